import Stage
import Store
import Testing

@testable import Kernel

/// Sheets of drills, written as words, and what becomes of them.
struct ImportRoom {
    let stage: KernelStage
    let tree: SmallTree
    let book: LedgerBook
    var home: ID<Organisation>

    static func with(_ engine: Engine, _ body: (ImportRoom) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await body(ImportRoom(stage: stage, tree: tree, book: .drills(), home: tree.east))
        }
    }

    /// The rows of a sheet whose head is in row 1 and names fields, `entry.number` or `entry.owner`.
    static func source(_ head: [String], _ rows: [[String]]) -> ImportSource {
        let meanings = head.map { ColumnMeaning($0, in: Drill.any.description) ?? .ignored }
        let letters = ["A", "B", "C", "D", "E", "F"]
        let imported = rows.enumerated().map { index, cells in
            var row = ImportedRow(RowPlace(file: 1, sheet: 1, row: index + 2))
            for (meaning, words) in zip(meanings, cells) {
                switch meaning {
                case .number: row.number = words
                case .owner: row.owner = words
                case .ignored: break
                case .field(let name): row.cells[name] = Drill.any.description.field(name)?.read(WrittenCell(words))
                }
            }
            return row
        }
        let columns = Dictionary(zip(letters, meanings)) { first, _ in first }
        let sheet = ImportedSheet(file: 1, sheet: 1, name: "表1", columns: columns)
        return ImportSource(sheets: [sheet]) { take in
            for start in stride(from: 0, to: imported.count, by: 200) {
                try take(Array(imported[start..<min(start + 200, imported.count)]))
            }
        }
    }

    /// What would become of the rows.
    func plan(
        _ head: [String], _ rows: [[String]], as identity: Actor.Identity = .operator
    ) async throws -> (rows: [PlannedRow], seen: ApplyImport.Seen) {
        let actor = try await stage.actor(identity)
        let (today, now, home) = (stage.today, stage.clock.now, home)
        return try await stage.read { connection in
            let organisation = try #require(try Organisation.find(home, on: connection))
            var planner = ImportPlanner(Drill.any, home: organisation, for: actor, on: today, connection)
            var planned: [PlannedRow] = []
            try Self.source(head, rows).each { planned += try planner.plan($0) }
            return (planned, ApplyImport.Seen(digest: planner.digest.text, at: now))
        }
    }

    @discardableResult
    func apply(
        _ head: [String], _ rows: [[String]], _ choice: ApplyImport.Choice = .all, seen: ApplyImport.Seen? = nil,
        as identity: Actor.Identity = .operator
    ) async throws -> (id: ID<EntryImport>, counts: ImportCounts) {
        let id = try await stage.perform(
            OpenImport(into: "drills", of: home, [.init(name: "名册.xlsx", bytes: [1])], book: book), as: identity)
        let counts = try await stage.perform(
            ApplyImport(id, of: "drills", choice, from: Self.source(head, rows), seen: seen, book: book), as: identity)
        return (id, counts)
    }

    func refusal(_ deed: () async throws -> Void) async throws -> Refusal? {
        do {
            try await deed()
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    /// What undoing would do, for the operator.
    func forecast(_ id: ID<EntryImport>) async throws -> ImportUndoingForecast {
        let actor = try await stage.actor(.operator)
        return try await stage.read { connection in
            try EntryImport.find(id, of: Drill.any, for: actor, on: connection).undoing(
                of: Drill.any, for: actor, on: connection)
        }
    }

    func undo(
        _ id: ID<EntryImport>, as identity: Actor.Identity = .operator
    ) async throws -> [ImportUndoing.Fate: Int] {
        try await stage.perform(UndoImport(id, of: "drills", book: book), as: identity)
    }

    /// The titles that stand in the ledger, with one field of each.
    func standing(_ field: String = "number") async throws -> [String: FieldValue] {
        try await stage.read { connection in
            let pairs = try Self.all(on: connection).map { entry in
                (entry.title, try entry.content(of: Drill.any, on: connection).values[field] ?? .absent)
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    func id(_ title: String) async throws -> ID<Entry> {
        let all = try await stage.read { try Self.all(on: $0) }
        return try #require(all.first { $0.title == title }).id
    }

    private static func all(on connection: any Connection) throws -> [Entry] {
        try connection.all("SELECT \(Entry.columns) FROM entry e", Entry.init)
    }

    /// What does not hold: the journal, the sums, or versions that are not what stands.
    func broken() async throws -> [String] {
        let (platform, book) = (stage.platform, book)
        try await stage.settle()
        return try await stage.read { connection in
            let journal = try platform.journal.verify(on: connection)
            let sums = try Tally.verify(of: book, on: connection)
            var broken = journal.findings.map { "\($0)" } + sums.faults.map { "\($0)" }
            broken += sums.strayed.map { "\($0) contributes otherwise" }
            for entry in try Self.all(on: connection) {
                let versions = try entry.history(in: Drill.any, on: connection).compactMap(\.version)
                let content = try entry.content(of: Drill.any, on: connection)
                let present = EntryVersion(entry, content).json.text
                if versions.count != entry.version || versions.last?.json.text != present {
                    broken.append("\(entry.title): \(versions.count) versions of \(entry.version)")
                }
            }
            return broken
        }
    }
}

extension KernelStage {
    /// Gives every line that waits its leaf.
    fileprivate func settle() async throws {
        let (journal, now) = (platform.journal, clock.now)
        try await platform.database.write { try journal.settle(on: $0, at: now) }
    }
}
