import Kernel
import Store
import Web

/// What programs do with the entries of one ledger: the same reads and commands as its pages.
struct EntryOperations {
    let book: LedgerBook
    let ledger: AnyLedger
    let limit: DocumentLimit

    var operations: [Operation] {
        [list, show, history, notes, open, change, step, assign, note]
            + [attachments, attachment, attach, removeAttachment, restoreAttachment]
    }

    var path: String { "/ledgers/\(ledger.id.name)/entries" }
    var reader: Audience { .holding(ledger.read, .subject) }
    var writer: Audience { .holding(ledger.write, .subject) }
    var forms: EntryForms { EntryForms(ledger.description) }

    static let key = Parameter.segment("id", Text("事项的键", en: "The key of the entry"))

    /// The entry as it stands after a deed, or as somebody reads it.
    func reply(
        _ id: ID<Entry>, status: Int = 200, for actor: Actor, on connection: any Connection
    ) throws -> Reply {
        let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
        let sheet = try EntryAnswer(entry, of: ledger, on: connection)
        var reply = Reply(sheet.json, status: status, headers: ["ETag": "\"\(entry.version)\""])
        if status == 201 { reply.headers["Location"] = "\(Operation.root)\(path)/\(id)" }
        return reply
    }
}

/// The forms of an entry in the API.
struct EntryForms {
    let ledger: LedgerDescription

    init(_ ledger: LedgerDescription) { self.ledger = ledger }

    /// Values as the ledger has them; of those that stand for many, any.
    private func values(_ schema: JSONValue) -> Schema {
        Schema(ledger.id == AnyLedger.anyBuilt.id ? .object(["type": .string("object")]) : schema)
    }

    var entry: Schema { entry(values: values(ledger.shownSchema)).named("Entry." + ledger.id.name) }
    var line: Schema { entry(values: values(ledger.listedSchema)).named("EntryLine." + ledger.id.name) }

    var list: Schema {
        .object(["entries": .list(line), "next": Schema.text.orNull, "count": .number])
    }

    var opening: Schema {
        .object(
            ["organisation": .key, "values": values(ledger.openingSchema), "handler": Schema.key.orNull],
            optional: ["handler"])
    }

    var changing: Schema { .object(["values": values(ledger.changingSchema)]) }
    var answering: Schema { .object(["values": values(ledger.answeringSchema)], optional: ["values"]) }

    var history: Schema {
        .object([
            "events": .list(
                .object([
                    "at": .moment, "action": .text, "title": .words, "account": Schema.text.orNull,
                    "status": Schema.text.orNull, "due_on": Schema.day.orNull,
                    "values": values(ledger.shownSchema).orNull,
                ]))
        ])
    }

    private func entry(values: Schema) -> Schema {
        .object([
            "id": .key, "ledger": .text, "number": .text, "title": .text, "organisation": .named, "status": .text,
            "opened_on": .day, "entered_on": .day, "due_on": Schema.day.orNull, "due_rule": Schema.text.orNull,
            "closed_on": Schema.day.orNull, "handler": Schema.named.orNull, "version": .number, "changed_at": .moment,
            "values": values,
        ])
    }

    static let note = Schema.object(["at": .moment, "author": Schema.text.orNull, "words": .text])
}
