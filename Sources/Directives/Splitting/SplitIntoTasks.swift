import Kernel

/// Makes a task of each point of a paper: all of them, or none.
///
/// Whoever splits must be allowed to write tasks at each organisation that gets one; the tasks say that her own
/// organisation assigned them.
struct SplitIntoTasks: Command {
    static var requires: Permission? { nil }

    struct Point: Sendable {
        /// Where it stands on the form, for what has to be changed there.
        let place: Int
        let number: String
        let text: String
        let owner: ID<Organisation>
        let until: Day?
    }

    let source: String
    let link: String
    let points: [Point]
    let book: LedgerBook

    func perform(at desk: Desk) throws -> [ID<Entry>] {
        guard !points.isEmpty else {
            throw Refusal.invalid(field: "", why: Text("请至少勾选一点", en: "Tick at least one point"))
        }
        let assigner = try desk.actor.account.flatMap { try Account.find($0, on: desk.connection) }?.organisation
        return try points.map { point in
            var task = WorkTask()
            task.number = point.number
            task.text = point.text
            task.source = source
            task.link = link
            task.assigner = assigner
            task.until = point.until
            do {
                return try OpenEntry(task, of: point.owner, book: book).perform(at: desk)
            } catch Refusal.invalid(let field, let why) {
                throw Refusal.invalid(field: SplittingForm.name(of: field, at: point.place), why: why)
            }
        }
    }
}
