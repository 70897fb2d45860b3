import Kernel
import Store
import Web

extension EntryOperations {
    var open: Operation {
        Operation(
            .post, path, ledger.route("api-open"), for: .holding(ledger.write, .anywhere), group: ledger.title,
            Text("登记一件事项", en: "Enter an entry"), body: forms.opening, answer: forms.entry, status: 201,
            heads: [.version, .location]
        ) { visit, platform in
            var body = try JSONBody(visit, names: ["organisation", "values", "handler"])
            let owner = body.key("organisation", of: Organisation.self)
            let values = body.values("values", ledger.description.filled)
            // As on the page, whoever enters it has it in hand unless somebody else is named, or `null` nobody.
            let handler = body["handler"] == nil ? visit.actor.account : body.optionalKey("handler")
            try body.finish()
            guard let owner else { throw Refusal.notFound }
            let deed = OpenEntry(in: ledger.id, of: owner, values, handler: handler, book: book)
            return try await perform(deed, visit, platform) { id, desk in
                try reply(id, status: 201, for: desk.actor, on: desk.connection)
            }
        }
    }

    var change: Operation {
        Operation(
            .patch, path + "/:id", ledger.route("api-change"), for: writer, group: ledger.title,
            Text("修改一件事项", en: "Change an entry"), parameters: [Self.key], body: forms.changing, needsVersion: true,
            answer: forms.entry, heads: [.version]
        ) { visit, platform in
            let (id, version) = (try visit.id("id", of: Entry.self), try visit.version())
            var body = try JSONBody(visit, names: ["values"])
            // What is sealed may be sent back as it was read.
            let values = body.values("values", ledger.description.filled)
            try body.finish()
            let deed = ChangeEntry(id, of: ledger.id, version: version, values, book: book)
            return try await perform(at(version, of: id, deed), visit, platform) { _, desk in
                try reply(id, for: desk.actor, on: desk.connection)
            }
        }
    }

    var step: Operation {
        let names = ledger.description.steps.map(\.name)
        return Operation(
            .post, path + "/:id/steps/:step", ledger.route("api-step"), for: writer, group: ledger.title,
            Text("办一步", en: "Take a step"),
            parameters: [Self.key, .segment("step", Text("哪一步", en: "Which step"), .choice(names))],
            body: forms.answering, needsVersion: true, answer: forms.entry, heads: [.version]
        ) { visit, platform in
            let (id, version) = (try visit.id("id", of: Entry.self), try visit.version())
            let step = try visit.segment("step")
            var body = try JSONBody(visit, names: ["values"])
            let answers = body.values("values", ledger.description.filled)
            try body.finish()
            let deed = TakeStep(step, on: id, of: ledger.id, version: version, answers, book: book)
            return try await perform(at(version, of: id, deed), visit, platform) { _, desk in
                try reply(id, for: desk.actor, on: desk.connection)
            }
        }
    }

    var assign: Operation {
        Operation(
            .post, path + "/:id/handler", ledger.route("api-assign"), for: writer, group: ledger.title,
            Text("交办", en: "Put it into somebody’s hands"), parameters: [Self.key],
            body: .object(["handler": Schema.key.orNull]), needsVersion: true, answer: forms.entry, heads: [.version]
        ) { visit, platform in
            let (id, version) = (try visit.id("id", of: Entry.self), try visit.version())
            var body = try JSONBody(visit, names: ["handler"])
            let handler: ID<Account>? = body["handler"] == .null ? nil : body.key("handler")
            try body.finish()
            let deed = AssignEntry(id, of: ledger.id, to: handler, book: book)
            return try await perform(at(version, of: id, deed), visit, platform) { _, desk in
                try reply(id, for: desk.actor, on: desk.connection)
            }
        }
    }

    var note: Operation {
        Operation(
            .post, path + "/:id/notes", ledger.route("api-note"), for: writer, group: ledger.title,
            Text("加注", en: "Add a note"), parameters: [Self.key], body: .object(["words": .text(max: 2000)]),
            answer: .object(["notes": .list(EntryForms.note)]), status: 201
        ) { visit, platform in
            let id = try visit.id("id", of: Entry.self)
            var body = try JSONBody(visit, names: ["words"])
            let words = body.text("words")
            try body.finish()
            return try await perform(AddNote(words, to: id, of: ledger.id, book: book), visit, platform) { _, desk in
                let entry = try Entry.find(id, of: ledger, for: desk.actor, on: desk.connection)
                return Reply(try entry.notesReply(on: desk.connection), status: 201)
            }
        }
    }

    private func at<Deed: Command>(_ version: Int, of id: ID<Entry>, _ deed: Deed) -> AtVersion<Deed> {
        AtVersion(entry: id, ledger: ledger, version: version, deed: deed)
    }

    /// Does the deed once for its key; what is wrong with a field is told by its place in the body.
    func perform<Deed: Command>(
        _ deed: Deed, _ visit: Visit, _ platform: Platform,
        reply: @escaping @Sendable (Deed.Outcome, Desk) throws -> Reply
    ) async throws -> Reply {
        do {
            return try await platform.perform(
                Once(deed, key: try visit.requestKey(), reply: reply), as: visit.identity)
        } catch Refusal.invalid(let field, let why) where ledger.description.field(field) != nil {
            throw JSONComplaints([JSONComplaint("/values/\(field)", why)])
        }
    }
}

/// A deed on an entry as somebody saw it: nothing is done to one that has been changed since.
private struct AtVersion<Deed: Command>: Command {
    static var requires: Permission? { Deed.requires }

    let entry: ID<Entry>
    let ledger: AnyLedger
    let version: Int
    let deed: Deed

    func perform(at desk: Desk) throws -> Deed.Outcome {
        let found = try Entry.find(entry, of: ledger, for: desk.actor, on: desk.connection)
        guard found.version == version else { throw OutdatedVersion() }
        return try deed.perform(at: desk)
    }
}
