import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("The register of employers") struct EmployerRegisterTests {
    private static let code = "91350100M000100Y43"

    private static func record(_ name: String, _ code: String) -> EmployerRecord {
        var record = EmployerRecord()
        (record.name, record.code) = (name, code)
        return record
    }

    @Test(
        "One code stands in one open entry; which one, only those are told who may see it", arguments: Stage.engines)
    func once(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let east = try await walk.stage.account("east", at: walk.tree.east, .officer)
            let west = try await walk.stage.account("west", at: walk.tree.west, .officer)
            let first = try await walk.open(
                Self.record("海丰电子有限公司", Self.code), of: walk.tree.eastCity, as: east)
            let other = try await walk.open(
                Self.record("鹏程货运有限公司", "91440113MA59XF0A75"), of: walk.tree.west, as: west)
            let again = Self.record("海丰电子", Self.code)
            let near = try await walk.refused(opening: again, of: walk.tree.bridge, as: east)
            #expect(near?.field == "code" && near?.why?.zh.contains("海丰电子有限公司") == true)
            let code: [String: FieldValue] = ["code": .text(Self.code)]
            for far in [
                try await walk.refused(opening: again, of: walk.tree.west, as: west),
                try await walk.refused(changing: other, code, as: west),
            ] {
                #expect(far?.field == "code" && far?.why?.zh.contains("海丰") == false)
                #expect(far?.why?.zh.contains("企〔") == false)
            }
            try await walk.change(first, ["workers": .number(90)], as: east)
            try await walk.take("leave", on: first, ["reason": .text("迁往西江")], as: east)
            _ = try await walk.open(again, of: walk.tree.west, as: west)
        }
    }

    @Test("Of several who enter a code at once one does", arguments: Stage.engines)
    func atOnce(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let unions = [walk.tree.east, walk.tree.west, walk.tree.eastCity, walk.tree.westCity]
            let refusals = try await withThrowingTaskGroup(of: Refusal?.self) { group in
                for union in unions {
                    group.addTask { try await walk.refused(opening: Self.record("海丰电子", Self.code), of: union) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refusals.filter { $0 == nil }.count == 1)
            #expect(refusals.compactMap { $0?.field } == ["code", "code", "code"])
        }
    }
    @Test("An import puts no code into two entries, wherever its rows lie", arguments: Stage.engines)
    func imported(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let (own, other, taken) = (Self.code, "91440113MA59XF0A75", "91440113MA59XF0C3T")
            let first = try await walk.open(Self.record("海丰电子", own), of: walk.tree.east)
            let second = try await walk.open(Self.record("鹏程货运", other), of: walk.tree.east)
            let numbers = [try await walk.entry(first).number, try await walk.entry(second).number]
            let lines: [(number: String, name: String, code: String)] = [
                (numbers[0], "海丰电子", taken), ("", "海丰二厂", taken), (numbers[1], "鹏程货运", taken),
                ("", "海丰三厂", own), ("", "晨光玩具", "91440113MA59XF0D1M"), ("", "晨光玩具厂", "91440113MA59XF0D1M"),
            ]
            let source = ImportSource(sheets: [ImportedSheet(file: 1, sheet: 1, name: "企业", columns: [:])]) { take in
                for (index, line) in lines.enumerated() {
                    var row = ImportedRow(RowPlace(file: 1, sheet: 1, row: index + 2))
                    row.number = line.number
                    row.cells = ["name": .value(.text(line.name)), "code": .value(.text(line.code))]
                    try take([row])
                }
            }
            let (ledger, today, now) = (AnyLedger(EmployerRecord.ledger), walk.stage.today, walk.stage.clock.now)
            let home = try await walk.stage.organisation(walk.tree.east)
            let (faults, seen) = try await walk.stage.platform.read(as: .operator) { connection, actor in
                var planner = ImportPlanner(ledger, home: home, for: actor, on: today, connection)
                var rows: [PlannedRow] = []
                try source.each { rows += try planner.plan($0) }
                let faults = rows.map { $0.complaints.last { $0.severity == .error }?.column.name ?? "none" }
                return (faults, ApplyImport.Seen(digest: planner.digest.text, at: now))
            }
            #expect(faults == ["none", "code", "code", "", "none", ""], "a row as a whole has no column")
            let id = try await walk.stage.perform(
                OpenImport(
                    into: ledger.id, of: walk.tree.east, [.init(name: "企业.xlsx", bytes: [1])], book: walk.book))
            let counts = try await walk.stage.perform(
                ApplyImport(id, of: ledger.id, .good, from: source, seen: seen, book: walk.book))
            #expect([counts.good, counts.changed, counts.bad] == [1, 1, 4])
        }
    }
}
