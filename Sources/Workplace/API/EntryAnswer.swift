import Kernel
import Store
import Web

/// An entry as the API tells it.
struct EntryAnswer {
    let json: JSONValue

    /// Whole, as on its own page: what is personal as it is, what is sealed as `true`.
    init(_ entry: Entry, of ledger: AnyLedger, on connection: any Connection) throws {
        let content = try entry.content(of: ledger, on: connection)
        let names = try FieldNames.load(
            [.organisation(entry.owner.organisation)] + (entry.handler.map { [.account($0)] } ?? []), on: connection)
        json = Self.json(
            entry, owner: names.organisations[entry.owner.organisation],
            handler: entry.handler.map { names.accounts[$0] ?? "" },
            values: EntryJSON.json(ledger.values(with: content)))
    }

    /// As in a list: the listed fields, what is personal masked.
    init(_ line: EntryLine, of ledger: AnyLedger) {
        var values = line.values
        for field in ledger.description.listed where field.dataClass == .personal {
            guard let value = values[field.name] else { continue }
            if case .text(let text) = value {
                values[field.name] = .text(field.kind.masked(text))
            } else {
                values[field.name] = .text("***")
            }
        }
        json = Self.json(line.entry, owner: line.owner, handler: line.handler, values: EntryJSON.json(values))
    }

    private static func json(_ entry: Entry, owner: String?, handler: String?, values: JSONValue) -> JSONValue {
        .object([
            "id": .key(entry.id), "ledger": .string(entry.ledger.name), "number": .string(entry.number),
            "title": .string(entry.title), "organisation": .named(entry.owner.organisation, owner),
            "status": .string(entry.status), "opened_on": .day(entry.openedOn), "entered_on": .day(entry.enteredOn),
            "due_on": .day(entry.due.day), "due_rule": entry.due.rule.map { .string($0) } ?? .null,
            "closed_on": .day(entry.closedOn), "handler": .named(entry.handler, handler),
            "version": .integer(entry.version), "changed_at": .moment(entry.changedAt), "values": values,
        ])
    }
}
