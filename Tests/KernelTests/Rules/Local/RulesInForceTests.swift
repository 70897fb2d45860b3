import Stage
import Store
import Testing

@testable import Kernel

@Suite("Local packs come into force") struct RulesInForceTests {
    @Test(
        "An activated pack sets the term of what begins afterwards, at once and on every server; what stands keeps its day",
        arguments: Stage.engines)
    func atOnce(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            // Each server has a book of its own, and has read the rules before.
            let servers = [try LedgerBook.drills(), try LedgerBook.drills()]
            var old: [Entry] = []
            for book in servers { old.append(try await stage.reportedDrill(of: tree.mill, book: book)) }
            #expect(old.allSatisfy { $0.due.rule?.hasPrefix("national/") == true })
            try await stage.activate(try await stage.upload("3 working days"))
            for book in servers {
                let new = try await stage.reportedDrill(of: tree.mill, book: book)
                #expect(new.due.rule == "local/T-review@2026-01-01")
                #expect(new.due.day == (try day("2026-11-25")))
            }
            for (entry, book) in zip(old, servers) {
                try await stage.change(entry.id, ["number": .number(7)])
                #expect(try await stage.entry(entry.id).due == entry.due)
                #expect(try await stage.explanation(of: entry.id, in: book)?.due == entry.due.day)
            }
        }
    }

    @Test(
        "Retired, it sets no term any more, and what it set keeps its day and its explanation", arguments: Stage.engines
    )
    func retired(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let servers = [try LedgerBook.drills(), try LedgerBook.drills()]
            let pack = try await stage.upload("3 working days", more: ", extension: {up_to: 2 working days}")
            try await stage.activate(pack)
            let old = try await stage.reportedDrill(of: tree.mill, book: servers[0])
            try await stage.perform(RetirePack(pack))
            for book in servers {
                #expect(
                    try await stage.reportedDrill(of: tree.mill, book: book).due.rule?.hasPrefix("national/") == true)
                let count = try await stage.explanation(of: old.id, in: book)
                #expect(count?.rule.version == "local/T-review@2026-01-01")
                #expect(count?.due == old.due.day)
            }
            // It is extended by the rule that set it, too.
            try await stage.perform(ExtendTerm(old.id, of: "drills", by: 2, because: "案情复杂", in: servers[1]))
            #expect(try await stage.entry(old.id).due.day == (try day("2026-11-27")))
        }
    }

    @Test("A pack holds for its place and those below, and nowhere else", arguments: Stage.engines)
    func place(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.platform.database.write { connection in
                try connection.run("UPDATE organisation SET division = '990100' WHERE id = \(tree.east)")
                try connection.run("UPDATE organisation SET division = '990200' WHERE id = \(tree.west)")
            }
            let book = try LedgerBook.drills()
            try await stage.activate(try await stage.upload("3 working days", region: "9901"))
            #expect(try await stage.reportedDrill(of: tree.mill, book: book).due.rule?.hasPrefix("local/") == true)
            #expect(try await stage.reportedDrill(of: tree.school, book: book).due.rule?.hasPrefix("national/") == true)
        }
    }

    @Test(
        "A newer text takes the place of the older; both stay, and deadlines of both explain themselves",
        arguments: Stage.engines)
    func newer(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let book = try LedgerBook.drills()
            let first = try await stage.upload("3 working days")
            try await stage.activate(first)
            let old = try await stage.reportedDrill(of: tree.mill, book: book)
            let second = try await stage.upload("4 working days", from: "2026-11-20")
            try await stage.activate(second)
            let new = try await stage.reportedDrill(of: tree.mill, book: book)
            #expect(new.due.rule == "local/T-review@2026-11-20")
            #expect(try await stage.pack(first).status == .retired)
            #expect(try await stage.pack(second).status == .active)
            #expect(try await stage.explanation(of: old.id, in: book)?.due == old.due.day)
            // The older text can be put in force again.
            try await stage.activate(first)
            #expect(try await stage.pack(second).status == .retired)
            #expect(try await stage.reportedDrill(of: tree.mill, book: book).due == old.due)
        }
    }
}
