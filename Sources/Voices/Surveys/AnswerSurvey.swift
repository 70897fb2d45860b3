import Kernel
import Store
import Web

/// Counts one sheet of a survey: of whoever comes by its address while it is open, or a sheet of paper that an officer types in.
///
/// The line in the journal says that a sheet was counted, not which. A sheet of paper has a number on its stub and is counted once.
struct AnswerSurvey: Command {
    static var requires: Permission? { nil }

    static let kind = SubjectKind("survey-sheet", Text("问卷", en: "Survey sheet"))
    static let counted = Action("survey.counted", Text("计入一份问卷", en: "counted a sheet of a survey"))

    let survey: ID<Entry>
    let form: Fields
    /// The number on the stub of a sheet of paper; `nil` for an answer by the address.
    let stub: String?
    let book: LedgerBook

    func perform(at desk: Desk) throws {
        let open = try stub.map { try paper($0, at: desk) } ?? online(at: desk)
        let sheet = try SurveySheet(open.survey.questions, in: form)
        try SurveyTally.add(sheet, to: survey, on: desk.connection)
        let subject = Subject(Self.kind, desk.ids.next(SurveySheet.self))
        try desk.record(Self.counted, subject, of: open.entry.owner.organisation)
    }

    private func online(at desk: Desk) throws -> OpenSurvey {
        let open = try OpenSurvey.find(survey, in: book, for: .operator, on: desk.connection)
        guard open.survey.isTaken(on: desk.now.day) else { throw Refusal.notFound }
        return open
    }

    private func paper(_ stub: String, at desk: Desk) throws -> OpenSurvey {
        let open = try OpenSurvey.find(survey, in: book, for: desk.actor, on: desk.connection)
        try desk.allow(open.ledger.write, at: open.entry.place)
        guard open.survey.status == .open else {
            throw Refusal.conflict(why: Text("这份问卷不在征集中", en: "This survey is not open"))
        }
        guard (1...20).contains(stub.count) else {
            throw Refusal.invalid(field: "stub", why: Text("请填存根编号", en: "Fill in the number on the stub"))
        }
        guard try SurveyTally.take(stub, of: survey, on: desk.connection) else {
            throw Refusal.invalid(field: "stub", why: Text("这个存根已经录过了", en: "This stub was counted already"))
        }
        return open
    }
}

/// A survey with its entry, as one person may see it.
struct OpenSurvey: Sendable {
    let entry: Entry
    let survey: Survey
    let ledger: AnyLedger

    /// - Throws: ``Refusal/notFound``.
    static func find(
        _ id: ID<Entry>, in book: LedgerBook, for actor: Actor, on connection: any Connection
    ) throws -> OpenSurvey {
        let ledger = try book.inForce(on: connection).ledger(Survey.ledger.description.id)
        let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
        let content = try entry.content(of: ledger, on: connection)
        guard let survey = Survey.ledger.body(of: content), !survey.questions.isEmpty else { throw Refusal.notFound }
        return OpenSurvey(entry: entry, survey: survey, ledger: ledger)
    }
}
