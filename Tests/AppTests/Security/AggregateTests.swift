import Store
import Testing

@testable import Kernel
@testable import Stage

/// Case 4: sums, parts, suggestions and "so many" never hold what lies outside the reader's reach.
@Suite("Sums and suggestions hold one’s own only") struct AggregateTests {
    private static func filled(_ room: OutingRoom, _ tree: SmallTree) async throws {
        for (owner, persons) in [(tree.eastCity, 31), (tree.northBank, 47), (tree.west, 5003), (tree.banyan, 707)] {
            try await room.outing(of: owner, persons: persons, .spring)
        }
    }

    @Test("Totals, parts, months and the number of entries are those of one’s own subtree", arguments: Stage.engines)
    func totals(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await Self.filled(room, tree)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            for path in [
                "/indicators", "/indicators?format=csv", "/indicators/outings.persons",
                "/indicators/outings.persons?format=csv", "/ledgers/outings", "/ledgers/outings?format=csv",
            ] {
                let text = try await browser.get(path).text
                for foreign in ["5,003", "5003", "707", "5,788", "5788", "西江", "榕树"] {
                    #expect(!text.contains(foreign), "\(path): \(foreign)")
                }
            }
            #expect(try await browser.get("/indicators/outings.persons").text.contains(">78<"))
            #expect(try await browser.get("/ledgers/outings").text.contains("共 2 件"))
        }
    }

    @Test("A figure’s address that names another union opens into nothing of it", arguments: Stage.engines)
    func drill(_ engine: Engine) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let tree = try await SmallTree(on: room.stage)
            try await Self.filled(room, tree)
            let browser = try room.browser(of: try await room.stage.account("officer", at: tree.east, .officer))
            let actor = try await room.stage.actor(try await room.stage.account("colleague", at: tree.east, .officer))
            let ledger = AnyLedger(Outing.ledger)
            let count = try #require(room.book.count("outings.persons")?.count)
            for place in [tree.west, tree.province] {
                let reach = try await room.stage.organisation(place).place.reach(on: .leadership)
                let asked = FigureAsked(count, in: reach, room.stage.today...room.stage.today)
                var filter = EntryFilter()
                filter.figure = asked
                let owners = try await room.stage.read { [filter, today = room.stage.today] connection in
                    try EntrySelection(ledger, filter, for: actor, on: today).page(on: connection)
                        .map(\.entry.owner.organisation)
                }
                #expect(Set(owners).isSubset(of: [tree.eastCity, tree.northBank]))
            }
            #expect(try await browser.get("/ledgers/outings?owner=\(Example.escaped("西江市总工会"))").text.contains("没有叫"))
        }
    }

    @Test("What a form suggests are unions below, and the search for unions finds no other", arguments: Stage.engines)
    func suggestions(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let officer = try await stage.account("officer", at: tree.east, .officer)
            let actor = try await stage.actor(officer)
            let owner = try await stage.organisation(tree.east)
            let names = try await stage.read { connection in
                let below = try Organisation.below(owner.id, for: actor, limit: 200, on: connection).map(\.name)
                let found = try ["总工会", "xj", "榕", "城区"].flatMap {
                    try Organisation.search($0, for: actor, on: connection).map(\.name)
                }
                return below + found
            }
            #expect(names.contains("江北区总工会"))
            for name in names {
                #expect(!name.contains("西江") && !name.contains("榕树") && !name.contains("岭南"), "\(name)")
            }
        }
    }
}
