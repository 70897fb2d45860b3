import Stage
import Store
import Testing

@testable import Kernel

@Suite("Rosters from sheets") struct RosterTests {
    /// Rows as a sheet would have them: name, number, union.
    private static func source(_ rows: [(name: String, number: String, union: String)]) -> ImportSource {
        let columns: [String: ColumnMeaning] = ["A": .field("name"), "B": .field("identityNumber"), "C": .owner]
        let read = rows.enumerated().map { index, row in
            var imported = ImportedRow(RowPlace(file: 1, sheet: 1, row: index + 2))
            imported.owner = row.union
            imported.cells = ["name": .value(.text(row.name)), "segments": .value(.choices(["courier"]))]
            if !row.number.isEmpty { imported.cells["identityNumber"] = .value(.text(row.number)) }
            return imported
        }
        return ImportSource(sheets: [ImportedSheet(file: 1, sheet: 1, name: "名册", columns: columns)]) { try $0(read) }
    }

    private static func number(_ sequence: Int) -> String { Samples.number("440106", 1990, 1, 2, sequence) }

    @Test(
        "Bad rows are told and stop all, good ones are enrolled and counted, and all of it is taken back",
        arguments: Stage.engines)
    func imported(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let held = MemberRoom.form("解知微", 5)
            _ = try await room.enrol(held, at: tree.school, as: room.school)
            _ = try await room.enrol(MemberRoom.form("区小满", 6), at: tree.mill, as: room.mill)
            let source = Self.source([
                ("麦晓岚", Self.number(1), ""), ("欧阳春", Self.number(2), "桥头纺织厂工会"), ("无号人", "", ""),
                ("查无此会", Self.number(3), "没有的工会"), ("朴重号", Self.number(1), ""),
                ("仇错号", "440106199001020011", ""), ("解知微", Self.number(5), ""), ("区小满", Self.number(6), ""),
            ])
            let file = OpenImport.File(name: "名册.xlsx", bytes: [1])
            let id = try await stage.perform(OpenRoster(of: tree.mill, [file]), as: room.mill)
            let heads = ["A": "谁", "B": "号", "C": "哪家"].map { letter, label in
                ImportedColumn(letter: letter, label: label, meaning: letter == "A" ? .field("name") : .owner)
            }
            let twice = SetRosterColumns(heads, file: 1, sheet: 1, in: id)
            #expect(try await room.refused(twice, as: room.mill)?.field?.hasPrefix("column.") == true)
            let columns = SetRosterColumns(heads.filter { $0.letter != "B" }, file: 1, sheet: 1, in: id)
            #expect(try await room.refused(columns, as: room.school) == .notFound)
            try await stage.perform(columns, as: room.mill)
            let known = try await stage.read {
                try EntryImport.remembered(by: tree.mill, of: MemberRegister.face.description, on: $0)
            }
            #expect(known[ColumnMatching.key("谁")] == .field("name") && known[ColumnMatching.key("哪家")] == .owner)
            let home = try await stage.organisation(tree.mill)
            let (journal, today) = (stage.platform.journal, stage.today)
            let plan = try await stage.platform.read(as: room.mill) { connection, actor in
                try RosterPlan.load(source, into: home, for: actor, journal, on: today, connection)
            }
            #expect([plan.count(.new), plan.count(.same), plan.count(.bad)] == [3, 1, 4])
            let bad = plan.rows.filter { $0.fate == .bad }.map { ($0.place.row, $0.complaints.first?.column) }
            #expect(bad.map(\.0) == [5, 6, 7, 8])
            #expect(bad.first?.1 == .owner)
            #expect(
                try await room.refused(ApplyRoster(id, from: source, leavingBad: false), as: room.mill)?.isConflict
                    == true)
            #expect(
                try await room.refused(ApplyRoster(id, from: source, leavingBad: true), as: room.school) == .notFound)
            #expect(try await stage.perform(ApplyRoster(id, from: source, leavingBad: true), as: room.mill) == 3)
            #expect(try await room.figure("active", in: tree.mill) == 4)
            #expect(try await room.isIntact())
            let lines: Int? = try await stage.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = \(ApplyRoster.action.name)")
            }
            let members: Int? = try await stage.read { try $0.value("SELECT COUNT(*) FROM batch_version") }
            #expect(lines == 1 && members == 3, "one line commits to all of them")
            let found = try await room.list(MemberSelection(in: Reach(line: .leadership, path: home.path)))
            #expect(found == ["区小满", "麦晓岚", "欧阳春", "无号人"])
            let kept = try await stage.read {
                try SealedIdentity.person(
                    with: try IdentityDocument(.residentID, Self.number(2)), journal.keys, on: $0)
            }
            let person = try #require(kept)
            let touched = try #require(try await room.held(person))
            try await stage.perform(RetainMembership(touched.key, from: stage.today), as: room.mill)
            let asking: ID<Membership>? = try await stage.read {
                try $0.value("SELECT m.id FROM membership m JOIN person p ON p.id = m.person WHERE p.name = '无号人'")
            }
            let asked = AskedCorrection(
                id: ID(unchecked: 1), member: MembershipKey(organisation: tree.mill, membership: try #require(asking)),
                askedOn: today, isByCode: false, wish: CorrectionWish(), answer: nil, because: "")
            try await stage.platform.database.write { try asked.insert(on: $0) }
            let outcome = try await stage.perform(UndoRoster(id), as: room.mill)
            #expect((outcome.withdrawn, outcome.stayed) == (1, 2))
            #expect(try await room.refused(UndoRoster(id), as: room.mill)?.isConflict == true)
            #expect(try await room.figure("active", in: tree.mill) == 2)
            #expect(try await room.figure("joined", in: tree.province) == 4)
            #expect(try await room.isIntact())
            let again = MemberRoom.form("麦小岚", 1)
            #expect(try await room.enrol(again, at: tree.mill, as: room.mill).person != nil)
        }
    }
}
