public import Kernel
public import Store
public import Web

/// Union bulletins: files in, articles out, filed under the union that issued them.
///
/// catalogue: S231, S237, S238, S239, S244 (the reading side)
public struct BulletinsModule: Sendable {
    private let platform: Platform

    public init(platform: Platform) { self.platform = platform }

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

    public var routes: [Route] {
        ArchivePages(platform: platform).routes + ArticlePages(platform: platform).routes
            + RereadingPages(platform: platform).routes + ImportPages(platform: platform).routes
            + OverviewPages(platform: platform).routes + OfficeHolderPages(platform: platform).routes
            + DisseminationPages(platform: platform).routes
    }

    public var work: Work {
        Work(kind: .article, permission: .readBulletins) { number in
            ID<Article>(number).map { "/articles/\($0)" }
        } panel: { identity in
            try await BulletinsPanel.load(for: identity, on: platform)
        }
    }
}
