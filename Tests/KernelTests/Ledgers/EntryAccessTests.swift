import Stage
import Store
import Testing

@testable import Kernel

@Suite("Who reaches an entry") struct EntryAccessTests {
    @Test("A foreign entry is absent to every command, and nothing of it changes", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let west = try await stage.account("west", at: tree.west, .officer)
            let west2 = try await stage.account("west2", at: tree.west, .officer)
            let id = try await stage.drill(of: tree.northBank)
            let before = try await stage.snapshot(of: id)
            let book = try LedgerBook.drills()
            #expect(try await !stage.opens(id, as: west))
            await #expect(throws: Refusal.notFound) { try await stage.change(id, ["number": .number(1)], as: west) }
            await #expect(throws: Refusal.notFound) { try await stage.step("shelve", on: id, as: west) }
            await #expect(throws: Refusal.notFound) { try await stage.step("nonsense", on: id, as: west) }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(AssignEntry(id, of: "drills", to: west2.id, book: book), as: west)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(AddNote("备注", to: id, of: "drills", book: book), as: west)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(ExtendTerm(id, of: "drills", by: 1, because: "x", in: book), as: west)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(PauseTerm(id, of: "drills", because: "x", in: book), as: west)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(ResumeTerm(id, of: "drills", in: book), as: west)
            }
            #expect(try await stage.snapshot(of: id) == before)
        }
    }

    @Test("An entry that does not exist, and one of another ledger, look like a foreign one", arguments: Stage.engines)
    func absent(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let id = try await stage.drill(of: tree.mill)
            let book = try LedgerBook.drills()
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(ChangeEntry(id, of: "visits", version: 1, [:], book: book))
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(
                    ChangeEntry(try #require(ID<Entry>(7)), of: "drills", version: 1, [:], book: book))
            }
        }
    }

    @Test("Who may read and not write is told so", arguments: Stage.engines)
    func reader(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let leader = try await stage.account("leader", at: tree.east, .leader)
            let id = try await stage.drill(of: tree.mill)
            #expect(try await stage.opens(id, as: leader))
            await #expect(throws: Refusal.notPermitted(Drill.any.write)) {
                try await stage.change(id, ["number": .number(1)], as: leader)
            }
            await #expect(throws: Refusal.notPermitted(Drill.any.write)) {
                try await stage.drill(of: tree.mill, as: leader)
            }
        }
    }

    @Test(
        "Nothing is entered for a foreign or ended organisation, or in a field that is none", arguments: Stage.engines)
    func creating(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let west = try await stage.account("west", at: tree.west, .officer)
            await #expect(throws: Refusal.notFound) { try await stage.drill(of: tree.northBank, as: west) }
            await #expect(throws: Refusal.notFound) { try await stage.drill(of: tree.province, as: west) }
            for name in ["owner", "status", "path", "isLarge", "number "] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.drill(of: tree.banyan, [name: .text("1")], as: west)
                }
                #expect(refusal?.field == name)
            }
            try await stage.perform(MergeOrganisation(tree.westCity, into: tree.banyan, from: stage.today))
            let ended = await #expect(throws: Refusal.self) { try await stage.drill(of: tree.westCity, as: west) }
            #expect(ended?.isConflict == true)
            let id = try await stage.drill(of: tree.banyan, as: west)
            let unknown = await #expect(throws: Refusal.self) {
                try await stage.change(id, ["isLarge": .flag(true)], as: west)
            }
            #expect(unknown?.field == "isLarge")
            let extra = await #expect(throws: Refusal.self) {
                try await stage.step("report", on: id, ["number": .number(3)], as: west)
            }
            #expect(extra?.field == "number")
            #expect(try await stage.entry(id).version == 1)
        }
    }

    @Test("A wished subtree is cut to one's own, and 33/01 is not 33/011", arguments: Stage.engines)
    func cut(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .officer)
            let teachers = try await stage.account("teachers", at: tree.teachers, .officer, on: .second)
            var ids: [ID<Organisation>: ID<Entry>] = [:]
            for owner in tree.all { ids[owner] = try await stage.drill(of: owner) }
            let own = Set([tree.east, tree.eastCity, tree.northBank, tree.bridge, tree.mill].compactMap { ids[$0] })
            let mill = try #require(ids[tree.mill])
            let wished: [(ID<Organisation>, Set<ID<Entry>>)] = [
                (tree.province, own), (tree.west, []), (tree.mill, [mill]),
            ]
            for (owner, seen) in wished {
                let path = try await stage.organisation(owner).path
                var filter = EntryFilter()
                filter.owner = path
                #expect(try await stage.listed(filter, as: east) == seen)
            }
            let filter = try await EntryFilter(below: stage.organisation(tree.province).path)
            #expect(try await stage.listed(filter, as: teachers) == [try #require(ids[tree.school])])
            // A path that another one merely begins with.
            let path = try await stage.organisation(tree.east).path.text
            let cut = OrganisationPath(String(path.dropLast(2)))
            #expect(cut == nil)
        }
    }

    @Test("Nobody approves her own; a colleague above does", arguments: Stage.engines)
    func ownApproval(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let author = try await stage.account("author", at: tree.east, .officer)
            let colleague = try await stage.account("colleague", at: tree.east, .officer)
            let below = try await stage.account("below", at: tree.mill, .officer)
            let id = try await stage.drill(of: tree.mill, as: author)
            try await stage.step("report", on: id, as: below)
            let verdict: [String: FieldValue] = ["verdict": .text("同意")]
            let own = await #expect(throws: Refusal.self) {
                try await stage.step("approve", on: id, verdict, as: author)
            }
            #expect(own?.isConflict == true)
            let early = await #expect(throws: Refusal.self) {
                try await stage.step("approve", on: id, verdict, as: below)
            }
            #expect(early?.why?.zh.contains("由上级工会「桥头镇总工会」办理") == true, "she is told who takes it")
            try await stage.step("approve", on: id, verdict, as: colleague)
            #expect(try await stage.entry(id).status == "approved")
        }
    }
}

extension EntryFilter {
    fileprivate init(below path: OrganisationPath) {
        self.init()
        owner = path
    }
}

extension KernelStage {
    /// Everything that is kept of an entry, as text.
    fileprivate func snapshot(of id: ID<Entry>) async throws -> [String] {
        try await read { connection in
            let entry = try #require(try Entry.find(id, on: connection))
            let content = try entry.content(of: Drill.any, on: connection)
            let events = try entry.history(in: Drill.any, on: connection).map { "\($0.action) \($0.at)" }
            return [String(describing: entry), EntryJSON.json(content.values).text] + events
        }
    }
}
