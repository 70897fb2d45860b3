import Foundation
import Kernel
import Store
import Web

/// Where workers answer a survey without an account; and for officers, sheets of paper and what came of it.
struct SurveyPages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit
    /// Of the platform, as people reach it.
    let address: URL

    private static let ledger = AnyLedger(Survey.ledger)

    static let name = "survey-results"
    static let title = Text("问卷结果", en: "Survey results")
    static let navigation = NavigationEntry(name, title, "/surveys", permission: ledger.read)

    var routes: [Route] {
        let (readers, writers) = (
            Audience.holding(Self.ledger.read, .subject), Audience.holding(Self.ledger.write, .subject)
        )
        return [
            .page("/surveys", "surveys-counter.list", for: .holding(Self.ledger.read, .anywhere)) {
                try await list($0)
            },
            .page("/surveys/:survey", "surveys-counter.ask", for: .everyone) { visit in
                let open = try await taken(visit)
                return SurveyPage(open: open, form: visit.form).page
            },
            .post("/surveys/:survey", "surveys-counter.answer", for: .everyone, limit: 131_072) { visit in
                try await .attempt {
                    try await answer(visit)
                    return .page(SurveyPage.thanks)
                } orAgain: { errors in
                    SurveyPage(open: try await taken(visit), form: visit.form, errors: errors).page
                }
            },
            .page("/surveys/:survey/paper", "surveys-counter.paper", for: writers) { visit in
                PaperSheetPage(open: try await counted(visit), form: visit.form).page
            },
            .post("/surveys/:survey/paper", "surveys-counter.count", for: writers, limit: 131_072) { visit in
                try await .attempt {
                    try await count(visit)
                } orAgain: { errors in
                    PaperSheetPage(open: try await counted(visit), form: visit.form, errors: errors).page
                }
            },
            .page("/surveys/:survey/poster", "surveys-counter.poster", for: readers) { visit in
                let open = try await found(visit)
                let owner = try await platform.database.read {
                    try Organisation.find(open.entry.owner.organisation, on: $0)?.name
                }
                let link = address.appending(path: "surveys/\(open.entry.id)").absoluteString
                return SurveyPoster(open: open, owner: owner ?? "", address: link).page
            },
            .get("/surveys/:survey/results", "surveys-counter.results", for: readers) { visit in
                let open = try await found(visit)
                let questions = open.survey.isCounted ? open.survey.questions : []
                let tally = try await platform.database.read {
                    try SurveyTally.load(open.entry.id, questions, on: $0)
                }
                let results = SurveyResults(open: open, tally: tally)
                if let format = visit.spreadsheetFormat {
                    guard open.survey.isCounted else {
                        throw Refusal.conflict(why: SurveyResultsPage.waiting)
                    }
                    return try .spreadsheet(results.spreadsheet, as: format, for: visit)
                }
                let mayCount = visit.actor.may(Self.ledger.write, at: open.entry.place)
                return .page(SurveyResultsPage(results: results, mayCount: mayCount).page)
            },
        ]
    }

    /// One that is open to everybody now; any other is as if absent.
    private func taken(_ visit: Visit) async throws -> OpenSurvey {
        let (id, book) = (try visit.id("survey", of: Entry.self), book)
        let open = try await platform.database.read {
            try OpenSurvey.find(id, in: book, for: .operator, on: $0)
        }
        guard open.survey.isTaken(on: visit.now.day) else { throw Refusal.notFound }
        return open
    }

    private func found(_ visit: Visit) async throws -> OpenSurvey {
        let (id, book) = (try visit.id("survey", of: Entry.self), book)
        return try await platform.read(as: visit.identity) { connection, actor in
            try OpenSurvey.find(id, in: book, for: actor, on: connection)
        }
    }

    /// One for which the officer may type in sheets of paper.
    private func counted(_ visit: Visit) async throws -> OpenSurvey {
        let open = try await found(visit)
        guard visit.actor.may(Self.ledger.write, at: open.entry.place) else {
            throw Refusal.notPermitted(Self.ledger.write)
        }
        return open
    }

    private func answer(_ visit: Visit) async throws {
        try limit.count(.survey, from: visit.clientAddress, at: visit.now)
        let (id, form) = (try visit.id("survey", of: Entry.self), visit.form)
        let deed = AnswerSurvey(survey: id, form: form, stub: nil, book: book)
        try await limit.once(form.text("once")) { try await platform.perform(deed, as: .anonymous) }
    }

    private func count(_ visit: Visit) async throws -> Answer {
        let (id, form) = (try visit.id("survey", of: Entry.self), visit.form)
        let stub = form.text("stub")
        let deed = AnswerSurvey(survey: id, form: form, stub: stub, book: book)
        try await platform.perform(deed, as: visit.identity)
        return .redirect(
            to: .survey(id, "paper"), saying: Notice(.done, Text("已录入 \(stub)", en: "Counted \(stub)")))
    }

    private func list(_ visit: Visit) async throws -> Page {
        let (book, today) = (book, visit.now.day)
        let cursor = visit.query["after"].flatMap { EntryCursor($0) }
        let lines = try await platform.read(as: visit.identity) { connection, actor in
            let ledger = try book.inForce(on: connection).ledger(Survey.ledger.description.id)
            return try EntrySelection(ledger, EntryFilter(), for: actor, on: today).page(
                after: cursor, limit: SurveyListPage.size + 1, on: connection)
        }
        return SurveyListPage(lines: lines, isFirst: cursor == nil).page
    }
}

extension Link {
    static func survey(_ id: ID<Entry>, _ rest: String = "") -> Link {
        rest.isEmpty ? "/surveys/\(id)" : "/surveys/\(id)/\(rest)"
    }
}
