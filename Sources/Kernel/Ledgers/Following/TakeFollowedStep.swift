/// Takes a step by the code of whoever spoke up; only those that are hers.
public struct TakeFollowedStep: Command {
    public static var requires: Permission? { nil }

    let code: FollowCode
    let step: String
    let part: ID<Entry>?
    let answers: [String: FieldValue]
    let book: LedgerBook

    /// - Parameter part: what was taken out of her matter, where the step is taken on that.
    public init(
        _ step: String, by code: FollowCode, on part: ID<Entry>? = nil, _ answers: [String: FieldValue] = [:],
        book: LedgerBook
    ) {
        (self.step, self.code, self.part, self.answers, self.book) = (step, code, part, answers, book)
    }

    public func perform(at desk: Desk) throws {
        let following = try Following.find(code, with: desk.journal.keys, on: desk.connection)
        if let part, try !EntryPart.all(of: following.entry, on: desk.connection).contains(part) {
            throw Refusal.notFound
        }
        guard let entry = try Entry.find(part ?? following.entry, on: desk.connection) else { throw FollowCode.wrong }
        let entries = try EntryDesk(entry.ledger, in: book, at: desk)
        guard let step = entries.ledger.description.step(step), step.by.contains(.speaker) else {
            throw Refusal.notFound
        }
        guard step.from.contains(entry.status) else {
            throw Refusal.conflict(
                why: Text("办理情况刚有变化，请看过再办", en: "The matter has just moved on; look at it again first"))
        }
        try entries.take(step, on: entry, try entry.content(of: entries.ledger, on: desk.connection), answers)
        try desk.tell(.spoken, to: entry.handler, about: entry, cause: "\(entry.id):\(entry.version)")
    }
}
