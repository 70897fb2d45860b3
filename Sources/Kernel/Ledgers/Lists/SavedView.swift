public import Store

/// A list as somebody likes to see it: filters, order and columns under a name of her own.
public struct SavedView: Sendable {
    public let id: ID<SavedView>
    public let name: String
    /// The query of the list's address.
    public let query: String

    /// A person's own views of a ledger, the oldest first.
    public static func all(
        of ledger: LedgerID, for actor: Actor, on connection: any Connection
    ) throws -> [SavedView] {
        guard let account = actor.account else { return [] }
        return try connection.all(
            """
            SELECT id, name, query FROM saved_view WHERE account = \(account) AND ledger = \(ledger.name)
            ORDER BY id LIMIT \(KeepView.most)
            """
        ) { SavedView(id: try $0[0], name: try $0[1], query: try $0[2]) }
    }

    static let migration = Migration(
        "2026-11 saved views",
        [
            """
            CREATE TABLE saved_view (
                id BIGINT PRIMARY KEY, account BIGINT NOT NULL, ledger TEXT NOT NULL, name TEXT NOT NULL,
                query TEXT NOT NULL, UNIQUE (account, ledger, name)
            )
            """
        ])
}

/// Keeps a list under a name, or lets the name mean this list from now on. It is nobody's business but hers.
public struct KeepView: Command {
    public static var requires: Permission? { nil }
    static let most = 20

    let ledger: AnyLedger
    let name: String
    let query: String

    public init(of ledger: AnyLedger, named name: String, query: String) {
        (self.ledger, self.name, self.query) = (ledger, name, query)
    }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account, desk.actor.may(ledger.read) else {
            throw Refusal.notPermitted(ledger.read)
        }
        guard (1...20).contains(name.count), query.utf8.count <= 1500 else {
            throw Refusal.invalid(
                field: "name", why: Text("请给视图起个 1 到 20 字的名字", en: "Name the view in 1 to 20 characters"))
        }
        let count: Int =
            try desk.connection.value(
                "SELECT COUNT(*) FROM saved_view WHERE account = \(account) AND ledger = \(ledger.id.name) AND name <> \(name)"
            ) ?? 0
        guard count < Self.most else {
            throw Refusal.conflict(
                why: Text("最多存 \(Self.most) 个视图，请先删去不用的", en: "At most \(Self.most) views; remove one first"))
        }
        try desk.connection.run(
            """
            INSERT INTO saved_view (id, account, ledger, name, query)
            VALUES (\(desk.ids.next(SavedView.self)), \(account), \(ledger.id.name), \(name), \(query))
            ON CONFLICT (account, ledger, name) DO UPDATE SET query = excluded.query
            """)
    }
}

/// Forgets one of the person's own views.
public struct DropView: Command {
    public static var requires: Permission? { nil }

    let view: ID<SavedView>

    public init(_ view: ID<SavedView>) { self.view = view }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        guard try desk.connection.run("DELETE FROM saved_view WHERE id = \(view) AND account = \(account)") == 1 else {
            throw Refusal.notFound
        }
    }
}
