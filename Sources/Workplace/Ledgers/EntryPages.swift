import Kernel
import Store
import Web

/// The page of one entry, and what is done on it.
struct EntryPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger
    let limit: DocumentLimit

    var routes: [Route] {
        let writer = Audience.holding(ledger.write, .subject)
        return [
            .page(ledger.path("/:id"), ledger.route("show"), for: .holding(ledger.read, .subject)) {
                try await show($0)
            },
            .post(ledger.path("/:id/notes"), ledger.route("note"), for: writer) { try await note($0) },
            .post(ledger.path("/:id/handler"), ledger.route("assign"), for: writer) { try await assign($0) },
            .post(ledger.path("/:id/seals/:field"), ledger.route("unseal"), for: writer) { try await unseal($0) },
            .post(ledger.path("/:id/term"), ledger.route("term"), for: .holding(ledger.decide, .subject)) {
                try await changeTerm($0)
            },
        ] + (ledger.description.isFollowed ? [messaging] : [])
    }

    private var messaging: Route {
        .post(ledger.path("/:id/messages"), ledger.route("message"), for: .holding(ledger.write, .subject)) { visit in
            let id = try visit.id("id", of: Entry.self)
            return try await attempt(visit, saying: Text("已发送", en: "Sent")) {
                try await platform.perform(
                    WriteToSpeaker(visit.form.text("message"), about: id, of: ledger.id, book: book),
                    as: visit.identity)
            }
        }
    }

    private func show(
        _ visit: Visit, _ errors: FormErrors = .none, opened: [String: FieldValue] = [:]
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let day = visit.query.day("day")
        let (book, ledger, today) = (book, ledger, visit.now.day)
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            try EntrySheet.load(id, of: ledger, in: book, as: day, for: actor, today: today, connection)
        }
        return EntryPage(
            ledger: ledger, book: book, limit: limit, sheet: sheet, actor: visit.actor, now: visit.now,
            errors: errors,
            typed: visit.form, opened: opened
        ).page
    }

    /// Carries out what a form on the page asks, and comes back to the page.
    private func attempt(_ visit: Visit, saying words: Text, _ deed: () async throws -> Void) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        return try await .attempt {
            try await deed()
            return .redirect(to: ledger.link(to: id), saying: Notice(.done, words))
        } orAgain: { errors in
            try await show(visit, errors)
        }
    }

    /// Shows what is sealed on the page that answers, and nowhere else: it is kept by no browser and no log.
    private func unseal(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        let field = try visit.segment("field")
        return try await .attempt {
            let value = try await platform.perform(
                OpenSealedField(
                    field, of: id, in: ledger.id, because: visit.form.text("reason"), book: book), as: visit.identity)
            return .page(try await show(visit, opened: [field: value]))
        } orAgain: { errors in
            try await show(visit, errors)
        }
    }

    private func note(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        return try await attempt(visit, saying: Text("已加注", en: "Note added")) {
            try await platform.perform(
                AddNote(visit.form.text("words"), to: id, of: ledger.id, book: book), as: visit.identity)
        }
    }

    private func assign(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        return try await attempt(visit, saying: Text("已交办", en: "Assigned")) {
            try await platform.perform(
                AssignEntry(id, of: ledger.id, to: visit.form.id("handler"), book: book), as: visit.identity)
        }
    }

    private func changeTerm(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        let reason = visit.form.text("reason")
        return try await attempt(visit, saying: Text("时限已重新计算", en: "The term has been counted anew")) {
            switch visit.form.text("deed") {
            case "extend":
                let deed = ExtendTerm(
                    id, of: ledger.id, by: visit.form.number("days") ?? 0, because: reason, in: book)
                try await platform.perform(deed, as: visit.identity)
            case "pause":
                try await platform.perform(PauseTerm(id, of: ledger.id, because: reason, in: book), as: visit.identity)
            case "resume":
                try await platform.perform(ResumeTerm(id, of: ledger.id, in: book), as: visit.identity)
            default: throw Refusal.notFound
            }
        }
    }
}
