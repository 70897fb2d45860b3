import Kernel
import Store
import Web

extension EntryOperations {
    var list: Operation {
        Operation(
            .get, path, ledger.route("api-list"), for: .holding(ledger.read, .anywhere), group: ledger.title,
            Text("列出事项", en: "List entries"), parameters: EntryQuery.parameters(of: ledger), answer: forms.list
        ) { visit, platform in
            let query = try EntryQuery(visit.query, of: ledger)
            let (limit, today) = (visit.limit, visit.now.day)
            return try await platform.read(as: visit.identity) { connection, actor in
                let selection = EntrySelection(
                    ledger, try query.filter(for: actor, under: ledger.read, on: connection), for: actor, on: today)
                let lines = try selection.page(query.sort, after: query.cursor, limit: limit + 1, on: connection)
                let shown = lines.prefix(limit)
                return Reply(
                    .object([
                        "entries": .array(shown.map { EntryAnswer($0, of: ledger).json }),
                        "next": lines.count > limit
                            ? shown.last.map { .string($0.cursor.description) } ?? .null : .null,
                        "count": .integer(try selection.count(on: connection)),
                    ]))
            }
        }
    }

    var show: Operation {
        Operation(
            .get, path + "/:id", ledger.route("api-show"), for: reader, group: ledger.title,
            Text("读取一件事项", en: "Read an entry"), parameters: [Self.key], answer: forms.entry, heads: [.version]
        ) { visit, platform in
            let id = try visit.id("id", of: Entry.self)
            return try await platform.read(as: visit.identity) { try reply(id, for: $1, on: $0) }
        }
    }

    var history: Operation {
        Operation(
            .get, path + "/:id/history", ledger.route("api-history"), for: reader, group: ledger.title,
            Text("读取经过", en: "Read its history"), parameters: [Self.key], answer: forms.history
        ) { visit, platform in
            let id = try visit.id("id", of: Entry.self)
            return try await platform.read(as: visit.identity) { connection, actor in
                let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
                return Reply(
                    .object(["events": .array(try entry.history(in: ledger, on: connection).map(ledger.json(of:)))]))
            }
        }
    }

    var notes: Operation {
        Operation(
            .get, path + "/:id/notes", ledger.route("api-notes"), for: reader, group: ledger.title,
            Text("读取备注", en: "Read its notes"), parameters: [Self.key],
            answer: .object(["notes": .list(EntryForms.note)])
        ) { visit, platform in
            let id = try visit.id("id", of: Entry.self)
            return try await platform.read(as: visit.identity) { connection, actor in
                let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
                return Reply(try entry.notesReply(on: connection))
            }
        }
    }
}

extension Entry {
    func notesReply(on connection: any Connection) throws -> JSONValue {
        .object([
            "notes": .array(
                try notes(on: connection).map { note in
                    .object([
                        "at": .moment(note.at), "author": note.author.map { .string($0) } ?? .null,
                        "words": .string(note.words),
                    ])
                })
        ])
    }
}

extension AnyLedger {
    fileprivate func json(of event: EntryEvent) -> JSONValue {
        .object([
            "at": .moment(event.at), "action": .string(event.action), "title": .words(label(ofAction: event.action)),
            "account": event.name.map { .string($0) } ?? .null,
            "status": event.version.map { .string($0.status) } ?? .null, "due_on": .day(event.version?.dueOn),
            "values": event.content.map { EntryJSON.json($0.values) } ?? .null,
        ])
    }
}
