import Stage
import Store
import Testing

@testable import Kernel

@Suite("The history of an organisation") struct OrganisationHistoryTests {
    @Test("On any day it is what it was at the end of that day", arguments: Stage.engines)
    func asOf(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let founded = stage.today
            stage.clock.advance(days: 30)
            try await stage.perform(RenameOrganisation(tree.banyan, to: "榕树区总工会", from: founded.adding(days: 10)))
            try await stage.perform(
                MoveOrganisation(tree.banyan, on: .leadership, below: tree.east, from: founded.adding(days: 20)))
            try await stage.perform(RenameOrganisation(tree.banyan, to: "大榕区总工会", from: founded.adding(days: 20)))
            let banyan = try await stage.organisation(tree.banyan)
            let states = try await stage.read { (connection: any Connection) throws in
                try [-1, 0, 9, 10, 19, 20, 30].map { after in
                    try banyan.state(on: founded.adding(days: after), connection: connection)
                }
            }
            #expect(
                states.map { $0?.name } == [
                    nil, "榕树县总工会", "榕树县总工会", "榕树区总工会", "榕树区总工会", "大榕区总工会", "大榕区总工会",
                ])
            #expect(
                states.map { $0?.parent } == [nil, tree.west, tree.west, tree.west, tree.west, tree.east, tree.east])
        }
    }

    @Test("The state of today is what the organisation is; the newest stands first", arguments: Stage.engines)
    func today(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(RenameOrganisation(tree.banyan, to: "榕树区总工会", from: stage.today))
            try await stage.perform(RenameOrganisation(tree.banyan, to: "榕树市总工会", from: stage.today))
            let banyan = try await stage.organisation(tree.banyan)
            let day = stage.today
            let (state, history) = try await stage.read {
                (try banyan.state(on: day, connection: $0), try banyan.history(on: $0))
            }
            #expect(state?.name == banyan.name)
            #expect(history.map(\.name) == ["榕树市总工会", "榕树区总工会", "榕树县总工会"])
        }
    }

    @Test("A change is dated neither before the last one nor on a day to come", arguments: Stage.engines)
    func days(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            stage.clock.advance(days: 5)
            try await stage.perform(RenameOrganisation(tree.banyan, to: "榕树区总工会", from: stage.today))
            for offset in [-1, 1] {
                let day = stage.today.adding(days: offset)
                let rename = await #expect(throws: Refusal.self) {
                    try await stage.perform(RenameOrganisation(tree.banyan, to: "大榕区总工会", from: day))
                }
                let move = await #expect(throws: Refusal.self) {
                    try await stage.perform(MoveOrganisation(tree.banyan, on: .leadership, below: tree.east, from: day))
                }
                #expect(rename?.field == "day")
                #expect(move?.field == "day")
            }
            #expect(try await stage.organisation(tree.banyan).parent == tree.west)
        }
    }
}
