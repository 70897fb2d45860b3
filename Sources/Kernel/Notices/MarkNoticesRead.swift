import Store

/// Marks one's own notices as read: one, or all up to one. It is nobody's business but hers: no journal line.
public struct MarkNoticesRead: Command {
    public static var requires: Permission? { nil }

    let notice: ID<PersonNotice>
    let withEarlier: Bool

    public init(_ notice: ID<PersonNotice>, withEarlier: Bool) {
        (self.notice, self.withEarlier) = (notice, withEarlier)
    }

    public func perform(at desk: Desk) throws {
        guard let account = desk.actor.account else { throw Refusal.signedOut }
        let which: SQL = withEarlier ? "id <= \(notice)" : "id = \(notice)"
        try desk.connection.run(
            "UPDATE person_notice SET read_at = \(desk.now) WHERE account = \(account) AND read_at IS NULL AND \(which)"
        )
    }
}
