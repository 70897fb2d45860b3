import Foundation
import Kernel
import Store
import Testing

@testable import App
@testable import Stage
@testable import Web
@testable import Workplace

/// A ledger with random entries on the small tree, and its list as a file.
struct ExportRoom {
    let stage: KernelStage
    let tree: SmallTree
    let ledger: AnyLedger
    let book: LedgerBook
    let officer: Actor.Identity
    let seed: UInt64
    let accounts: [ID<Account>]

    static func with(
        _ engine: Engine, _ ledger: AnyLedger, seed: UInt64, _ body: (ExportRoom) async throws -> Void
    ) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let role = try #require(ledger.description.access.writers.sorted { $0.rawValue < $1.rawValue }.first)
            var accounts: [ID<Account>] = []
            for (login, name) in [("first", "岑一"), ("second", "岑二"), ("third", "岑三")] {
                let made = try await stage.perform(CreateAccount(login: login, name: name, at: tree.province))
                try await stage.perform(AcceptInvitation(made.link, passwordHash: KernelStage.hash))
                try await stage.perform(GrantRole(role, to: made.account, at: tree.province, on: .leadership))
                accounts.append(made.account)
            }
            let book = LedgerBook(
                LosslessExportTests.ledgers, terms: EntryTerms(rules: try .shipped(), calendar: try .shipped()))
            try await body(
                ExportRoom(
                    stage: stage, tree: tree, ledger: ledger, book: book, officer: .account(accounts[0]),
                    seed: seed, accounts: accounts))
        }
    }

    /// The organisations whose names are nobody else's.
    var named: [ID<Organisation>] { tree.all.filter { ![tree.eastCity, tree.westCity].contains($0) } }

    /// Random entries of some of the owners.
    func enter(_ count: Int, for owners: [ID<Organisation>]) async throws {
        var values = RandomValues(
            random: SeededGenerator(seed: seed), organisations: owners, accounts: accounts, today: stage.today)
        let status = try #require(ledger.description.statuses.first?.name)
        var entered = 0
        for _ in 0..<(count * 600) where entered < count {
            let content = values.values(for: ledger.description.filled)
            guard ledger.problems(with: EntryContent(status: status, values: content)).isEmpty else { continue }
            do {
                try await stage.perform(OpenEntry(in: ledger.id, of: values.pick(owners), content, book: book))
                entered += 1
            } catch is Refusal {}
        }
        #expect(entered == count)
    }

    struct Export {
        let sheets: [[[Spreadsheet.Cell]]]
        var rows: [[Spreadsheet.Cell]] { sheets[0] }
    }

    /// - Parameter isMasked: whether what is personal is hidden, as it always is; else as somebody has it who keeps the
    ///   originals.
    func export(isMasked: Bool = true) async throws -> Export {
        let query = EntryListQuery(Fields(query: "sort=entered"), of: ledger, in: book)
        let (ledger, today) = (ledger, stage.today)
        return try await stage.platform.read(as: officer) { connection, actor in
            let list = try EntryList.whole(query, of: ledger, for: actor, on: today, connection)
            var sheets = list.rows(of: ledger)
            guard !isMasked else { return Export(sheets: sheets) }
            let words = FieldWords(names: list.names)
            func original(_ value: FieldValue?, _ field: FieldDescription) -> Spreadsheet.Cell {
                var open = field
                open.dataClass = .open
                return words.cell(value ?? .absent, of: open)
            }
            for (index, field) in ledger.description.exported.enumerated() {
                for (row, line) in list.lines.enumerated() {
                    sheets[0][row][3 + index] = original(line.values[field.name], field)
                }
            }
            for (index, table) in ledger.description.tables.enumerated() {
                sheets[1 + index] = list.lines.flatMap { line -> [[Spreadsheet.Cell]] in
                    guard case .rows(let rows)? = line.values[table.name] else { return [] }
                    return rows.map { row in
                        [.text(line.entry.number)] + table.kind.columns.map { original(row[$0.name], $0) }
                    }
                }
            }
            return Export(sheets: sheets)
        }
    }

    func bytes(of export: Export, _ format: SpreadsheetFormat, _ language: Language) throws -> Data {
        let table = EntryList.head(of: ledger).filled(with: export.sheets)
        return Data(format == .xlsx ? try table.xlsx(in: language) : table.csv(in: language))
    }

    func files(_ bytes: Data, _ format: SpreadsheetFormat) async throws -> ImportFiles {
        let (ledger, home) = (ledger, tree.province)
        return try await stage.read {
            try ImportFiles.open([("导出.\(format.rawValue)", bytes)], for: ledger, home: home, $0)
        }
    }

    func preview(_ files: ImportFiles) async throws -> ImportPreview {
        let (ledger, today, home, journal) = (ledger, stage.today, tree.province, stage.platform.journal)
        return try await stage.platform.read(as: officer) { connection, actor in
            let home = try #require(try Organisation.find(home, on: connection))
            return try ImportPreview.make(
                of: files, into: ledger, home: home, for: actor, journal, on: today, holding: .values,
                connection)
        }
    }

    func apply(_ files: ImportFiles) async throws {
        let id = try await stage.perform(
            OpenImport(into: ledger.id, of: tree.province, [.init(name: "导出.xlsx", bytes: [1])], book: book),
            as: officer)
        try await stage.perform(
            ApplyImport(id, of: ledger.id, .all, from: files.source, seen: nil, book: book), as: officer)
    }

    /// The cells of the fields, and those of tables by the place of their entry.
    func withoutNumbers(_ export: Export) -> [[[Spreadsheet.Cell]]] {
        let places = Dictionary(export.rows.enumerated().map { (Self.number($1), Double($0)) }) { first, _ in first }
        // What is derived follows from the rest, of which tables of persons do not leave.
        let told = ledger.description.exported.enumerated().filter { !$1.isDerived }.map { 3 + $0.offset }
        let entries = export.rows.map { row in ([1, 2] + told).map { row[$0] } }
        let tables = export.sheets.dropFirst().map { rows in
            rows.map { row in [Spreadsheet.Cell.number(places[Self.number(row)] ?? -1)] + row.dropFirst() }
        }
        return [entries] + tables
    }

    private static func number(_ row: [Spreadsheet.Cell]) -> String {
        if case .text(let number)? = row.first { number } else { "" }
    }
}
