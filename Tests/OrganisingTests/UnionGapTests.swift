import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Large employers without a union") struct UnionGapTests {
    private static let today = FoundingTests.today
    private static let codes = [
        "91350100M000100Y43", "91440113MA59XF0A75", "91440113MA59XF0B50", "91440113MA59XF0C3T", "91440113MA59XF0D1M",
        "91440113MA59XF0EXD",
    ]

    private static func record(_ number: Int, _ name: String, _ workers: Int, _ presence: UnionPresence? = nil)
        -> EmployerRecord
    {
        var record = EmployerRecord()
        (record.name, record.code, record.workers) = (name, codes[number], workers)
        (record.presence, record.sector, record.contact) = (presence, .privateFirms, "麦知秋")
        if presence?.isUnion == true { record.unionSince = today.adding(days: -90) }
        return record
    }

    private static func union(
        _ title: String, _ kind: UnionRecordKind, _ employers: [String], on walk: LedgerWalk
    ) async throws {
        var union = UnionRecord()
        (union.title, union.kind, union.sector) = (title, kind, .privateFirms)
        let id = try await walk.open(union, of: walk.tree.bridge)
        let rows = employers.map { name in
            var row = FoundingEmployer()
            (row.employer, row.sector) = (Employer(name: name), .privateFirms)
            return row
        }
        try await walk.take(
            "found", on: id,
            [
                "foundedOn": .day(today), "approval": .text("桥工复〔2026〕7号"),
                "employers": FoundingEmployer.fieldValue(of: rows),
            ])
    }

    private static func gaps(
        _ gap: UnionGapQuery.Gap, as identity: Actor.Identity, on walk: LedgerWalk, countingTo most: Int = 10_000
    ) async throws -> UnionGaps {
        var query = UnionGapQuery()
        query.gap = gap
        let asked = query
        return try await walk.stage.platform.read(as: identity) { connection, actor in
            try UnionGaps.load(asked, for: actor, on: today, countingTo: most, connection)
        }
    }

    private static func file(
        of gap: UnionGapQuery.Gap, upTo most: Int, as identity: Actor.Identity, on walk: LedgerWalk
    ) async throws -> [UnionGaps.Line] {
        var query = UnionGapQuery()
        query.gap = gap
        let asked = query
        return try await walk.stage.platform.read(as: identity) { connection, actor in
            try UnionGaps.whole(asked, for: actor, on: today, upTo: most, connection)
        }
    }

    private static func names(_ gaps: UnionGaps) -> [String] { gaps.lines.map(\.employer.entry.title) }

    @Test(
        "Who has a union by the register or by what unions cover is none; a joint one is none of its own",
        arguments: Stage.engines)
    func listed(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let bridge = walk.tree.bridge
            // Where the Party is organised: one without a union, one with a joint one, one with a union and no Party.
            let party: [Int: PartyPresence] = [0: .own, 2: .joint, 4: .none]
            for (number, entered) in [
                Self.record(0, "海丰电子有限公司", 130), Self.record(1, "鹏程货运有限公司", 260),
                Self.record(2, "远山物流有限公司", 180, UnionPresence.none),
                Self.record(3, "长桥车队有限公司", 99), Self.record(4, "桥头五金厂", 310, .independent),
            ].enumerated() {
                var record = entered
                record.party = party[number]
                _ = try await walk.open(record, of: number == 3 ? walk.tree.eastCity : bridge)
            }
            _ = try await walk.open(Self.record(5, "西江造船厂", 900), of: walk.tree.west)
            try await Self.union("桥头货车司机工联会", .industryFederation, ["远山物流有限公司"], on: walk)
            let officer = try await walk.stage.account("officer", at: walk.tree.east, .officer)
            let leader = try await walk.stage.account("leader", at: walk.tree.east, .leader)
            var none = try await Self.gaps(.none, as: officer, on: walk)
            #expect(Self.names(none) == ["鹏程货运有限公司", "海丰电子有限公司"], "the largest first, none beyond reach")
            #expect(none.counts == [.none: 2, .own: 3, .union: 2])
            #expect(none.pairs[.with]?.none == 1 && none.pairs[.with]?.union == 1)
            #expect(none.pairs[.without]?.none == 0 && none.pairs[.without]?.union == 1)
            let few = try await Self.gaps(.none, as: officer, on: walk, countingTo: 3)
            #expect(few.words(few.counts[.own]) == Text("3 以上", en: "3 or more"))
            #expect(few.words(few.counts[.none]) == Text(same: "2"))
            let atWork = try await walk.stage.read { connection in
                let asked = [
                    ("远山物流有限公司", bridge), ("桥头纺织厂", bridge), ("桥头纺织厂", walk.tree.mill),
                    ("长桥车队有限公司", bridge), ("", bridge),
                ]
                let unions = try UnionsAtWork(of: asked.map(\.0), on: connection)
                return asked.map { unions.union(of: $0.0, besides: $0.1) }
            }
            #expect(atWork.map { $0?.name } == ["桥头货车司机工联会", "桥头纺织厂工会", nil, nil, nil])
            #expect(
                atWork.map { $0?.organisation } == [nil, walk.tree.mill, nil, nil, nil],
                "by coverage, or by its name")
            let united = try await Self.gaps(.union, as: officer, on: walk)
            #expect(Self.names(united) == ["桥头五金厂", "远山物流有限公司"] && united.lines.allSatisfy { !$0.mayFound })
            let own = try await Self.gaps(.own, as: officer, on: walk)
            #expect(Self.names(own) == ["鹏程货运有限公司", "远山物流有限公司", "海丰电子有限公司"])
            #expect(own.lines.map(\.unions) == [[], ["桥头货车司机工联会"], []])
            #expect(own.lines.allSatisfy { $0.mayFound && $0.founding == nil })
            #expect(try await Self.gaps(.own, as: leader, on: walk).lines.allSatisfy { !$0.mayFound })
            let file = try await Self.file(of: .own, upTo: 3, as: officer, on: walk)
            #expect(file.map(\.employer.entry.id) == own.lines.map(\.employer.entry.id), "a file holds what is listed")
            #expect(file.map(\.unions) == own.lines.map(\.unions))
            await #expect(throws: Refusal.self) { try await Self.file(of: .own, upTo: 2, as: officer, on: walk) }
            try await Self.union("鹏程货运有限公司工会", .base, ["鹏程货运有限公司"], on: walk)
            none = try await Self.gaps(.none, as: officer, on: walk)
            #expect(Self.names(none) == ["海丰电子有限公司"])
        }
    }

    @Test(
        "A founding begins with what the register says, and fills the gap with its approval", arguments: Stage.engines)
    func founded(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let record = Self.record(0, "海丰电子有限公司", 130)
            let origin = try await walk.open(record, of: walk.tree.bridge)
            let officer = try await walk.stage.account("officer", at: walk.tree.eastCity, .officer)
            let begun = try await walk.stage.platform.read(as: officer) { connection, actor in
                try EntryOrigin.find(
                    origin, of: AnyLedger(Founding.ledger), in: walk.book, for: actor, on: connection)
            }
            #expect(begun.owner == "桥头镇总工会" && begun.values["workers"] == .number(130))
            #expect(begun.values["name"] == .text("海丰电子有限公司工会") && begun.values["leader"] == .text("麦知秋"))
            var values = begun.values
            values["establishedOn"] = .day(FoundingTests.day(-30))
            values["party"] = .choice(PartyPresence.none.rawValue)
            let id = try await walk.stage.perform(
                OpenEntry(in: "foundings", of: walk.tree.bridge, values, from: origin, book: walk.book), as: officer)
            #expect(try await walk.links(of: origin, in: "foundings") == [id])
            let line = try #require(try await Self.gaps(.none, as: officer, on: walk).lines.first)
            #expect(line.founding?.id == id && !line.mayFound)

            try await walk.take("request", on: id, ["requestedOn": .day(Self.today)])
            try await walk.take(
                "approve", on: id, ["approvalNumber": .text("桥工发〔2026〕8号"), "approvedOn": .day(Self.today)])
            try await walk.take("nominate", on: id, FoundingTests.named(FoundingTests.four))
            try await walk.take("publish", on: id, ["notice": .text("厂区公告栏")])
            FoundingTests.pass(11, on: walk)
            try await walk.take("elect", on: id, FoundingTests.cast(FoundingTests.voted(51, 90, 80, 50)))
            try await walk.take("report", on: id, ["reportedOn": .day(FoundingTests.day(9))])
            #expect(try await Self.gaps(.none, as: officer, on: walk).lines.count == 1)
            try await walk.take(
                "found", on: id,
                [
                    "resultNumber": .text("桥工发〔2026〕9号"), "foundedOn": .day(FoundingTests.day(9)),
                    "years": .choice("three"),
                ])
            #expect(try await Self.gaps(.own, as: officer, on: walk).lines.isEmpty)
            let on = FoundingTests.day(9)...FoundingTests.day(9)
            #expect(try await walk.figure("covered-employers.covered", in: walk.tree.bridge, on) == 1)
            #expect(try await walk.figure("unions.standing", in: walk.tree.bridge, on) == 1)
        }
    }
}
