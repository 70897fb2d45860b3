import Administration
import Bulletins
import Crypto
import Foundation
import Kernel
import Store
import Web

/// The whole web site in one place: modules, navigation, help, and what the site asks of the platform.
struct SiteComposition {
    let installation: Installation
    let guests: [EntranceSettings.Guest]
    let setUpCode: String

    private var platform: Platform { installation.platform }

    func site() throws -> Site {
        let bulletins = BulletinsModule(platform: platform)
        let administration = AdministrationModule(
            platform: platform,
            entrance: EntranceSettings(
                address: installation.settings.address, setUpCode: setUpCode, guests: guests),
            actions: BulletinsModule.actions, kinds: BulletinsModule.kinds, works: [bulletins.work])
        return Site(
            routes: administration.routes + bulletins.routes, frame: frame, settings: settings, seams: seams,
            assets: try Assets.load(bootstrap: installation.settings.bootstrap))
    }

    private var frame: Frame {
        let groups = AdministrationModule.navigation
        return Frame(
            name: Text("工会平台", en: "Gonghui"),
            navigation: Array(groups.prefix(2)) + [BulletinsModule.navigation] + Array(groups.dropFirst(2)),
            search: "/search", account: "/account", helpTopics: HelpTopics.all)
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
        let platform = platform
        var seams = SiteSeams { try await Arrival(token: $0).identify(on: platform) }
        let limit = AddressLimit(clock: platform.clock)
        seams.admit = { address, _ in try limit.count(address) }
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
