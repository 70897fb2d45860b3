public import Store

/// Something that one person is told: a kind, a ledger, a number, a day and how many rows. It never holds a title, a name or anything else that
/// stands in the matter itself, so that it may be shown on a locked screen and sent out.
public struct PersonNotice: Sendable {
    public let id: ID<PersonNotice>
    public let kind: NoticeKind
    public let at: Instant
    /// The matter; `nil` for what is about several.
    public let entry: ID<Entry>?
    /// The import whose rows it is about.
    public let imported: ID<EntryImport>?
    public let ledger: LedgerID?
    /// Of the matter: 建〔2026〕440100-000123.
    public let number: String?
    public let dueOn: Day?
    /// How many rows of it.
    public let rows: Int?
    public let isRead: Bool

    /// Her own, newest first.
    public static func list(
        of account: ID<Account>, before: ID<PersonNotice>? = nil, limit: Int, on connection: any Connection
    ) throws -> [PersonNotice] {
        let earlier: SQL = before.map { " AND id < \($0)" } ?? ""
        return try connection.all(
            """
            SELECT id, kind, at, entry, ledger, number, due_on, read_at, import, rows FROM person_notice
            WHERE account = \(account)\(earlier) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            let ledger: String? = try row[4]
            return PersonNotice(
                id: try row[0], kind: try row[1], at: try row[2], entry: try row[3], imported: try row[8],
                ledger: ledger.map { LedgerID($0) }, number: try row[5], dueOn: try row[6], rows: try row[9],
                isRead: try row[7] as Instant? != nil)
        }
    }

    /// How many she has not read, and at most `limit`: asked for with every page.
    public static func unread(
        by account: ID<Account>, upTo limit: Int = 100, on connection: any Connection
    ) throws -> Int {
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM (
                SELECT 1 FROM person_notice WHERE account = \(account) AND read_at IS NULL LIMIT \(limit)) n
            """)
        return count ?? 0
    }
}
