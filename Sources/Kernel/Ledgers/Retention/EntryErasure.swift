public import Store

/// That what stood in an entry was destroyed at the end of its term of keeping.
///
/// Its number, owner, days and status stay, and so do what it contributes to figures and its lines in the journal.
public struct EntryErasure: Hashable, Sendable {
    public let on: Day
    /// The years for which the ledger kept it after it was closed.
    public let years: Int

    static let migration = Migration(
        "2026-11 erased entries",
        [
            """
            CREATE TABLE entry_erasure (
                entry BIGINT PRIMARY KEY REFERENCES entry (id), erased_on BIGINT NOT NULL, years BIGINT NOT NULL
            )
            """,
            "CREATE INDEX entry_closed ON entry (ledger, closed_on, id) WHERE closed_on IS NOT NULL",
        ])
}

extension Entry {
    /// `nil` while its content is kept.
    public func erasure(on connection: any Connection) throws -> EntryErasure? {
        try connection.first("SELECT erased_on, years FROM entry_erasure WHERE entry = \(id)") {
            EntryErasure(on: try $0[0], years: try $0[1])
        }
    }

    /// Destroys what stood in it: the body, what lists and the search know of it, what was sealed, notes, links, the reasons
    /// of its term, and every version with its salt. The figures are left alone.
    func erase(on connection: any Connection) throws {
        let statements: [SQL] = [
            "DELETE FROM entry_body WHERE entry = \(id)", "DELETE FROM entry_listed WHERE entry = \(id)",
            "DELETE FROM entry_sealed WHERE entry = \(id)", "DELETE FROM entry_employer WHERE entry = \(id)",
            "DELETE FROM seal_opening WHERE entry = \(id)",
            "DELETE FROM entry_following WHERE entry = \(id)", "DELETE FROM entry_enclosure WHERE entry = \(id)",
            "DELETE FROM entry_message WHERE entry = \(id)",
            "DELETE FROM entry_note WHERE entry = \(id)", "DELETE FROM entry_term_event WHERE entry = \(id)",
            "DELETE FROM entry_merger WHERE entry = \(id) OR main = \(id)",
            "DELETE FROM entry_part WHERE entry = \(id) OR whole = \(id)",
            "DELETE FROM entry_link WHERE entry = \(id) OR other = \(id)",
            "DELETE FROM entry_draft WHERE ledger = \(ledger.name) AND entry = \(id)",
            "DELETE FROM entry_press WHERE entry = \(id)", "DELETE FROM hand_over_item WHERE entry = \(id)",
            "UPDATE entry SET title = number, handler = NULL, author = NULL WHERE id = \(id)",
        ]
        for statement in statements { try connection.run(statement) }
        try SearchIndex.remove(subject, on: connection)
    }
}
