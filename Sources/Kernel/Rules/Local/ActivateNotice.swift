import Store

/// Puts the notice of a year in force, instead of the one for the same year. What was counted with a guess at that year is
/// counted anew afterwards (``TermRecount``); nothing else moves.
public struct ActivateNotice: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("year-notice.activated", Text("启用", en: "activated"))

    let notice: ID<LocalNotice>
    let book: LedgerBook

    public init(_ notice: ID<LocalNotice>, book: LedgerBook) { (self.notice, self.book) = (notice, book) }

    public func perform(at desk: Desk) throws {
        let subject = try LocalNotice.find(notice, on: desk.connection)
        let organisation = try desk.allowRules(for: .nation)
        guard !subject.isInForce else {
            throw Refusal.conflict(why: Text("这份通知已经启用", en: "This notice is in force already"))
        }
        let calendar = try book.inForce(on: desk.connection).terms.calendar
        let done = calendar.years.contains(subject.year) ? desk.now : nil
        try desk.connection.run(
            """
            UPDATE year_notice SET replaced_at = \(desk.now)
            WHERE year = \(subject.year) AND activated_at IS NOT NULL AND replaced_at IS NULL
            """)
        try desk.connection.run(
            """
            UPDATE year_notice SET activated_at = \(desk.now), activated_by = \(desk.actor.account), replaced_at = NULL,
                recounted_at = \(done)
            WHERE id = \(notice)
            """)
        try desk.changeRulesInForce()
        try desk.record(Self.action, subject.subject, of: organisation)
    }
}
