import Stage
import Store
import Testing

@testable import Kernel

@Suite("Rosters from sheets") struct RosterTests {
    /// Rows as a sheet would have them: name, number, union.
    private static func source(_ rows: [(name: String, number: String, union: String)]) -> ImportSource {
        let columns: [String: ColumnMeaning] = ["A": .field("name"), "B": .field("identityNumber"), "C": .owner]
        let sheet = ImportedSheet(file: 1, sheet: 1, name: "名册", columns: columns)
        return ImportSource(sheets: [sheet]) { try $0(read(rows)) }
    }

    private static func read(_ rows: [(name: String, number: String, union: String)]) -> [ImportedRow] {
        rows.enumerated().map { index, row in
            var imported = ImportedRow(RowPlace(file: 1, sheet: 1, row: index + 2))
            imported.owner = row.union
            imported.cells = ["name": .value(.text(row.name)), "segments": .value(.choices(["courier"]))]
            if !row.number.isEmpty { imported.cells["identityNumber"] = .value(.text(row.number)) }
            return imported
        }
    }

    /// A name of its own for each number.
    private static func hanzi(_ number: Int) -> String {
        String(UnicodeScalar(0x4E00 + UInt32(number)).map(Character.init) ?? "一")
    }

    private static func number(_ sequence: Int) -> String { Samples.number("440106", 1990, 1, 2, sequence) }

    @Test(
        "Where a row says another sex or birthday than the number, it is told, and the number's stands",
        arguments: Stage.engines)
    func contradicted(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let mill = try await room.stage.organisation(room.tree.mill)
            let (journal, today) = (room.stage.platform.journal, room.stage.today)
            var row = ImportedRow(RowPlace(file: 1, sheet: 1, row: 2))
            row.cells = [
                "name": .value(.text("麦晓岚")), "identityNumber": .value(.text(Self.number(2))),
                "sex": .value(.choice("male")), "born": .value(.day(today)),
            ]
            var old = ImportedRow(RowPlace(file: 1, sheet: 1, row: 3))
            old.cells = [
                "name": .value(.text("麦晓月")), "born": .value(.day(try #require(Day("1880-05-05")))),
            ]
            let rows = [row, old]
            let plan = try await room.stage.platform.read(as: room.mill) { connection, actor in
                var planner = RosterPlanner(home: mill, for: actor, journal, on: today, connection)
                return try planner.plan(rows)
            }
            #expect(plan.map(\.complaints)[0].map(\.column) == [.field("sex"), .field("born")])
            #expect(plan[0].complaints.allSatisfy { $0.severity == .warning })
            #expect(plan[1].complaints.map(\.column) == [.field("born")], "nobody is born in 1880")
            #expect(plan[1].complaints[0].severity == .warning && !plan[1].isFaulty)
            var counts = ImportCounts()
            counts.add(plan[0].fate)
            #expect(counts.good == 1)
        }
    }

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
            let book = room.book
            let open = OpenImport(into: "members", of: tree.mill, [file], book: book)
            let id = try await stage.perform(open, as: room.mill)
            func applying(_ choice: ApplyImport.Choice, seen: ApplyImport.Seen? = nil) -> ApplyImport {
                ApplyImport(id, of: "members", choice, from: source, seen: seen, book: book)
            }
            let heads = ["A": "谁", "B": "号", "C": "哪家"].map { letter, label in
                ImportedColumn(letter: letter, label: label, meaning: letter == "A" ? .field("name") : .owner)
            }
            let twice = SetColumns(heads, file: 1, sheet: 1, in: id, of: "members", book: book)
            #expect(try await room.refused(twice, as: room.mill)?.field?.hasPrefix("column.") == true)
            let columns = SetColumns(
                heads.filter { $0.letter != "B" }, file: 1, sheet: 1, in: id, of: "members", book: book)
            #expect(try await room.refused(columns, as: room.school) == .notFound)
            try await stage.perform(columns, as: room.mill)
            let known = try await stage.read {
                try EntryImport.remembered(by: tree.mill, of: MemberRegister.face.description, on: $0)
            }
            #expect(known[ColumnMatching.key("谁")] == .field("name") && known[ColumnMatching.key("哪家")] == .owner)
            let home = try await stage.organisation(tree.mill)
            let (journal, today) = (stage.platform.journal, stage.today)
            let (plan, seen) = try await stage.platform.read(as: room.mill) { connection, actor in
                var planner = RosterPlanner(home: home, for: actor, journal, on: today, connection)
                var plan: [PlannedRow] = []
                try source.each { plan += try planner.plan($0) }
                return (plan, ApplyImport.Seen(digest: planner.digest.text, at: stage.clock.now))
            }
            var counts = ImportCounts()
            for row in plan { counts.add(row.fate) }
            #expect([counts.good, counts.same, counts.bad] == [3, 1, 4])
            let bad = plan.filter { !$0.complaints.isEmpty }.map { ($0.row.place.row, $0.complaints.first?.column) }
            #expect(bad.map(\.0) == [5, 6, 7, 8])
            #expect(bad.first?.1 == .owner)
            #expect(try await room.refused(applying(.all), as: room.mill)?.isConflict == true)
            #expect(try await room.refused(applying(.good), as: room.school) == .notFound)
            #expect(try await stage.perform(applying(.good, seen: seen), as: room.mill).good == 3)
            #expect(try await room.figure("active", in: tree.mill) == 4)
            #expect(try await room.isIntact())
            let lines: Int? = try await stage.read {
                try $0.value("SELECT COUNT(*) FROM journal_line WHERE action = \(Roster.applied.name)")
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
            let card = try await stage.read { try RegisterCard.load(person, for: .operator, on: $0) }
            let origin = try #require(card.events.first { $0.action == Roster.applied.name }?.origin)
            #expect([origin.file, origin.sheet] == ["名册.xlsx", "名册"])
            let cells = origin.cells(of: MemberRegister.face.description).map(\.at)
            #expect(cells == ["A3", "B3"])
            let touched = try #require(try await room.held(person))
            try await stage.perform(RetainMembership(touched.key, from: stage.today), as: room.mill)
            let asking: ID<Membership>? = try await stage.read {
                try $0.value("SELECT m.id FROM membership m JOIN person p ON p.id = m.person WHERE p.name = '无号人'")
            }
            let asked = AskedCorrection(
                id: ID(unchecked: 1), member: MembershipKey(organisation: tree.mill, membership: try #require(asking)),
                askedOn: today, isByCode: false, wish: CorrectionWish(), answer: nil, because: "")
            try await stage.platform.database.write { try asked.insert(on: $0) }
            let undoing = UndoImport(id, of: "members", book: book)
            #expect(try await stage.perform(undoing, as: room.mill) == [.withdrawn: 1, .edited: 2])
            #expect(try await room.refused(undoing, as: room.mill)?.isConflict == true)
            let told = try await stage.read {
                try EntryImport.find(id, of: MemberRegister.face, for: .operator, on: $0).undoneCounts(on: $0)
            }
            #expect(told == [.withdrawn: 1, .edited: 2])
            #expect(try await room.figure("active", in: tree.mill) == 2)
            #expect(try await room.figure("joined", in: tree.province) == 4)
            #expect(try await room.isIntact())
            let again = MemberRoom.form("麦小岚", 1)
            #expect(try await room.enrol(again, at: tree.mill, as: room.mill).person != nil)
        }
    }

    @Test(
        "A repeated row is bad wherever it stands, and what was looked over is what is entered",
        arguments: Stage.engines)
    func repeated(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree, book) = (room.stage, room.tree, room.book)
            var rows = (1...240).map { (name: "区\(Self.hanzi($0))", number: Self.number($0), union: "") }
            rows.append((name: rows[0].name, number: rows[0].number, union: ""))
            rows.append((name: rows[1].name, number: "", union: ""))
            let all = rows
            let source = ImportSource(sheets: [
                ImportedSheet(file: 1, sheet: 1, name: "名册", columns: ["A": .field("name")])
            ]) {
                var read = Self.read(all)
                read[1].cells["phone"] = .value(.text("13800002468"))
                read[241].cells["phone"] = .masked("138****2468")
                try $0(Array(read[..<200]))
                try $0(Array(read[200...]))
            }
            let home = try await stage.organisation(tree.mill)
            let (journal, today) = (stage.platform.journal, stage.today)
            let seen = try await stage.platform.read(as: room.mill) { connection, actor in
                var planner = RosterPlanner(home: home, for: actor, journal, on: today, connection)
                try source.each { _ = try planner.plan($0) }
                return ApplyImport.Seen(digest: planner.digest.text, at: stage.clock.now)
            }
            let file = OpenImport.File(name: "名册.xlsx", bytes: [1])
            let id = try await stage.perform(
                OpenImport(into: "members", of: tree.mill, [file], book: book), as: room.mill)
            let counts = try await stage.perform(
                ApplyImport(id, of: "members", .good, from: source, seen: seen, book: book), as: room.mill)
            #expect([counts.good, counts.bad] == [240, 2])
            #expect(try await room.figure("active", in: tree.mill) == 240)
            #expect(try await room.isIntact())
            #expect(try await room.found(rows[3].name, as: room.mill) == [rows[3].name])

            let asking = AskImport(.undo, for: id, of: "members", in: .zh, book: book)
            #expect(try await room.refused(asking, as: room.school) == .notFound)
            try await stage.perform(asking, as: room.mill)
            let lease = try #require(try await stage.perform(ClaimImport()))
            #expect(lease.job.total == 240)
            await #expect(throws: ImportLost.self) {
                try await stage.perform(FinishUndoing(lease, book: book) { _ in throw ImportLost() }, as: room.mill)
            }
            #expect(try await room.figure("active", in: tree.mill) == 240, "given up on the way, nothing is undone")
            try await stage.perform(FinishUndoing(lease, book: book) { _ in }, as: room.mill)
            #expect(try await room.figure("active", in: tree.mill) == 0)
            #expect(try await room.isIntact())
            #expect(try await room.found(rows[3].name, as: room.mill) == [])
        }
    }
    @Test("A sheet is of a union by its whole name, and whose a row is tells plans apart", arguments: Stage.engines)
    func sheets(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let rows = ["纺织", "桥头纺织厂工会", "桥头镇", ""].enumerated().map { index, name in
                var row = ImportedRow(RowPlace(file: 1, sheet: index + 1, row: 2))
                row.sheetName = name
                row.cells = [
                    "name": .value(.text("麦\(Self.hanzi(index))")), "segments": .value(.choices(["courier"])),
                ]
                return row
            }
            let (journal, today) = (stage.platform.journal, stage.today)
            var digests: Set<String> = []
            for home in [tree.school, tree.northBank] {
                let (owners, digest) = try await stage.platform.read(as: room.province) { connection, actor in
                    let organisation = try #require(try Organisation.find(home, on: connection))
                    var planner = RosterPlanner(home: organisation, for: actor, journal, on: today, connection)
                    let owners = try planner.plan(rows).map { row -> ID<Organisation>? in
                        if case .new(let owner) = row.fate { owner.id } else { nil }
                    }
                    return (owners, planner.digest.text)
                }
                #expect(owners == [home, tree.mill, tree.bridge, home])
                digests.insert(digest)
            }
            #expect(digests.count == 2)
        }
    }

    @Test("Whose account was linked since stays; a closed day refuses by union and row", arguments: Stage.engines)
    func linked(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree, book) = (room.stage, room.tree, room.book)
            let (joined, october) = (try #require(Day("2026-10-15")), try #require(Day("2026-10-31")))
            let sheet = ImportedSheet(file: 1, sheet: 1, name: "名册", columns: ["A": .field("name")])
            let source = ImportSource(sheets: [sheet]) { take in
                var rows = Self.read([("麦晓岚", Self.number(1), ""), ("欧阳春", Self.number(2), "")])
                for index in rows.indices { rows[index].cells["joinedOn"] = .value(.day(joined)) }
                try take(rows)
            }
            let id = try await stage.perform(
                OpenImport(into: "members", of: tree.mill, [.init(name: "名册.xlsx", bytes: [1])], book: book),
                as: room.mill)
            try await stage.perform(
                ApplyImport(id, of: "members", .all, from: source, seen: nil, book: book), as: room.mill)
            let account = try await stage.perform(CreateAccount(login: "herself", name: "麦晓岚", at: tree.mill))
            try await stage.perform(AcceptInvitation(account.link, passwordHash: KernelStage.hash))
            let person: ID<Person>? = try await stage.read {
                try $0.value("SELECT id FROM person WHERE name = '麦晓岚'")
            }
            let hers = try #require(person)
            let membership = try #require(try await room.held(hers))
            try await stage.perform(LinkAccount(membership.key, to: "herself"), as: room.mill)
            let forecast = try await room.forecast(of: id)
            #expect(forecast.fates == [.withdrawn: 1, .edited: 1] && forecast.objection == nil)
            try await stage.perform(ClosePeriod("members", of: tree.mill, through: october, because: "已上报", book: book))
            let undoing = UndoImport(id, of: "members", book: book)
            let refusal = try await room.refused(undoing, as: room.mill)
            let row = "桥头纺织厂工会，第 1 个文件第 1 张表第 3 行"
            let told = try await room.forecast(of: id)
            #expect(told.closed == 1 && told.fates == forecast.fates && told.objection?.whose.zh == row)
            #expect(refusal?.why?.zh == told.objection.map { "\($0.whose.zh)：\($0.why.zh)" })
            let beside = try await room.forecast(of: id, as: room.school)
            #expect(beside.fates == [.elsewhere: 2] && beside.closed == 0)
            let reach = try await stage.organisation(tree.mill).reach(on: .leadership)
            let closed = try await stage.read { try ClosedPeriod.over(reach, in: "members", on: $0) }
            let period = try #require(closed.first).id
            try await stage.perform(ReopenPeriod(period, remaining: nil, because: "导错了"))
            #expect(try await stage.perform(undoing, as: room.mill) == forecast.fates)
            #expect(try await room.list(MemberSelection(in: reach)) == ["麦晓岚"])
            let journal = stage.platform.journal
            let own = try await stage.platform.read(as: .account(account.account)) { connection, actor in
                try OwnRecord.load(for: actor, journal, on: connection)
            }
            #expect(own.person?.name == "麦晓岚")
            #expect(try await room.isIntact())
        }
    }
}
