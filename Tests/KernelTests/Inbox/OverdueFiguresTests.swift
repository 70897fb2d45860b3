import Stage
import Store
import Testing

@testable import Kernel

@Suite("How much is overdue in a subtree") struct OverdueFiguresTests {
    @Test(
        "Open entries past their term count at the head and under what hangs directly below", arguments: Stage.engines)
    func counted(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            _ = try await room.errand("本级", at: tree.east, due: -1)
            _ = try await room.errand("城区", at: tree.eastCity, due: -2)
            _ = try await room.errand("纺织厂", at: tree.mill, due: -1)
            _ = try await room.errand("今天", at: tree.eastCity, due: 0)
            _ = try await room.errand("西江", at: tree.west, due: -9)
            let done = try await room.errand("江北", at: tree.northBank, due: -1)
            try await room.step("finish", on: done)
            try await room.stage.read { connection in
                func reach(_ id: ID<Organisation>) throws -> Reach {
                    try #require(try Organisation.find(id, on: connection)).reach(on: .leadership)
                }
                let east = try OverdueFigures.find(
                    in: try reach(tree.east), of: ["errands", "drills"], on: room.today, connection)
                #expect(east.all(in: "errands") == 3)
                #expect(east.all(in: "drills") == 0)
                let below = [tree.eastCity, tree.northBank, tree.westCity]
                let amounts = try below.map { east.below(try reach($0), in: "errands") }
                #expect(amounts == [2, 0, 0])
                let none = try OverdueFigures.find(in: try reach(tree.east), of: [], on: room.today, connection)
                #expect(none.all(in: "errands") == 0)
            }
        }
    }
}
