public import Kernel
public import Store
public import Web

/// What a person was told: her own list, and marking it as read.
public struct NoticePages: Sendable {
    let platform: Platform
    let book: LedgerBook

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
    }

    /// Above every page, with the number of what is not read.
    public static let bell = NavigationEntry("notices", Text("提醒", en: "Notices"), "/notices", permission: .useInbox)

    /// The number beside the bell.
    public static func count(for actor: Actor, _ connection: any Connection) throws -> NavigationCount {
        guard let account = actor.account else { return NavigationCount(0) }
        return NavigationCount(try PersonNotice.unread(by: account, on: connection))
    }

    public var routes: [Route] {
        let audience = Audience.holding(.useInbox, .anywhere)
        return [
            .page("/notices", "notices.list", for: audience) { try await list($0) },
            .post("/notices/reading", "notices.read", for: audience) { try await read($0) },
        ]
    }

    private static let limit = 50

    private func list(_ visit: Visit) async throws -> Page {
        guard let account = visit.actor.account else { throw Refusal.signedOut }
        let before = visit.query.id("before", of: PersonNotice.self)
        let found = try await platform.read(as: visit.identity) { connection, _ in
            try PersonNotice.list(of: account, before: before, limit: Self.limit + 1, on: connection)
        }
        let next = found.count > Self.limit ? found[Self.limit - 1].id : nil
        return NoticeList(
            notices: Array(found.prefix(Self.limit)), book: book, first: before == nil ? nil : "/notices",
            next: next.map { Link("/notices").with("before", $0.description) }
        ).page
    }

    private func read(_ visit: Visit) async throws -> Answer {
        guard let notice = visit.form.id("notice", of: PersonNotice.self) else { throw Refusal.notFound }
        try await platform.perform(
            MarkNoticesRead(notice, withEarlier: visit.form.isOn("all")), as: visit.identity)
        return .redirect(to: "/notices")
    }
}
