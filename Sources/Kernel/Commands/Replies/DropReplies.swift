import Store

/// Drops the answers whose keys are not good any more: they hold what was entered, and are kept for no longer than they serve.
struct DropReplies: Command {
    static var requires: Permission? { nil }

    func perform(at desk: Desk) throws {
        guard desk.actor.identity == .operator else { throw Refusal.notFound }
        try desk.connection.run("DELETE FROM kept_reply WHERE ends_at <= \(desk.now)")
    }
}
