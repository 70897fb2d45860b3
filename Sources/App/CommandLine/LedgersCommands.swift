import ArgumentParser
import Foundation
import Kernel

struct LedgersGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledgers",
        abstract: "Name the ledgers of this platform, say what their entries hold, and erase what they no longer keep.",
        subcommands: [ListLedgers.self, LedgerSchema.self, EraseEntriesDue.self])
}

struct ListLedgers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Name every ledger, with what it implements of the catalogue.",
        discussion: """
            Needs no installation. With --json prints an array of {id, title, mark, catalogue, shape, fields, statuses, \
            steps, indicators}.
            """)

    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let ledgers = Modules.ledgers.map(\.description)
        if json { return Terminal.line(try JSONValue.array(ledgers.map(\.json)).printed()) }
        for ledger in ledgers {
            let systems = ledger.catalogue.isEmpty ? "-" : ledger.catalogue.joined(separator: " ")
            Terminal.line("\(ledger.id)\t\(ledger.title.zh)\t\(ledger.title.en)\t\(systems)")
        }
    }
}

struct LedgerSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (2020-12) of the bodies of a ledger’s entries.",
        discussion: "Needs no installation. Exits with 64 when there is no such ledger.")

    @Argument(help: "Its name, like proposals, or members; `gonghui ledgers list` names them all.") var ledger: String

    func run() throws {
        let known = Modules.ledgers + [MemberRegister.face]
        guard let found = known.map(\.description).first(where: { $0.id.name == ledger }) else {
            let meant = NearNames.meant(by: ledger, among: known.map(\.id.name))
            throw ValidationError("There is no ledger \(ledger).\(meant) Choose one that `gonghui ledgers list` names.")
        }
        Terminal.line(try found.jsonSchema.printed())
    }
}

extension LedgerDescription {
    fileprivate var json: JSONValue {
        .object([
            "id": .string(id.name), "title": .object(["zh": .string(title.zh), "en": .string(title.en)]),
            "mark": .string(mark), "catalogue": .array(catalogue.map { .string($0) }), "shape": .integer(shape),
            "fields": .array(fields.map { .string($0.name) }), "statuses": .array(statuses.map { .string($0.name) }),
            "steps": .array(steps.map { .string($0.name) }),
            "indicators": .array(counts.map { .string($0.indicator) }),
        ])
    }
}
