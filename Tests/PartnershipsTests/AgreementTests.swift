import Kernel
import Stage
import Store
import Testing

@testable import Partnerships

@Suite("Agreements between unions") struct AgreementTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static func agreement(with partner: ID<Organisation>) -> Agreement {
        var agreement = Agreement()
        agreement.title = "东江西江工会合作协议"
        agreement.partner = partner
        agreement.declared = 13
        agreement.items = (1...12).map { number in
            var item = AgreementItem()
            (item.text, item.until) = ("合作事项第 \(number) 条", number == 12 ? nil : day(200))
            return item
        }
        agreement.gap = "文本写十三个方面，印出十二条"
        return agreement
    }

    private static let signature: [String: FieldValue] = [
        "signedOn": .day(today), "signedBy": .text("双方主席"), "reviewOn": .day(day(365)),
    ]

    /// What two cities have signed, by an officer of the first.
    private func signed(_ walk: LedgerWalk, by officer: Actor.Identity) async throws -> ID<Entry> {
        let id = try await walk.open(Self.agreement(with: walk.tree.west), of: walk.tree.east, as: officer)
        try await walk.take("sign", on: id, Self.signature, as: officer)
        return id
    }

    /// What somebody is told of an entry's links, by the title.
    private func told(_ walk: LedgerWalk, of id: ID<Entry>, to identity: Actor.Identity) async throws -> [EntryLink] {
        let (entry, actor) = (try await walk.entry(id), try await walk.stage.actor(identity))
        return try await walk.stage.read { try entry.links(in: walk.book, for: actor, on: $0) }
    }

    @Test(
        "Signing makes a task of each item at both unions, though neither reaches the other", arguments: Stage.engines)
    func tasks(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let east = try await walk.stage.account("east", at: walk.tree.east, .officer)
            let id = try await signed(walk, by: east)
            var owners: [ID<Organisation>] = []
            for task in try await walk.links(of: id, in: "cooperation") {
                let entry = try await walk.entry(task)
                owners.append(entry.owner.organisation)
                let hasEnd = try await walk.values(of: task)["until"] != nil
                #expect(entry.due.day == Self.day(hasEnd ? 200 : 365), "without an end, the look back")
                #expect(try await walk.links(of: task, in: "cooperation").count == 1, "the same item of the other")
            }
            #expect(owners.count { $0 == walk.tree.east } == 12 && owners.count { $0 == walk.tree.west } == 12)
            let values = try await walk.values(of: id)
            #expect(values["declared"] == .number(13) && values["gap"] == .text("文本写十三个方面，印出十二条"))
            #expect(try await walk.figure("agreements.items", in: walk.tree.east, Self.today...Self.today) == 12)
            #expect(try await walk.figure("agreements.in-force", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("cooperation.in-hand", in: walk.tree.west, Self.today...Self.today) == 12)
        }
    }

    @Test("Each is told how far the other is, and opens nothing of it", arguments: Stage.engines)
    func progress(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let east = try await walk.stage.account("east", at: walk.tree.east, .officer)
            let west = try await walk.stage.account("west", at: walk.tree.west, .officer)
            let id = try await signed(walk, by: east)
            var foreign: ID<Entry>?
            for task in try await walk.links(of: id, in: "cooperation") {
                if try await walk.entry(task).owner.organisation == walk.tree.west { foreign = task }
            }
            let task = try #require(foreign)
            let beginning: [String: FieldValue] = ["responsible": .text("关小满"), "until": .day(Self.day(90))]
            #expect(try await walk.refused(taking: "begin", on: task, beginning, as: east) == .notFound)
            try await walk.take("begin", on: task, beginning, as: west)
            try await walk.take(
                "report", on: task, ["percent": .number(60), "progress": .text("两门课已开")], as: west)
            let links = try await told(walk, of: id, to: east)
            let seen = try #require(links.first { $0.entry == task })
            #expect(!seen.isReadable && seen.title.hasSuffix("（60%）") && seen.owner == "西江市总工会")
            #expect(links.count { $0.isReadable } == 12, "her own tasks")
            let back = try await told(walk, of: task, to: west)
            #expect(back.contains { $0.entry == id && !$0.isReadable })
            let outsider = try await walk.stage.account("outsider", at: walk.tree.teachers, .officer)
            #expect(
                try await walk.refused(
                    ChangeEntry(id, of: "agreements", version: 2, [:], book: walk.book), as: outsider) == .notFound)
        }
    }

    @Test(
        "A year passes at most between two reviews; it ends when its tasks are done or declined",
        arguments: Stage.engines)
    func review(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.agreement(with: walk.tree.west), of: walk.tree.east)
            var late = Self.signature
            late["reviewOn"] = .day(Self.day(400))
            #expect(try await walk.refused(taking: "sign", on: id, late)?.field == "reviewOn")
            try await walk.take("sign", on: id, Self.signature)
            #expect(try await walk.entry(id).due.day == Self.day(365))
            walk.stage.clock.advance(days: 366)
            #expect(try await walk.entry(id).isOverdue(on: Self.day(366)))
            try await walk.take(
                "review", on: id,
                ["reviewedOn": .day(Self.day(366)), "review": .text("两项都在推进"), "reviewOn": .day(Self.day(700))])
            #expect(try await walk.entry(id).due.day == Self.day(700))
            #expect(try await walk.refused(taking: "end", on: id, ["reason": .text("期满")])?.isConflict == true)
            for task in try await walk.links(of: id, in: "cooperation") {
                if try await walk.entry(task).owner.organisation == walk.tree.west {
                    try await walk.take("decline", on: task, ["reason": .text("职能已划转")])
                } else {
                    try await walk.take(
                        "begin", on: task, ["responsible": .text("麦知秋"), "until": .day(Self.day(400))])
                    try await walk.take(
                        "finish", on: task, ["result": .text("已开班"), "doneOn": .day(Self.day(366))])
                }
            }
            try await walk.take("end", on: id, ["reason": .text("期满")])
            let days = Self.day(366)...Self.day(366)
            #expect(try await walk.figure("agreements.in-force", in: walk.tree.east, days) == 0)
            #expect(try await walk.figure("cooperation.done", in: walk.tree.east, days) == 12)
            #expect(try await walk.figure("cooperation.declined", in: walk.tree.west, days) == 12)
        }
    }

    @Test(
        "Each city looks back on each item that goes on, every year, by itself, though the first time is closed",
        arguments: Stage.engines)
    func yearly(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            let east = try await walk.stage.account("east", at: walk.tree.east, .officer)
            let west = try await walk.stage.account("west", at: walk.tree.west, .officer)
            let id = try await signed(walk, by: east)
            var tasks: [ID<Entry>] = []
            for (officer, city) in [(east, walk.tree.east), (west, walk.tree.west)] {
                var own: [ID<Entry>] = []
                for task in try await walk.links(of: id, in: "cooperation") {
                    if try await walk.entry(task).owner.organisation == city { own.append(task) }
                }
                let task = try #require(own.last)
                try await walk.take(
                    "begin", on: task, ["responsible": .text("关小满"), "until": .day(Self.day(900))], as: officer)
                #expect(try await walk.entry(task).due.day == Self.day(365))
                var back: [String: FieldValue] = [
                    "reviewedOn": .day(Self.day(360)), "review": .text("互派两批"), "reviewOn": .day(Self.day(760)),
                ]
                #expect(try await walk.refused(taking: "review", on: task, back, as: officer)?.field == "reviewOn")
                back["reviewOn"] = .day(Self.day(720))
                try await walk.take("review", on: task, back, as: officer)
                #expect(try await walk.entry(task).due.day == Self.day(720))
                tasks.append(task)
                let first = try await walk.figure("cooperation.reviewed", in: city, Self.today...Self.today)
                #expect(first == 1)
            }
            walk.stage.clock.advance(days: 20)
            let november = Self.today.endOfMonth
            try await walk.stage.perform(
                ClosePeriod("cooperation", of: walk.tree.province, through: november, because: "已上报", book: walk.book))
            let again: [String: FieldValue] = [
                "reviewedOn": .day(Self.day(720)), "review": .text("又派一批"), "reviewOn": .day(Self.day(1_080)),
            ]
            for (task, officer) in zip(tasks, [east, west]) {
                try await walk.take("review", on: task, again, as: officer)
                #expect(try await walk.entry(task).due.day == Self.day(900))
            }
            let whole = Self.today...Self.day(20)
            #expect(try await walk.figure("cooperation.reviewed", in: walk.tree.province, whole) == 2)
        }
    }

    @Test("A union makes no agreement with itself, nor lists more items than it declares", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, PartnershipsModule.ledgers) { walk async throws in
            var many = Self.agreement(with: walk.tree.west)
            many.declared = 1
            #expect(try await walk.refused(opening: many, of: walk.tree.east)?.field == "declared")
            let own = try await walk.open(Self.agreement(with: walk.tree.east), of: walk.tree.east)
            #expect(try await walk.refused(taking: "sign", on: own, Self.signature)?.field == "partner")
            #expect(try await walk.links(of: own, in: "cooperation").isEmpty)
            try await walk.take("drop", on: own, ["reason": .text("填错了")])
            #expect(try await walk.figure("agreements.signed", in: walk.tree.east, Self.today...Self.today) == 0)
        }
    }
}
