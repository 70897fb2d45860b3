import Store

extension OutgoingNotice {
    /// Puts a notice into the outbox, in the transaction that tells it: once for each way that is open to her and that she has
    /// not closed to this kind.
    static func put(
        _ notice: ID<PersonNotice>, _ kind: NoticeKind, for account: ID<Account>, at desk: Desk
    ) throws {
        let ways = try desk.connection.all(
            """
            SELECT w.way FROM (
                SELECT 'mail' AS way FROM notice_mail m WHERE m.account = \(account) AND m.confirmed_at IS NOT NULL
                UNION ALL
                SELECT 'hook' AS way FROM notice_hook h JOIN account a ON a.organisation = h.organisation
                WHERE a.id = \(account)) w
            WHERE NOT EXISTS (
                SELECT 1 FROM notice_silence s WHERE s.account = \(account) AND s.kind = \(kind) AND s.way = w.way)
            ORDER BY w.way
            """
        ) { try $0[0] as NoticeWay }
        for way in ways {
            try desk.connection.run(
                """
                INSERT INTO outgoing_notice (id, notice, way, due_at, tries)
                VALUES (\(desk.ids.next(OutgoingNotice.self)), \(notice), \(way), \(desk.now), 0)
                """)
        }
    }

    /// Those of these keys that still have somewhere to go.
    static func load(
        _ ids: [ID<OutgoingNotice>], keys: KeyFile, on connection: any Connection
    ) throws -> [OutgoingNotice] {
        try connection.all(
            """
            SELECT o.id, o.way, a.language, n.kind, n.entry, n.ledger, n.number, n.due_on, o.tries, m.address, h.id, h.address,
                n.import, n.rows
            FROM outgoing_notice o JOIN person_notice n ON n.id = o.notice JOIN account a ON a.id = n.account
            LEFT JOIN notice_mail m ON m.account = a.id AND m.confirmed_at IS NOT NULL
            LEFT JOIN notice_hook h ON h.organisation = a.organisation
            WHERE o.id IN \(list: ids) ORDER BY o.id
            """
        ) { row -> OutgoingNotice? in
            guard let destination = try destination(row, keys) else { return nil }
            let ledger: String? = try row[5]
            return OutgoingNotice(
                id: try row[0], destination: destination, language: try row[2], kind: try row[3], entry: try row[4],
                imported: try row[12], ledger: ledger.map { LedgerID($0) }, number: try row[6], dueOn: try row[7],
                rows: try row[13], tries: try row[8])
        }.compactMap { $0 }
    }

    private static func destination(_ row: Row, _ keys: KeyFile) throws -> Destination? {
        switch try row[1] as NoticeWay {
        case .mail:
            let address: String? = try row[9]
            return address.flatMap { MailAddress($0) }.map { .mail($0) }
        case .hook:
            guard let id: ID<NoticeHook> = try row[10], let box: [UInt8] = try row[11] else { return nil }
            return .hook(try NoticeHook.keys(keys).open(box, of: id))
        }
    }

    /// Forgets what nobody needs to be told outside any more: she has read it here, her account is closed, or it waited a month
    /// for a way that nobody opened.
    static func dropNeedless(at now: Instant, on connection: any Connection) throws {
        try connection.run(
            """
            DELETE FROM outgoing_notice WHERE dead_at IS NULL AND due_at <= \(now) AND EXISTS (
                SELECT 1 FROM person_notice n JOIN account a ON a.id = n.account
                WHERE n.id = outgoing_notice.notice AND (n.read_at IS NOT NULL OR a.status <> 'active'
                    OR n.at < \(now.adding(seconds: -30 * 86_400))))
            """)
    }

    /// Forgets, with their notices, those from before a moment.
    static func forget(before moment: Instant, on connection: any Connection) throws {
        try connection.run(
            "DELETE FROM outgoing_notice WHERE notice IN (SELECT id FROM person_notice WHERE at < \(moment))")
    }
}
