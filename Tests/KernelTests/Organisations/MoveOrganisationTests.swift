import Stage
import Store
import Testing

@testable import Kernel

@Suite("Moving an organisation") struct MoveOrganisationTests {
    @Test("All below it comes along, and its neighbours stay", arguments: Stage.engines)
    func subtree(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let before = try await stage.organisation(tree.northBank).path
            try await stage.perform(RenameOrganisation(tree.eastCity, to: "老城区总工会", from: stage.today))
            try await stage.perform(
                MoveOrganisation(tree.eastCity, on: .leadership, below: tree.west, from: stage.today))
            let mill = try await stage.organisation(tree.mill)
            let line = try await stage.read { try mill.line(on: $0).map(\.id) }
            #expect(line == [tree.province, tree.west, tree.eastCity, tree.bridge, tree.mill])
            #expect(try await stage.organisation(tree.northBank).path == before)
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }

    @Test("It hangs neither below itself nor below one of its own", arguments: Stage.engines)
    func circles(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            for (moved, below) in [(tree.east, tree.east), (tree.east, tree.mill), (tree.province, tree.west)] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.perform(MoveOrganisation(moved, on: .leadership, below: below, from: stage.today))
                }
                #expect(refusal?.field == "parent")
            }
        }
    }

    @Test("A twin, a parent of too low a rank, and none at all are refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let moves: [(MoveOrganisation, String)] = [
                (MoveOrganisation(tree.eastCity, on: .leadership, below: tree.west, from: stage.today), "name"),
                (MoveOrganisation(tree.west, on: .leadership, below: tree.northBank, from: stage.today), "parent"),
                (MoveOrganisation(tree.banyan, on: .leadership, below: tree.bridge, from: stage.today), "parent"),
                (MoveOrganisation(tree.banyan, on: .leadership, below: nil, from: stage.today), "parent"),
            ]
            for (move, field) in moves {
                let refusal = await #expect(throws: Refusal.self) { try await stage.perform(move) }
                #expect(refusal?.field == field)
            }
            await #expect(throws: Refusal.notFound) {
                try await stage.perform(
                    MoveOrganisation(tree.banyan, on: .leadership, below: ID<Organisation>(5), from: stage.today))
            }
        }
    }

    @Test("Both the old place and the new one must be within reach", arguments: Stage.engines)
    func permission(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let east = try await stage.account("east", at: tree.east, .systemAdministrator)
            let away = MoveOrganisation(tree.northBank, on: .leadership, below: tree.west, from: stage.today)
            let home = MoveOrganisation(tree.banyan, on: .leadership, below: tree.east, from: stage.today)
            await #expect(throws: Refusal.notFound) { try await stage.perform(away, as: east) }
            await #expect(throws: Refusal.notFound) { try await stage.perform(home, as: east) }
            let province = try await stage.account("province", at: tree.province, .systemAdministrator)
            try await stage.perform(home, as: province)
            try await stage.perform(away, as: province)
        }
    }

    @Test("After any moves, every path follows from the parents", arguments: Stage.engines, [11, 12, 13])
    func randomMoves(_ engine: Engine, _ seed: Int) async throws {
        try await Stage.withPlatform(engine) { stage async throws in
            var random = SeededGenerator(seed: UInt64(seed))
            var ids: [ID<Organisation>] = [try await stage.found("岭南省总工会", .province, below: nil)]
            for index in 1..<30 {
                let parent = ids.randomElement(using: &random)
                ids.append(try await stage.found("第\(index)工会", .base, below: parent, kind: .base))
            }
            for _ in 0..<60 {
                guard let moved = ids.randomElement(using: &random), let above = ids.randomElement(using: &random)
                else { continue }
                let line: Line = Bool.random(using: &random) ? .leadership : .second
                let off = line == .second && Int.random(in: 0..<4, using: &random) == 0
                do {
                    try await stage.perform(
                        MoveOrganisation(moved, on: line, below: off ? nil : above, from: stage.today))
                } catch is Refusal {}
            }
            #expect(try await PathAudit.faults(on: stage).isEmpty)
        }
    }
}

/// Works out every path again from the parents.
enum PathAudit {
    static func faults(on stage: KernelStage) async throws -> [String] {
        let all = try await stage.read {
            try $0.all("SELECT \(Organisation.columns) FROM organisation o ORDER BY o.id", Organisation.init)
        }
        let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
        func first(_ organisation: Organisation) -> [Int] {
            (organisation.parent.flatMap { byID[$0] }.map(first) ?? [])
                + organisation.path.numbers.suffix(1).map(\.number)
        }
        func second(_ organisation: Organisation) -> [Int]? {
            guard let above = organisation.secondParent.flatMap({ byID[$0] }) else { return nil }
            return (second(above) ?? first(above)) + organisation.path.numbers.suffix(1).map(\.number)
        }
        return all.filter {
            first($0) != $0.path.numbers.map(\.number) || second($0) != $0.secondPath?.numbers.map(\.number)
        }.map { "\($0.name): \($0.path.text) \($0.secondPath?.text ?? "-")" }
    }
}
