import Store

/// Rows that the pass over the leaves does not come across.
enum StrayRows {
    /// Whether a later settled line says that the versions of a subject were erased.
    static func isErased(
        _ subjectKind: String, _ subject: Int64, seq: Int64, on connection: any Connection
    ) throws -> Bool {
        try connection.exists(
            """
            SELECT e.id FROM journal_line e JOIN journal_leaf f ON f.line = e.id
            WHERE e.subject_kind = \(subjectKind) AND e.subject = \(subject)
            AND e.action IN \(list: Journal.erasing.map(\.name)) AND f.seq > \(seq) LIMIT 1
            """)
    }

    static func check(on connection: any Connection, into report: inout JournalVerification) throws {
        try checkQueue(on: connection, into: &report)
        try connection.each(
            """
            SELECT l.id FROM journal_line l
            LEFT JOIN journal_leaf f ON f.line = l.id LEFT JOIN journal_unsettled u ON u.line = l.id
            WHERE f.line IS NULL AND u.line IS NULL ORDER BY l.id LIMIT \(JournalVerification.limit)
            """
        ) { report.note(.lineInserted(line: try $0[0])) }
        try connection.each(
            """
            SELECT v.line FROM version v LEFT JOIN journal_line l ON l.id = v.line
            WHERE l.id IS NULL ORDER BY v.line LIMIT \(JournalVerification.limit)
            """
        ) { report.note(.versionInserted(line: try $0[0])) }
        try BatchCheck.strays(on: connection, into: &report)
    }

    /// Lines that wait: each must still give the hash with which it was queued, and have no leaf yet. Read in pages, because after an outage of
    /// the sequencer they may be many.
    private static func checkQueue(on connection: any Connection, into report: inout JournalVerification) throws {
        var position = Int64.min
        var count = 0
        repeat {
            count = 0
            try connection.each(
                """
                SELECT u.line, u.hash, f.seq, \(WrittenLine.columns)
                FROM journal_unsettled u
                LEFT JOIN journal_line l ON l.id = u.line LEFT JOIN journal_leaf f ON f.line = u.line
                WHERE u.line > \(position) ORDER BY u.line LIMIT \(ScannedLeaf.page)
                """
            ) { row in
                position = try row[0]
                count += 1
                if !isAsQueued(row) { report.note(.waitingLineEdited(line: position)) }
            }
            report.waiting += Int64(count)
        } while count == ScannedLeaf.page
    }

    private static func isAsQueued(_ row: Row) -> Bool {
        guard let hash = try? row[1] as TreeHash, let line = try? WrittenLine(row: row, from: 3) else { return false }
        let hasLeaf = (try? row[2] as Int64) != nil
        return line.hash == hash && !hasLeaf
    }
}
