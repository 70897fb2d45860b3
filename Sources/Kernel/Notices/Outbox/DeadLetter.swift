public import Store

/// A notice that could not be delivered, as the administrator sees it: nothing of whom it was for or what it was about.
public struct DeadLetter: Sendable {
    public let id: ID<OutgoingNotice>
    public let way: NoticeWay
    public let kind: NoticeKind
    /// The union of whoever was to be told.
    public let organisation: String
    public let at: Instant
    public let tries: Int
    public let problem: OutgoingProblem

    /// Those of the unions in her reach, the oldest first.
    public static func all(for actor: Actor, limit: Int = 200, on connection: any Connection) throws -> [DeadLetter] {
        let scope = actor.scope(of: .sendNotices).predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all(
            """
            SELECT d.id, d.way, n.kind, o.name, n.at, d.tries, d.problem FROM outgoing_notice d
            JOIN person_notice n ON n.id = d.notice JOIN account a ON a.id = n.account
            JOIN organisation o ON o.id = a.organisation
            WHERE d.dead_at IS NOT NULL AND \(scope) ORDER BY d.id LIMIT \(limit)
            """
        ) {
            DeadLetter(
                id: try $0[0], way: try $0[1], kind: try $0[2], organisation: try $0[3], at: try $0[4],
                tries: try $0[5], problem: try $0[6] ?? .interrupted)
        }
    }
}

/// Sends a dead letter once more from the beginning, or drops it.
public struct AnswerDeadLetter: Command {
    public enum Answer: Sendable { case retry, drop }

    public static var requires: Permission? { .sendNotices }
    static let retried = Action("notice.retried", Text("重发未送达的提醒", en: "sent a notice again for"))
    static let dropped = Action("notice.dropped", Text("放弃未送达的提醒", en: "dropped a notice for"))

    let letter: ID<OutgoingNotice>
    let answer: Answer

    public init(_ letter: ID<OutgoingNotice>, _ answer: Answer) { (self.letter, self.answer) = (letter, answer) }

    public func perform(at desk: Desk) throws {
        let home: ID<Organisation>? = try desk.connection.value(
            """
            SELECT a.organisation FROM outgoing_notice d JOIN person_notice n ON n.id = d.notice
            JOIN account a ON a.id = n.account WHERE d.id = \(letter) AND d.dead_at IS NOT NULL
            """)
        guard let home else { throw Refusal.notFound }
        _ = try Organisation.find(home, for: desk.actor, under: .sendNotices, on: desk.connection)
        switch answer {
        case .retry:
            try desk.connection.run(
                "UPDATE outgoing_notice SET dead_at = \(nil as Instant?), tries = 0, due_at = \(desk.now) WHERE id = \(letter)"
            )
        case .drop: try desk.connection.run("DELETE FROM outgoing_notice WHERE id = \(letter)")
        }
        try desk.record(answer == .retry ? Self.retried : Self.dropped, Subject(.organisation, home), of: home)
    }
}
