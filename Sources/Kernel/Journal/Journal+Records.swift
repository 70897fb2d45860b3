import Store

extension WrittenLine {
    /// Writes the line, and its hash into the queue of those that wait for their leaf.
    func insert(on connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO journal_line
            (id, at, actor, account, organisation, action, subject_kind, subject, version, commitment, token)
            VALUES (\(id), \(at), \(actor), \(account), \(organisation), \(action), \(subjectKind), \(subject),
            \(version), \(commitment), \(token))
            """)
        try connection.run("INSERT INTO journal_unsettled (line, hash) VALUES (\(id), \(hash))")
    }
}

extension Journal {
    /// Counted over the lines and not over the versions kept: a number is not given twice after an erasure.
    static func nextVersion(of subject: Subject, on connection: any Connection) throws -> Int64 {
        let last: Int64?? = try connection.value(
            """
            SELECT MAX(version) FROM (
                SELECT MAX(version) AS version FROM journal_line
                WHERE subject_kind = \(subject.kind.name) AND subject = \(subject.number)
                UNION ALL SELECT MAX(version) FROM batch_version
                WHERE subject_kind = \(subject.kind.name) AND subject = \(subject.number)) AS given
            """)
        return ((last ?? nil) ?? 0) + 1
    }

    static func insertVersion(
        of line: ID<JournalLine>, salt: [UInt8], body: [UInt8], on connection: any Connection
    ) throws {
        try connection.run("INSERT INTO version (line, salt, body) VALUES (\(line), \(salt), \(body))")
    }

    static func deleteVersions(of subject: Subject, on connection: any Connection) throws {
        try connection.run(
            """
            DELETE FROM version WHERE line IN (
                SELECT id FROM journal_line WHERE subject_kind = \(subject.kind.name) AND subject = \(subject.number))
            """)
        try connection.run(
            """
            UPDATE batch_version SET salt = NULL, body = NULL
            WHERE subject_kind = \(subject.kind.name) AND subject = \(subject.number)
            """)
    }
}
