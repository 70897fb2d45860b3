import Logging
import Stage
import Store
import Testing

@testable import Kernel

@Suite("The end of the term of keeping") struct RetentionTests {
    private static func clock(_ stage: KernelStage, batch: Int = 50) throws -> RetentionClock {
        RetentionClock(platform: stage.platform, book: try .drills(), log: Logger(label: "retention"), batch: batch)
    }

    private static func due(_ stage: KernelStage) async throws -> [ID<Entry>] {
        let today = stage.today
        return try await stage.read { try ErasureDue.find(in: Drill.any, on: today, $0).map(\.entry) }
    }

    /// A drill that was closed today, with something in every table that can hold something.
    private static func closed(_ stage: KernelStage, _ tree: SmallTree) async throws -> ID<Entry> {
        let she = try await stage.account("she", at: tree.mill, .officer)
        let id = try await stage.drill(
            of: tree.mill,
            [
                "title": .text("青梅巷疏散"), "speaker": .text("欧阳听蝉"), "number": .number(40), "kind": .choice("gas"),
                "heldOn": .day(stage.today),
            ], handler: she.id, as: she)
        try await stage.perform(AddNote("青梅巷要再看", to: id, of: "drills", book: .drills()), as: she)
        try await stage.change(id, ["course": .text("青梅巷先断气")], as: she)
        try await stage.step("drop", on: id, as: she)
        return id
    }

    @Test("It is kept through the last day, and destroyed on the next", arguments: Stage.engines)
    func term(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await Self.closed(stage, tree)
            let open = try await stage.drill(of: tree.mill)
            // Ten years, with the 29th of February of three of them.
            stage.clock.advance(days: 3653)
            #expect(try await Self.due(stage) == [])
            #expect(try await Self.clock(stage).round() == 0)
            stage.clock.advance(days: 1)
            #expect(try await Self.due(stage) == [id])
            #expect(try await Self.clock(stage).round() == 1)
            #expect(try await Self.clock(stage).round() == 0)
            #expect(try await stage.entry(open).title == "燃气泄漏处置")
            let erasure = try await stage.read { try Entry.find(id, on: $0)?.erasure(on: $0) }
            #expect(erasure == EntryErasure(on: stage.today, years: 10))
        }
    }

    @Test("Nothing of what stood in it is left in any table, and the number is", arguments: Stage.engines)
    func nothingLeft(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await Self.closed(stage, tree)
            let number = try await stage.entry(id).number
            stage.clock.advance(days: 3654)
            try await Self.clock(stage).round()
            let entry = try await stage.entry(id)
            #expect(entry.number == number && entry.title == number)
            #expect(entry.handler == nil && entry.author == nil && entry.status == "dropped")
            let counts: [Int] = try await stage.read { connection in
                let tables: [SQL] = [
                    "entry_body", "entry_listed", "entry_note", "entry_sealed", "entry_term_event", "entry_link",
                ]
                return try tables.map { table in
                    try connection.value("SELECT COUNT(*) FROM " + table + " WHERE entry = \(id)") ?? -1
                }
            }
            #expect(counts == [0, 0, 0, 0, 0, 0])
            let words = try await stage.read { connection in
                let bodies = try connection.all("SELECT body FROM version") {
                    String(decoding: try $0[0] as [UInt8], as: UTF8.self)
                }
                return try bodies + connection.all("SELECT title || body FROM search_document") { try $0[0] }
            }
            #expect(words.filter { $0.contains("青梅巷") || $0.contains("欧阳听蝉") } == [])
            let past = try await stage.read { try Entry.find(id, on: $0)?.version(at: entry.openedOn, on: $0)?.title }
            #expect(past == nil)
        }
    }

    @Test("The journal still verifies and says so, and the figures are what they were", arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await Self.closed(stage, tree)
            try await stage.settle()
            let before = try await stage.figure("drills.persons", part: "kind=gas", at: tree.province)
            #expect(before.amount == 40)
            stage.clock.advance(days: 3654)
            try await Self.clock(stage).round()
            try await stage.settle()
            let journal = try await stage.read { try stage.platform.journal.verify(on: $0) }
            #expect(journal.isIntact)
            #expect(journal.erased == 3)
            let actions = try await stage.read { connection in
                try Entry.find(id, on: connection)?.history(in: Drill.any, on: connection).map(\.action)
            }
            #expect(actions?.last == "entry.erased")
            #expect(try await stage.verifyTallies().isIntact)
            #expect(try await stage.figure("drills.persons", part: "kind=gas", at: tree.province) == before)
            try await stage.platform.database.write { try $0.run("DELETE FROM tally") }
            _ = try await Tally.rebuild(of: .drills(), on: stage.platform)
            #expect(try await stage.figure("drills.persons", part: "kind=gas", at: tree.province) == before)
            #expect(try await stage.verifyTallies().isIntact)
            try await stage.perform(MoveOrganisation(tree.mill, on: .leadership, below: tree.west, from: stage.today))
            #expect(try await stage.figure("drills.persons", part: "kind=gas", at: tree.west) == before)
            #expect(try await stage.verifyTallies().isIntact)
        }
    }

    @Test("Nothing can be done on it any more, and it is still listed, counted and found", arguments: Stage.engines)
    func afterwards(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await Self.closed(stage, tree)
            let officer = try await stage.account("officer", at: tree.mill, .officer)
            stage.clock.advance(days: 3654)
            try await Self.clock(stage).round()
            let note = await #expect(throws: Refusal.self) {
                try await stage.perform(AddNote("再看", to: id, of: "drills", book: .drills()), as: officer)
            }
            #expect(note?.isConflict == true)
            #expect(try await stage.listed(as: officer) == [id])
            #expect(try await stage.opens(id, as: officer))
        }
    }

    @Test("Its documents go with it, bytes and all", arguments: Stage.engines)
    func documents(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            let file = DocumentFile(name: "名单.txt", kind: .text, bytes: Array("青梅巷住户".utf8))
            try await stage.perform(
                AttachDocument(
                    file, to: id, of: "drills", limit: DocumentLimit(perFile: 1000, count: 3), book: .drills()))
            try await stage.step("drop", on: id)
            stage.clock.advance(days: 3654)
            #expect(try await Self.clock(stage).round() == 1)
            let left: [Int] = try await stage.read { connection in
                let tables: [SQL] = ["document", "document_content"]
                return try tables.map { try connection.value("SELECT COUNT(*) FROM " + $0) ?? -1 }
            }
            #expect(left == [0, 0])
            try await stage.settle()
            let journal = try await stage.read { try stage.platform.journal.verify(on: $0) }
            #expect(journal.isIntact)
        }
    }

    @Test("It waits for a matter that is linked to it and still open", arguments: Stage.engines)
    func linked(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await Self.closed(stage, tree)
            let open = try await stage.drill(of: tree.mill)
            try await stage.platform.database.write { try EntryLink.insert(id, open, on: $0) }
            stage.clock.advance(days: 4000)
            #expect(try await Self.due(stage) == [])
            try await stage.step("drop", on: open)
            #expect(try await Self.due(stage) == [id])
        }
    }

    @Test("Two servers at once erase each entry once between them, and nobody else does", arguments: Stage.engines)
    func twoServers(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            var ids: [ID<Entry>] = []
            for _ in 0..<12 {
                let id = try await stage.drill(of: tree.mill)
                try await stage.step("drop", on: id)
                ids.append(id)
            }
            stage.clock.advance(days: 3654)
            let she = try await stage.account("she", at: tree.province, .officer)
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(EraseEntries(entries: ids, ledger: Drill.any), as: she)
            }
            async let first = Self.clock(stage, batch: 3).round()
            async let second = Self.clock(stage, batch: 3).round()
            #expect(try await first + second == 12)
            let lines: Int? = try await stage.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = \(EntryAction.erased.name)")
            }
            #expect(lines == 12)
        }
    }
}

extension KernelStage {
    /// Gives every line of the journal its leaf.
    fileprivate func settle() async throws {
        try await JournalSequencer(
            database: platform.database, journal: platform.journal, clock: platform.clock,
            log: Logger(label: "retention") { _ in SwiftLogNoOpLogHandler() }
        ).settleNow()
    }
}
