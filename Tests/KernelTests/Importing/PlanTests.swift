import Stage
import Store
import Testing

@testable import Kernel

@Suite("What is to become of a row") struct PlanTests {
    private static let head = ["entry.number", "entry.owner", "title", "number", "identity"]

    private func fates(_ rows: [PlannedRow]) -> [String] {
        rows.map { row in
            switch row.fate {
            case .new: "new"
            case .changed: "changed"
            case .same, .known: "same"
            case .bad: "bad"
            }
        }
    }

    @Test("New, changed, the same and bad; an empty cell changes nothing", arguments: Stage.engines)
    func fates(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let id = try await room.stage.drill(of: room.tree.east, ["title": .text("演练甲"), "number": .number(3)])
            let number = try await room.stage.entry(id).number
            let rows = try await room.plan(
                Self.head,
                [
                    ["", "", "演练乙", "5", ""], [number, "", "演练丙", "3", ""], ["", "", "演练丁", "很多", ""],
                    ["", "", "", "7", ""],
                ]
            ).rows
            #expect(fates(rows) == ["new", "changed", "bad", "bad"])
            #expect(rows[1].changes(of: Drill.any).map(\.field.name) == ["title"])
            #expect(rows[2].complaints.map(\.column) == [.field("number")])
            #expect(rows[3].complaints.map(\.column) == [.field("title")])
            let again = try await room.plan(Self.head, [["", "", "演练甲", "", ""], ["", "", "演练甲", "4", ""]]).rows
            #expect(fates(again) == ["same", "bad"], "a second row about the same is a mistake")
            #expect(again[1].complaints.first?.why.zh.contains("第 2 行") == true)
        }
    }

    @Test("A sheet that is called as a union holds the matters of that union", arguments: Stage.engines)
    func sheets(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let (actor, today, home) = (try await room.stage.actor(officer), room.stage.today, room.tree.east)
            let owners = try await room.stage.read { connection in
                let organisation = try #require(try Organisation.find(home, on: connection))
                var planner = ImportPlanner(Drill.any, home: organisation, for: actor, on: today, connection)
                let names = ["桥头镇总工会", "桥头镇", "表1", "西江市总工会"]
                let rows = names.enumerated().map { index, name in
                    var row = ImportedRow(RowPlace(file: 1, sheet: index + 1, row: 2))
                    (row.sheetName, row.cells) = (name, ["title": .value(.text("演练\(index)"))])
                    return row
                }
                return try planner.plan(rows).map { row -> ID<Organisation>? in
                    if case .new(let owner) = row.fate { owner.id } else { nil }
                }
            }
            #expect(owners == [room.tree.bridge, room.tree.bridge, home, home])
        }
    }

    @Test("A number out of reach is as if absent: nothing is overwritten by guessing", arguments: Stage.engines)
    func guessed(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let foreign = try await room.stage.drill(of: room.tree.west, ["title": .text("外地演练")])
            let number = try await room.stage.entry(foreign).number
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let absent = number.replacing("000001", with: "999999")
            let rows = try await room.plan(
                Self.head, [[number, "", "被改写", "", ""], [absent, "", "另一件", "", ""]], as: officer
            ).rows
            #expect(fates(rows) == ["new", "new"])
            #expect(rows[0].complaints.map(\.why) == rows[1].complaints.map(\.why))
            try await room.apply(Self.head, [[number, "", "被改写", "", ""]], as: officer)
            #expect(try await room.stage.entry(foreign).title == "外地演练")
            #expect(try await room.broken() == [])
        }
    }

    @Test("No row is entered for a union out of reach, and that there is one is not told", arguments: Stage.engines)
    func foreignOwner(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let rows = try await room.plan(
                Self.head,
                [["", "西江市总工会", "甲", "", ""], ["", "没有这个工会", "乙", "", ""], ["", "桥头镇总工会", "丙", "", ""]],
                as: officer
            ).rows
            #expect(fates(rows) == ["bad", "bad", "new"])
            let told = rows.prefix(2).map { $0.complaints.map { $0.why.zh.filter { !"西江市总工会没有这个".contains($0) } } }
            #expect(told[0] == told[1])
            let refused = try await room.refusal {
                try await room.apply(Self.head, [["", "西江市总工会", "甲", "", ""]], as: officer)
            }
            #expect(refused?.isConflict == true)
            #expect(try await room.standing() == [:])
        }
    }

    @Test("A closed entry is not changed by a row, and neither is another's", arguments: Stage.engines)
    func closed(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let id = try await room.stage.drill(of: room.tree.east, ["title": .text("旧演练")])
            try await room.stage.step("drop", on: id)
            let number = try await room.stage.entry(id).number
            let rows = try await room.plan(Self.head, [[number, "", "旧演练", "9", ""], [number, "", "旧演练", "", ""]]).rows
            #expect(fates(rows) == ["bad", "bad"])
            #expect(rows[0].complaints.first?.why.zh.contains("已办结") == true)
            let leader = try await room.stage.account("leader", at: room.tree.east, .leader)
            let refused = try await room.refusal {
                try await room.apply(Self.head, [["", "", "新的", "", ""]], as: leader)
            }
            #expect(refused == .notPermitted(Drill.any.write))
        }
    }

    @Test("What an export masks is the same as what is kept, and no value of its own", arguments: Stage.engines)
    func masked(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let id = try await room.stage.drill(
                of: room.tree.east, ["title": .text("甲"), "identity": .text("11010519491231002X")])
            let number = try await room.stage.entry(id).number
            let rows = try await room.plan(
                Self.head,
                [[number, "", "甲", "", "110105********002X"]]
            ).rows
            #expect(fates(rows) == ["same"])
            let other = try await room.plan(
                Self.head, [[number, "", "甲", "", "440105********002X"], ["", "", "乙", "", "110105********002X"]]
            ).rows
            #expect(other[1].complaints.map(\.column) == [.field("identity")])
            #expect(fates(other).last == "bad")
        }
    }

    @Test("An entry is known by its number, though two unions bear the owner’s name", arguments: Stage.engines)
    func sameNames(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let id = try await room.stage.drill(of: room.tree.westCity, ["title": .text("甲"), "number": .number(1)])
            let number = try await room.stage.entry(id).number
            let rows = try await room.plan(
                Self.head, [[number, "城区总工会", "甲", "2", ""], ["", "城区总工会", "乙", "", ""]]
            ).rows
            #expect(fates(rows) == ["changed", "new"])
        }
    }
}
