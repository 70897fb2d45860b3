import Store

/// Writes down what became of a notice that was taken up: gone, or to be tried again after a pause that grows, or a dead letter
/// after the last try, or at once where trying again is of no use. Only the clock does so, as the operator.
struct SettleNotice: Command {
    static var requires: Permission? { nil }

    let notice: OutgoingNotice
    /// `nil` when it was delivered.
    let problem: OutgoingProblem?

    /// A try that came too late, after another server had taken it up, says nothing but that it was delivered.
    func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        guard let problem else {
            try desk.connection.run("DELETE FROM outgoing_notice WHERE id = \(notice.id)")
            return
        }
        let isLast = problem.isFinal || notice.tries >= OutgoingNotice.most
        let next = desk.now.adding(seconds: Outbox.pause(after: notice.tries))
        try desk.connection.run(
            """
            UPDATE outgoing_notice SET problem = \(problem), due_at = \(next), dead_at = \(isLast ? desk.now : nil)
            WHERE id = \(notice.id) AND tries = \(notice.tries)
            """)
    }
}
