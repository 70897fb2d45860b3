public import Kernel
public import Store
public import Web

/// Union bulletins: files in, articles out, filed under the union that issued them.
public struct BulletinsModule: Sendable {
    private let platform: Platform
    private let book: LedgerBook
    private let offer: PointsOffer?

    /// - Parameter offer: where the points of an article are taken further.
    public init(platform: Platform, book: LedgerBook, offer: PointsOffer? = nil) {
        self.platform = platform
        self.book = book
        self.offer = offer
    }

    public static let ledgers = [AnyLedger(Clipping.ledger), AnyLedger(PressConference.ledger)]

    public static let migrations: [Migration] =
        Bulletin.migrations + [
            Reminder.migration, Correction.migration, ArticleLikeness.migration, OfficeHolder.migration,
            Directive.migration,
        ]
    public static let actions: [Action] = [
        ImportBulletin.action, WithdrawBulletin.action, RereadBulletin.action, CorrectFact.action, RemindToFile.action,
        DismissOfficeHolder.action, RestoreOfficeHolder.action, RegisterDirective.action, FileWords.action,
        RemoveDirective.action, RemindToConvey.action,
    ]
    public static let kinds: [SubjectKind] = [.bulletin, .article, .directive]

    /// The reading side of the work with bulletins.
    public static let homes: [CatalogueHome] = [
        CatalogueHome("S015", "/office-holders"),
        CatalogueHome("S216", "/chronicle"),
        CatalogueHome("S231", "/bulletins", missing: Text("自己编发", en: "editing one’s own: draft, review, issue")),
        CatalogueHome("S231", "gonghui bulletins import", missing: Text("自己编发", en: "editing one’s own")),
        CatalogueHome("S237", "/bulletins/:id"),
        CatalogueHome("S238", "/bulletins/:id", missing: Text("收阅回执", en: "read receipts")),
        CatalogueHome("S239", "/bulletins/:id"), CatalogueHome("S244", "/round-up"),
        CatalogueHome("S245", "/dissemination", missing: Text("各级自己填报", en: "reports by the unions themselves")),
        CatalogueHome("S246", "/dissemination"), CatalogueHome("S257", "/dissemination"),
    ]

    public static let navigation = NavigationGroup(
        Text("机关", en: "Office"),
        [
            NavigationEntry(
                "bulletins", Text("工会信息", en: "Bulletins"), "/bulletins", permission: .readBulletins, isInBar: true,
                key: "b"),
            // Whoever keeps the posts reads no bulletins and comes this way; all others find the tab.
            NavigationEntry(
                "office-holders", Text("人物与职务", en: "People and posts"), "/office-holders",
                permission: .changeOrganisations),
        ])

    /// What programs ask of the bulletins.
    public static let operations = ArticleOperations.all
    /// What a token of the API may be limited to.
    public static let resource = TokenResource(Text("工会信息", en: "Bulletins"), read: .readBulletins)

    public var routes: [Route] {
        ArchivePages(platform: platform).routes + ArticlePages(platform: platform, offer: offer).routes
            + RereadingPages(platform: platform).routes + ImportPages(platform: platform).routes
            + OverviewPages(platform: platform, book: book).routes + OfficeHolderPages(platform: platform).routes
            + DisseminationPages(platform: platform).routes
    }

    public var work: Work {
        let platform = platform
        var work = Work(kind: .article, permission: .readBulletins) { number in
            ID<Article>(number).map { "/articles/\($0)" }
        } panel: { identity in
            try await BulletinsPanel.load(for: identity, on: platform)
        }
        work.about = { try await BulletinsPanel.load(about: $1, for: $0, on: platform) }
        return work
    }
}
