import Kernel
import Stage
import Store
import Testing

@testable import Supervision

@Suite("Leaders' visits and the requests they bring home") struct VisitTests {
    static let today = Day(sinceEpoch: 20_778)
    static func day(_ days: Int) -> Day { today.adding(days: days) }

    static var visit: Visit {
        var visit = Visit()
        visit.title = "跨海大桥工地调研"
        visit.kind = .research
        visit.days = day(-1)...today
        visit.visitors = [VisitPerson(name: "冼望舒", title: "省总工会副主席")]
        visit.sites = [VisitSite("440103 大桥三标段项目部"), VisitSite("工友宿舍")]
        return visit
    }

    private static var signal: VisitRequest {
        var request = VisitRequest()
        request.what = "海上平台没有手机信号"
        request.forWhom = "三标段工友"
        request.promisedBy = "冼望舒"
        request.until = day(20)
        return request
    }

    private static var asked: Visit {
        var visit = visit
        visit.requests = [signal]
        return visit
    }

    private static func handOver(_ requests: [VisitRequest]) -> [String: FieldValue] {
        ["heard": .text("工友住得下、吃得好，就是打不通电话"), "requests": VisitRequest.fieldValue(of: requests)]
    }

    @Test(
        "Each request becomes an entry of its own, linked both ways, and counts with the visit",
        arguments: Stage.engines)
    func handingOver(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.visit, of: walk.tree.east)
            #expect(try await walk.entry(id).due.day == Self.today)
            #expect(try await walk.figure("visits.held", in: walk.tree.east, Self.day(-1)...Self.today) == 0)
            var second = Self.signal
            second.what = "回城班车末班太早"
            try await walk.take("handOver", on: id, Self.handOver([Self.signal, second]))
            let requests = try await walk.links(of: id, in: "requests")
            #expect(requests.count == 2)
            let first = try #require(requests.first)
            #expect(try await walk.links(of: first, in: "visits") == [id])
            let values = try await walk.values(of: first)
            #expect(values["what"] == .text("海上平台没有手机信号") && values["occasion"] == .text("跨海大桥工地调研"))
            let request = try await walk.entry(first)
            #expect(request.due.day == Self.day(20) && request.owner.organisation == walk.tree.east)
            #expect(try await walk.figure("visits.held", in: walk.tree.east, Self.today...Self.today) == 1)
            #expect(try await walk.figure("visits.sites", in: walk.tree.province, Self.today...Self.today) == 2)
            #expect(try await walk.figure("visits.requests", in: walk.tree.province, Self.today...Self.today) == 2)
        }
    }

    @Test("A visit stays open until every request is solved or explained", arguments: Stage.engines)
    func following(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.visit, of: walk.tree.east)
            try await walk.take("handOver", on: id, Self.handOver([Self.signal]))
            let early = try await walk.refused(taking: "close", on: id)
            #expect(early?.isConflict == true)
            let request = try #require(try await walk.links(of: id, in: "requests").first)
            try await walk.take("route", on: request, ["body": .text("通信公司"), "until": .day(Self.day(15))])
            #expect(try await walk.entry(request).due.day == Self.day(15))
            try await walk.take(
                "take", on: request, ["contact": .text("网络部值班台"), "progress": .text("已勘查，计划加装基站")])
            try await walk.take(
                "handUp", on: request,
                [
                    "committeeOn": .day(Self.today), "progress": .text("需协调海域使用"), "until": .day(Self.day(30)),
                ])
            #expect(
                try await walk.figure("requests.before-committee", in: walk.tree.east, Self.today...Self.today) == 1)
            walk.stage.clock.advance(days: 5)
            let outcome: [String: FieldValue] = [
                "outcome": .text("基站已开通"), "answeredOn": .day(Self.day(5)), "response": .choice("content"),
            ]
            try await walk.take("solve", on: request, outcome)
            try await walk.take("close", on: id)
            #expect(try await walk.entry(id).closedOn == Self.day(5))
            let east = walk.tree.east
            #expect(try await walk.figure("requests.solved", in: east, Self.day(5)...Self.day(5)) == 1)
            #expect(try await walk.figure("requests.answered-in-time", in: east, Self.day(5)...Self.day(5)) == 1)
            #expect(try await walk.figure("requests.before-committee", in: east, Self.day(5)...Self.day(5)) == 0)
        }
    }

    @Test("Requests are not passed over, and a step out of turn is refused", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            var visit = Self.visit
            visit.visitors = []
            let unvisited = try await walk.refused(opening: visit, of: walk.tree.east)
            #expect(unvisited?.field == "visitors")
            let id = try await walk.open(Self.asked, of: walk.tree.east)
            let passed = try await walk.refused(taking: "conclude", on: id, ["heard": .text("都好")])
            #expect(passed?.field == "requests")
            #expect(try await walk.entry(id).status == "planned")
            let early = try await walk.refused(taking: "close", on: id)
            #expect(early?.isConflict == true)
            var nobody = Self.signal
            nobody.promisedBy = ""
            let incomplete = try await walk.refused(taking: "handOver", on: id, Self.handOver([nobody]))
            #expect(incomplete?.field == "requests")
            #expect(try await walk.links(of: id, in: "requests").isEmpty)
        }
    }

    @Test("A visit without requests closes with what was heard", arguments: Stage.engines)
    func concluding(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, SupervisionModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.visit, of: walk.tree.east)
            let silent = try await walk.refused(taking: "conclude", on: id)
            #expect(silent?.field == "heard")
            try await walk.take("conclude", on: id, ["heard": .text("都好")])
            #expect(try await walk.entry(id).isOpen == false)
        }
    }
}

extension VisitPerson {
    init(name: String, title: String) {
        self.init()
        self.name = name
        self.title = title
    }
}

extension VisitSite {
    init(_ place: String) {
        self.init()
        self.place = Address(typed: place)
    }
}
