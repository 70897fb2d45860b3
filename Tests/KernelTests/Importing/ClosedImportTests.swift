import Stage
import Store
import Testing

@testable import Kernel

@Suite("Imports into a closed period") struct ClosedImportTests {
    private static let head = ["title", "heldOn", "number"]
    private static let rows = [["十月的演练", "2026-10-15", "1"], ["十一月的演练", "2026-11-02", "2"]]

    private static func close(_ room: ImportRoom) async throws -> ID<ClosedPeriod> {
        let october = try #require(Day("2026-10-31"))
        try await room.stage.perform(
            ClosePeriod("drills", of: room.tree.east, through: october, because: "已上报", book: room.book))
        let reach = try await room.stage.organisation(room.tree.east).reach(on: .leadership)
        let found = try await room.stage.read { try ClosedPeriod.over(reach, in: "drills", on: $0) }
        return try #require(found.first).id
    }

    @Test("The row is shown as bad with its reason, and all rows are refused with it", arguments: Stage.engines)
    func rows(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let seen = try await room.plan(Self.head, Self.rows).seen
            let id = try await Self.close(room)
            let planned = try await room.plan(Self.head, Self.rows).rows
            #expect(planned.map(\.isFaulty) == [true, false])
            #expect(planned[0].complaints.first?.why.en.contains("东江市总工会 has closed") == true)
            let refusal = try await room.refusal { try await room.apply(Self.head, Self.rows) }
            #expect(refusal?.isConflict == true)
            // Closed after she looked the rows over.
            let stale = try await room.refusal { try await room.apply(Self.head, Self.rows, .good, seen: seen) }
            #expect(stale?.isConflict == true)
            #expect(try await room.standing() == [:])
            try await room.apply(Self.head, Self.rows, .good)
            #expect(try await room.standing() == ["十一月的演练": .number(2)])
            try await room.stage.perform(ReopenPeriod(id, remaining: nil, because: "补报"))
            try await room.apply(Self.head, Self.rows)
            #expect(try await room.standing().count == 2)
            #expect(try await room.broken() == [])
        }
    }

    @Test("A row that changes an old entry is bad only where a figure would move", arguments: Stage.engines)
    func changes(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            try await room.apply(Self.head, Self.rows)
            _ = try await Self.close(room)
            let moved = try await room.plan(
                ["title", "heldOn"], [["十月的演练", "2026-11-03"], ["十一月的演练", "2026-11-03"]]
            ).rows
            #expect(moved.map(\.isFaulty) == [true, false])
            let told = try await room.plan(["title", "course"], [["十月的演练", "补记经过"]]).rows
            #expect(told.map(\.isFaulty) == [false])
        }
    }

    @Test("Undoing an import that counts on closed days is refused as a whole, by number", arguments: Stage.engines)
    func undo(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            try await room.apply(Self.head, Self.rows)
            let changed = try await room.apply(["title", "heldOn"], [["十月的演练", "2026-10-16"]]).id
            let number = try await room.stage.entry(try await room.id("十月的演练")).number
            let closed = try await Self.close(room)
            let forecast = try await room.forecast(changed)
            #expect(forecast.closed == 1 && forecast.fates == [.reverted: 1])
            #expect(forecast.objection?.whose.zh == number)
            #expect(forecast.objection?.why.en.contains("东江市总工会 has closed") == true)
            let refusal = try await room.refusal { _ = try await room.undo(changed) }
            #expect(refusal?.reason?.hasPrefix(number + ": 东江市总工会 has closed") == true)
            #expect(try await room.standing().count == 2)
            try await room.stage.perform(ReopenPeriod(closed, remaining: nil, because: "导错了"))
            #expect(try await room.forecast(changed).objection == nil)
            #expect(try await room.undo(changed) == [.reverted: 1])
            #expect(try await room.broken() == [])
        }
    }

    @Test("An entry that an import made stays when its day is closed", arguments: Stage.engines)
    func withdrawal(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let made = try await room.apply(Self.head, Self.rows).id
            let closed = try await Self.close(room)
            let forecast = try await room.forecast(made)
            #expect(forecast.closed == 1 && forecast.fates == [.withdrawn: 2])
            let refusal = try await room.refusal { _ = try await room.undo(made) }
            #expect(refusal?.isConflict == true)
            #expect(try await room.standing().count == 2)
            try await room.stage.perform(ReopenPeriod(closed, remaining: nil, because: "导错了"))
            #expect(try await room.undo(made) == [.withdrawn: 2])
            #expect(try await room.stage.figure("drills.held", at: room.tree.east) == .none)
        }
    }
}
