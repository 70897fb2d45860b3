import Store

/// A line of a list: what is shown of an entry without opening it.
public struct EntryLine: Sendable {
    public let entry: Entry
    public let owner: String
    public let handler: String?
    public let cursor: EntryCursor
    /// The listed fields, as far as asked for.
    public internal(set) var values: [String: FieldValue] = [:]
}

extension EntryLine {
    /// The columns that ``init(row:)`` reads after those of the entry.
    static let columns: SQL = "o.name, (SELECT a.name FROM account a WHERE a.id = e.handler)"

    init(row: Row, cursor: EntryCursor.Key) throws {
        entry = try Entry(row: row)
        owner = try row[23]
        handler = try row[24]
        self.cursor = EntryCursor(key: cursor, id: entry.id)
    }
}
