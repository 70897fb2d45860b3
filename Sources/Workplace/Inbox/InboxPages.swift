public import Kernel
import Store
public import Web

/// The inbox: what waits for a person, in the order in which it is due.
public struct InboxPages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    public static let homes = [
        CatalogueHome("S037", "/inbox"),
        CatalogueHome("S038", "/inbox/below", missing: Text("奖励核算", en: "rewards worked out")),
    ]

    public static let navigation = NavigationEntry(
        "inbox", Text("待办", en: "Inbox"), "/inbox", permission: .useInbox, isInBar: true, key: "i")

    public var routes: [Route] {
        lists + PressPages(platform: platform, book: book).routes + LeavePages(platform: platform, book: book).routes
            + HandOverPages(platform: platform, book: book).routes
    }

    /// Whoever works here; what she finds follows from the permissions of the ledgers.
    static let audience = Audience.holding(.useInbox, .anywhere)

    private var lists: [Route] {
        let tabs: [InboxTab] = [.mine, .post, .organisation, .below]
        return tabs.map { tab in
            .page(tab.link.path, "inbox.\(tab.rawValue)", for: Self.audience) { try await list(tab, $0) }
        } + [
            .post("/inbox/taking", "inbox.take", for: Self.audience) { try await take($0) }
        ]
    }

    private func list(_ tab: InboxTab, _ visit: Visit) async throws -> Page {
        let (book, today) = (book, visit.now.day)
        let cursor = visit.query["after"].flatMap { EntryCursor($0) }
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try InboxSheet.load(tab, after: cursor, in: book, for: actor, on: today, connection)
        }
        return InboxList(
            tab: tab, sheet: sheet, book: book, actor: visit.actor, isFirst: cursor == nil, today: today
        ).page
    }

    /// Takes up what nobody holds.
    private func take(_ visit: Visit) async throws -> Answer {
        guard let entry = visit.form.id("entry", of: Entry.self), let account = visit.actor.account else {
            throw Refusal.notFound
        }
        let ledger = try book.ledger(LedgerID(visit.form.text("ledger")))
        try await platform.perform(
            AssignEntry(entry, of: ledger.id, to: account, book: book), as: visit.identity)
        return .redirect(
            to: InboxTab.post.link, saying: Notice(.done, Text("已领办，在「我的」里", en: "It is in your hands now")))
    }
}
