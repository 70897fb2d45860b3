public import Store

/// What somebody has chosen about how she is told, beside the list in the platform.
public struct NoticeChoices: Sendable {
    /// A kind that shall not go in a way.
    public struct Silence: Hashable, Sendable {
        public let kind: NoticeKind
        public let way: NoticeWay

        public init(_ kind: NoticeKind, _ way: NoticeWay) { (self.kind, self.way) = (kind, way) }
    }

    public let mail: MailAddress?
    /// Whether somebody who reads mail there has sent the code back.
    public let isConfirmed: Bool
    /// Whether her union has a group chat.
    public let hasHook: Bool
    public let silences: Set<Silence>

    public static func of(_ account: ID<Account>, on connection: any Connection) throws -> NoticeChoices {
        let mail = try connection.first("SELECT address, confirmed_at FROM notice_mail WHERE account = \(account)") {
            (address: MailAddress(try $0[0] as String), confirmedAt: try $0[1] as Instant?)
        }
        let hasHook = try connection.exists(
            """
            SELECT 1 FROM notice_hook h JOIN account a ON a.organisation = h.organisation WHERE a.id = \(account)
            """)
        let silences = try connection.all("SELECT kind, way FROM notice_silence WHERE account = \(account)") {
            Silence(try $0[0], try $0[1])
        }
        return NoticeChoices(
            mail: mail?.address, isConfirmed: mail?.confirmedAt != nil, hasHook: hasHook, silences: Set(silences))
    }
}

/// Chooses which kinds go in which way. It is nobody's business but hers: no journal line.
public struct ChooseNotices: Command {
    public static var requires: Permission? { .useInbox }

    let silences: Set<NoticeChoices.Silence>
    let ways: Set<NoticeWay>

    /// - Parameter ways: those that were asked about; what she chose of the others stays.
    public init(without silences: Set<NoticeChoices.Silence>, of ways: Set<NoticeWay>) {
        (self.silences, self.ways) = (silences, ways)
    }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        for way in NoticeWay.allCases where ways.contains(way) {
            try desk.connection.run("DELETE FROM notice_silence WHERE account = \(account) AND way = \(way)")
            for kind in NoticeKind.allCases where silences.contains(.init(kind, way)) {
                try desk.connection.run(
                    "INSERT INTO notice_silence (account, kind, way) VALUES (\(account), \(kind), \(way))")
            }
        }
    }
}
