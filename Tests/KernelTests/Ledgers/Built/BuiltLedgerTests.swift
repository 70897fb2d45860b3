import Stage
import Store
import Testing

@testable import Kernel

@Suite("Ledgers that are built here") struct BuiltLedgerTests {
    /// Visits: firm, kind, grant, day; open until visited.
    private static var visits: LedgerSketch {
        var sketch = LedgerSketch.beginning
        (sketch.title, sketch.mark, sketch.called) = (Text("走访台账", en: ""), "走", "firm")
        var firm = SketchField("firm", Text("企业", en: ""), .line)
        (firm.isRequired, firm.isListed) = (true, true)
        var kind = SketchField("kind", Text("类别", en: ""), .choice)
        kind.choices = [FieldChoice("c1", Text("慰问", en: "")), FieldChoice("c2", Text("调研", en: ""))]
        sketch.fields = [
            firm, kind, SketchField("grant", Text("金额", en: ""), .number), SketchField("on", Text("日期", en: ""), .day),
        ]
        var grants = SketchCount("n1", Text("慰问金额", en: ""))
        (grants.sum, grants.on) = ("grant", .field("on"))
        grants.conditions = [CountCondition("kind", is: "c1")]
        sketch.counts = [grants]
        return sketch
    }

    private static let today = Day(sinceEpoch: 20_778)

    private struct Scene {
        let walk: LedgerWalk
        let administrator, officer, neighbour: Actor.Identity
        let id: ID<BuiltLedger>

        var ledger: LedgerID { LedgerID("built-" + id.description.lowercased()) }

        func enter(_ firm: String, kind: String = "c1", grant: Int = 5, as identity: Actor.Identity? = nil) async throws
            -> ID<Entry>
        {
            try await walk.stage.perform(
                OpenEntry(
                    in: ledger, of: walk.tree.bridge,
                    ["firm": .text(firm), "kind": .choice(kind), "grant": .number(grant), "on": .day(today)],
                    book: walk.book), as: identity ?? officer)
        }

        func figure(_ name: String) async throws -> Int? {
            _ = try await walk.stage.read { [book = walk.book] in try book.inForce(on: $0).ledgers.count }
            return try await walk.figure("\(ledger).\(name)", in: walk.tree.east, today...today)
        }
    }

    private static func with(_ engine: Engine, _ body: (Scene) async throws -> Void) async throws {
        try await Stage.withLedgers(engine, []) { walk async throws in
            let (stage, tree) = (walk.stage, walk.tree)
            let administrator = try await stage.account("xitong", at: tree.eastCity, .systemAdministrator)
            let officer = try await stage.account("ganbu", at: tree.bridge, .officer)
            let neighbour = try await stage.account("linju", at: tree.northBank, .officer)
            let id = try await stage.perform(BeginLedger(at: tree.eastCity, visits), as: administrator)
            try await body(
                Scene(walk: walk, administrator: administrator, officer: officer, neighbour: neighbour, id: id))
        }
    }

    @Test(
        "A published ledger is used by its organisation and those below, and by nobody beside", arguments: Stage.engines
    )
    func reach(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let (walk, stage) = (scene.walk, scene.walk.stage)
            let early = try await walk.refused(
                OpenEntry(in: scene.ledger, of: walk.tree.bridge, [:], book: walk.book), as: scene.officer)
            #expect(early == .notFound)
            try await stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let entry = try await scene.enter("东江纺织")
            #expect(try await walk.entry(entry).number.hasPrefix("走〔2026〕"))
            let above = try await walk.refused(
                OpenEntry(in: scene.ledger, of: walk.tree.east, ["firm": .text("甲")], book: walk.book))
            #expect(above?.field == "owner")
            let ledger = try #require(walk.book[scene.ledger])
            #expect(try await stage.actor(scene.officer).reads(ledger))
            #expect(try await !stage.actor(scene.neighbour).reads(ledger))
            #expect(try await !stage.actor(scene.administrator).reads(ledger), "she builds, and reads nothing")
            #expect(try await scene.figure("n1") == 5)
            #expect(try await scene.figure("entered") == 1)
        }
    }

    @Test(
        "Only who administers the organisation builds, and only what has no fault is published",
        arguments: Stage.engines)
    func rights(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let walk = scene.walk
            let publish = PublishLedger(scene.id, book: walk.book)
            #expect(try await walk.refused(publish, as: scene.officer) == .notPermitted(.buildLedgers))
            let other = try await walk.stage.account("west", at: walk.tree.west, .systemAdministrator)
            #expect(try await walk.refused(publish, as: other) == .notFound)
            let rename = DraftLedger(scene.id) { $0.title = Text("", en: "") }
            try await walk.stage.perform(rename, as: scene.administrator)
            #expect(try await walk.refused(publish, as: scene.administrator)?.isConflict == true)
            try await walk.stage.perform(UndoDraft(scene.id), as: scene.administrator)
            #expect(try await walk.refused(UndoDraft(scene.id), as: scene.administrator)?.isConflict == true)
            try await walk.stage.perform(publish, as: scene.administrator)
            #expect(try await walk.refused(publish, as: scene.administrator)?.isConflict == true, "no draft is left")
        }
    }

    @Test("Another server sees what was published with its next look", arguments: Stage.engines)
    func servers(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let walk = scene.walk
            let other = LedgerBook([], terms: walk.book.terms)
            try await walk.stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            #expect(other[scene.ledger] == nil)
            let seen = try await walk.stage.read { try other.inForce(on: $0).ledgers.map(\.id) }
            #expect(seen == [scene.ledger])
            #expect(other[scene.ledger] != nil)
        }
    }

    @Test("A retired ledger takes nothing new, and what there is can be ended", arguments: Stage.engines)
    func retired(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let walk = scene.walk
            try await walk.stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let entry = try await scene.enter("东江纺织")
            try await walk.stage.perform(RetireLedger(scene.id), as: scene.administrator)
            let late = OpenEntry(in: scene.ledger, of: walk.tree.bridge, ["firm": .text("乙")], book: walk.book)
            #expect(try await walk.refused(late, as: scene.officer)?.isConflict == true)
            let step = try #require(walk.book[scene.ledger]?.description.steps.first?.name)
            try await walk.take(step, on: entry, as: scene.officer)
            #expect(try await scene.figure("closed") == 1)
            try await walk.stage.perform(RetireLedger(scene.id, resuming: true), as: scene.administrator)
            _ = try await scene.enter("乙")
        }
    }

    @Test("A new version takes the old entries along: fields, choices, statuses and figures", arguments: Stage.engines)
    func versions(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let walk = scene.walk
            try await walk.stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let first = try await scene.enter("东江纺织", kind: "c1", grant: 5)
            let second = try await scene.enter("南岸电子", kind: "c2", grant: 7)
            let draft = DraftLedger(scene.id) { sketch in
                sketch.fields[0].label = Text("企业名称", en: "")
                sketch.fields[1].choices.removeLast()
                sketch.fields[1].choices.append(FieldChoice("c3", Text("座谈", en: "")))
                sketch.fields[2].kind = .yuan
                sketch.fields.remove(at: 3)
                sketch.counts[0].on = .opened
                sketch.counts[0].conditions = []
                let waiting = SketchStatus("s9", Text("待走访", en: ""), .openEnded)
                let gone = sketch.statuses[0].name
                sketch.statuses[0] = waiting
                sketch.steps[0].from = ["s9"]
                #expect(gone != "s9")
            }
            try await walk.stage.perform(draft, as: scene.administrator)
            #expect(try await scene.figure("n1") == 5, "a draft changes nothing")
            let missing = PublishLedger(scene.id, book: walk.book)
            #expect(try await walk.refused(missing, as: scene.administrator)?.isConflict == true)
            let old = try #require(walk.book[scene.ledger]?.description.statuses.first?.name)
            let publish = PublishLedger(scene.id, replacing: [old: "s9", "kind=c2": "c3"], book: walk.book)
            try await walk.stage.perform(publish, as: scene.administrator)
            #expect(try await scene.figure("n1") == 1200)
            #expect(try await walk.entry(first).status == "s9")
            #expect(
                try await walk.values(of: second) == [
                    "firm": .text("南岸电子"), "kind": .choice("c3"), "grant": .yuan(Yuan(fen: 700)),
                ])
            let step = try #require(walk.book[scene.ledger]?.description.steps.first?.name)
            try await walk.take(step, on: second, as: scene.officer)
            let sums = try await walk.stage.read { [book = walk.book] in try Tally.verify(of: book, on: $0) }
            #expect(sums.faults.isEmpty && sums.strayed.isEmpty)
            #expect(try await walk.stage.read { try walk.stage.platform.journal.verify(on: $0).isIntact })
        }
    }

    @Test(
        "A status that becomes an end closes what stands there; one that no longer is opens it",
        arguments: Stage.engines)
    func ends(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let walk = scene.walk
            try await walk.stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let (open, done) = (try await scene.enter("东江纺织"), try await scene.enter("南岸电子"))
            try await walk.take("t3", on: done, as: scene.officer)
            #expect(try await scene.figure("in-hand") == 1)
            let turned = DraftLedger(scene.id) { sketch in
                (sketch.statuses[0].term, sketch.statuses[1].term) = (.final, .openEnded)
                sketch.statuses.swapAt(0, 1)
                (sketch.steps[0].from, sketch.steps[0].to) = (["s2"], "s1")
            }
            try await walk.stage.perform(turned, as: scene.administrator)
            try await walk.stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let (closed, reopened) = (try await walk.entry(open), try await walk.entry(done))
            #expect(closed.status == "s1" && closed.closedOn == Self.today && closed.version == 2)
            #expect(reopened.status == "s2" && reopened.isOpen && reopened.version == 3)
            #expect(try await scene.figure("in-hand") == 1)
            try await walk.take("t3", on: done, as: scene.officer)
            #expect(try await scene.figure("in-hand") == 0)
            let sums = try await walk.stage.read { [book = walk.book] in try Tally.verify(of: book, on: $0) }
            #expect(sums.faults.isEmpty && sums.strayed.isEmpty)
        }
    }

    @Test("A publication that comes to nothing is found in no book, and none is made unseen", arguments: Stage.engines)
    func nothing(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let (walk, stage) = (scene.walk, scene.walk.stage)
            try await stage.perform(PublishLedger(scene.id, book: walk.book), as: scene.administrator)
            let october = Day(sinceEpoch: 20_757)
            try await stage.perform(
                OpenEntry(
                    in: scene.ledger, of: walk.tree.bridge,
                    [
                        "firm": .text("东江纺织"), "kind": .choice("c1"), "grant": .number(5),
                        "on": .day(october.adding(days: -3)),
                    ], book: walk.book), as: scene.officer)
            let head = try await stage.account("head", at: walk.tree.eastCity, .leader)
            try await stage.perform(
                ClosePeriod(
                    scene.ledger, of: walk.tree.eastCity, through: october.endOfMonth, because: "月报已上报", book: walk.book
                ),
                as: head)
            let seen = try await stage.read { [id = scene.id] in try BuiltLedger.find(id, on: $0)?.shown }
            stage.clock.advance(seconds: 60)
            let draft = DraftLedger(scene.id, seen: seen) { sketch in
                sketch.statuses[0] = SketchStatus("s9", Text("待走访", en: ""), .openEnded)
                sketch.steps[0].from = ["s9"]
                sketch.counts[0].conditions = [CountCondition("kind", is: "c2")]
            }
            try await stage.perform(draft, as: scene.administrator)
            #expect(try await walk.refused(draft, as: scene.administrator)?.isConflict == true, "it was changed since")
            let unseen = PublishLedger(scene.id, replacing: ["s1": "s9"], seen: seen, book: walk.book)
            #expect(try await walk.refused(unseen, as: scene.administrator)?.isConflict == true)
            let publish = PublishLedger(scene.id, replacing: ["s1": "s9"], book: walk.book)
            #expect(try await walk.refused(publish, as: scene.administrator)?.isConflict == true, "October is closed")
            #expect(walk.book[scene.ledger]?.description.statuses.first?.name == "s1")
            let versions = try await stage.read { [id = scene.id] connection in
                try BuiltLedger.find(id, on: connection)?.versions(on: connection).map(\.number)
            }
            #expect(versions == [1])
        }
    }

    @Test(
        "Webhooks tell of each built ledger what happens in it, and what a new version moves", arguments: Stage.engines)
    func told(_ engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let (walk, stage) = (scene.walk, scene.walk.stage)
            let other = try await stage.perform(
                BeginLedger(at: walk.tree.eastCity, Self.visits), as: scene.administrator)
            for id in [other, scene.id] {
                try await stage.perform(PublishLedger(id, book: walk.book), as: scene.administrator)
            }
            let entry = try await scene.enter("东江纺织")
            try await walk.take("t3", on: entry, as: scene.officer)
            let waiting = try await scene.enter("南岸电子")
            let draft = DraftLedger(scene.id) { sketch in
                sketch.statuses[0] = SketchStatus("s9", Text("待走访", en: ""), .openEnded)
                sketch.steps[0] = SketchStep("t9", Text("走访完毕", en: ""), from: ["s9"], to: "s2")
            }
            try await stage.perform(draft, as: scene.administrator)
            try await stage.perform(
                PublishLedger(scene.id, replacing: ["s1": "s9"], book: walk.book), as: scene.administrator)
            let (journal, now) = (stage.platform.journal, stage.clock.now)
            _ = try await stage.platform.database.write { try journal.settle(on: $0, at: now) }
            let hook = Webhook(
                id: stage.platform.ids.next(), account: try #require(scene.officer.id),
                token: stage.platform.ids.next(), host: "", ledgers: [LedgerID(of: other), scene.ledger],
                kinds: WebhookEvent.Kind.allCases, state: .active, madeAt: now, place: JournalPlace(seq: 0))
            let actor = try await stage.actor(scene.officer)
            let events = try await stage.read { [book = walk.book] in
                try WebhookNews(for: hook, as: actor, in: book, on: $0).events
            }
            #expect(events.map(\.kind) == [.opened, .stepped, .opened, .changed])
            #expect(events.map(\.entry) == [entry, entry, waiting, waiting])
            #expect(events.allSatisfy { $0.ledger == scene.ledger })
            let steps = walk.book.builtSteps(within: nil).filter { $0.name.hasPrefix(scene.ledger.name) }
            #expect(steps.map(\.label.zh) == ["「走访台账」走访完毕", "「走访台账」办结"], "what is gone keeps its words")
        }
    }

    @Test("Any ledger is a pattern for another, and any sheet") func patterns() throws {
        let rules = try RuleBook.shipped()
        var like = LedgerSketch(like: Self.visits.preview)
        like.mark = "走"
        #expect(like.faults(knowing: rules) == [])
        #expect(like.fields.map(\.name) == ["firm", "kind", "grant", "on"])
        let sheet = LedgerSketch(
            called: "困难职工走访",
            columns: [
                SampledColumn(label: "企业", cells: ["甲厂", "乙厂", "丙厂", "丁厂"], of: 4),
                SampledColumn(label: "姓名", cells: ["李梅", "王一鸣", "张三", "欧阳静"], of: 4),
                SampledColumn(label: "走访日期", cells: ["2026-03-05", "2026年3月6日", "3月7日"], of: 4),
                SampledColumn(label: "类别", cells: ["困难", "困难", "大病", "大病"], of: 4),
                SampledColumn(label: "慰问金（元）", cells: ["500", "800", "1,000", "500"], of: 4),
                SampledColumn(label: "人数", cells: ["3", "4", "12", "3"], of: 4),
                SampledColumn(label: "是否党员", cells: ["是", "否", "是"], of: 4),
                SampledColumn(label: "备注", cells: [], of: 4),
            ])
        #expect(sheet.faults(knowing: rules) == [])
        #expect(
            sheet.fields.map(\.kind) == [.line, .person, .day, .choice, .yuan, .number, .flag, .paragraphs])
        #expect(sheet.fields.map(\.isRequired) == [true, true, false, true, true, true, false, false])
    }

    @Test("What belongs to a person stays personal though a cell has a slip, and no column of a sheet is lost")
    func headsOfSheets() throws {
        let rules = try RuleBook.shipped()
        let sheet = LedgerSketch(
            called: "走访",
            columns: [
                SampledColumn(label: "单位", cells: ["甲厂", "乙厂"], of: 2),
                SampledColumn(label: "身份证号", cells: ["440106199001011234", "缺"], of: 2),
                SampledColumn(label: "走访干部姓名", cells: ["李梅、王一鸣等 2 人（含随行）", "李梅、王一鸣等 2 人（含随行）"], of: 2),
                SampledColumn(label: "手机号码", cells: ["0138", "0138", "1", "1"], of: 4),
                SampledColumn(label: "单位", cells: ["甲局", "乙局"], of: 2),
                SampledColumn(label: "回访日期", cells: [], of: 2), SampledColumn(label: "参加人数", cells: [], of: 2),
                SampledColumn(label: "慰问金（元）", cells: [], of: 2), SampledColumn(label: "说明", cells: [], of: 2),
                SampledColumn(label: "电话费（元）", cells: ["50", "80"], of: 2),
            ])
        #expect(sheet.faults(knowing: rules) == [])
        for field in sheet.fields[1...3] {
            #expect(field.dataClass == .personal && !field.isListed, "\(field.label.zh)")
            #expect(![.choice, .number].contains(field.kind), "\(field.label.zh)")
        }
        #expect(sheet.fields[4].label.zh == "单位（2）" && sheet.fields[4].isListed)
        #expect(sheet.fields[5...].map(\.kind) == [.day, .number, .yuan, .line, .yuan])
        #expect(sheet.fields.last?.dataClass == .open)
        #expect(sheet.called == sheet.fields[0].name && !sheet.fields[0].isListed)
    }
}
