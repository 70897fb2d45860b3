import Administration
import Bulletins
import Crypto
import Directives
import Foundation
import Kernel
import Organising
import Store
import Voices
import Web
import Workplace

/// The whole web site in one place: modules, navigation, help, and what the site asks of the platform.
struct SiteComposition {
    let installation: Installation
    let guests: [EntranceSettings.Guest]
    let setUpCode: String
    /// Of one address or token in ten seconds.
    var mostRequests = RequestLimit.usual

    private var platform: Platform { installation.platform }
    private var book: LedgerBook { installation.book }

    private var members: MemberPages { MemberPages(platform: platform, book: book) }
    private var doors: DoorPages { DoorPages(platform: platform, address: installation.settings.address) }
    private var expiry: ExpiryPages {
        ExpiryPages(platform: platform, book: book, watching: OrganisingModule.expiring)
    }

    func site() throws -> Site {
        let bulletins = BulletinsModule(
            platform: platform, book: book,
            offer: PointsOffer(
                Text("分解为任务", en: "Split into tasks"), DirectivesModule.splitting, for: DirectivesModule.writingTasks))
        let inbox = InboxPages(platform: platform, book: book)
        let indicators = IndicatorPages(platform: platform, book: book)
        let screen = ScreenPages(platform: platform, book: book)
        let works =
            [inbox.work, indicators.work, members.work, doors.work, expiry.work, bulletins.work]
            + LedgerPages.works(of: book)
        let administration = AdministrationModule(
            platform: platform, book: book,
            entrance: EntranceSettings(
                address: installation.settings.address, setUpCode: setUpCode, guests: guests),
            actions: BulletinsModule.actions + book.actions + Inbox.actions + Document.actions
                + VoicesModule.actions,
            kinds: BulletinsModule.kinds + VoicesModule.kinds + book.shipped.map(\.kind) + [
                .builtLedger, .builtEntry, .document, KnownEmployer.kind, Person.kind, MemberLoad.kind,
                EntryImport.kind,
                EntryExport.kind,
            ],
            works: works,
            resources: [MemberPages.resource, EmployerOperations.resource] + LedgerOperations.resources(of: book)
                + [BulletinsModule.resource],
            delivery: installation.delivery, webhooks: installation.webhooks)
        let ledgers = LedgerPages(
            platform: platform, book: book, limit: installation.settings.documents, importing: installation.importing)
        let notices = NoticePages(platform: platform, book: book)
        let exports = ExportPages(platform: platform, book: book)
        let api = APIPages(
            Modules.operations(
                book: book, works: works, limit: installation.settings.documents,
                allowance: installation.settings.outgoing),
            calls: AdministrationModule.calls(book: book), platform: platform,
            address: installation.settings.address.absoluteString)
        return Site(
            routes: administration.routes + bulletins.routes
                + ledgers.routes
                + DirectivesModule(platform: platform, book: book).routes
                + VoicesModule(platform: platform, book: book, address: installation.settings.address).routes
                + inbox.routes + notices.routes
                + BuilderPages(platform: platform, book: book).routes + exports.routes + indicators.routes
                + screen.routes + expiry.routes + members.routes + doors.routes
                + TargetPages(platform: platform).routes + UnionGapPages(platform: platform).routes
                + EmployerPages(platform: platform, book: book).routes
                + api.routes,
            frame: frame, settings: settings, seams: seams,
            assets: try Assets.load(bootstrap: installation.settings.bootstrap))
    }

    private var frame: Frame {
        let groups = AdministrationModule.navigation
        return Frame(
            name: Text("工会平台", en: "Gonghui"),
            navigation: [today(groups), NavigationGroup(Text("诉求", en: "Voices"), VoicesModule.navigation)]
                + organisation(groups)
                + [LedgerPages.navigation(of: Modules.lines), BulletinsModule.navigation] + platform(groups),
            search: "/search", account: "/account", bell: NoticePages.bell, helpTopics: HelpTopics.all)
    }

    /// The day, the inbox and the figures, before everything else.
    private func today(_ groups: [NavigationGroup]) -> NavigationGroup {
        NavigationGroup(
            nil,
            groups.prefix(1).flatMap(\.entries) + [
                InboxPages.navigation, IndicatorPages.navigation(of: book), ScreenPages.navigation(of: book),
            ])
    }

    /// Unions and employers.
    private func organisation(_ groups: [NavigationGroup]) -> [NavigationGroup] {
        groups.dropFirst().prefix(1).map {
            NavigationGroup(
                $0.title,
                $0.entries + [
                    MemberPages.navigation, expiry.navigation, EmployerPages.navigation, UnionGapPages.navigation,
                ])
        }
    }

    /// What administrators look after.
    private func platform(_ groups: [NavigationGroup]) -> [NavigationGroup] {
        groups.dropFirst(2).map { NavigationGroup($0.title, $0.entries + [BuilderPages.navigation]) }
    }

    private var settings: SiteSettings {
        let key = installation.keys.secret(for: "web forms").withUnsafeBytes { [UInt8]($0) }
        var settings = SiteSettings(formKey: key)
        if installation.settings.hasPublicAddress {
            settings.publicAddress = installation.settings.address.absoluteString
        }
        if installation.settings.trustsProxy { settings.trustedProxies = ["127.0.0.1", "::1"] }
        if !installation.settings.measuresToken.isEmpty { settings.measuresToken = installation.settings.measuresToken }
        return settings
    }

    private var seams: SiteSeams {
        let (platform, book, importing) = (platform, book, installation.importing)
        var seams = SiteSeams {
            try await Arrival(token: $0, book: book, importing: importing).identify(on: platform)
        }
        let limit = RequestLimit(clock: platform.clock, requests: mostRequests)
        seams.admit = { address, _ in try limit.count(address: address) }
        seams.identifyToken = { text, address in
            try await TokenArrival(text: text, address: address, book: book).identify(on: platform, within: limit)
        }
        seams.refused = { refusal, route, identity in
            try await platform.recordRefusal(refusal, of: route, as: identity)
        }
        seams.choosesLanguage = { identity, language in
            try await platform.perform(ChangeLanguage(language), as: identity)
        }
        seams.ping = { _ = try await platform.database.read { try $0.exists("SELECT 1") } }
        seams.clock = platform.clock
        return seams
    }
}
