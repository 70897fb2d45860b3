import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Cadres sent elsewhere, and taught") struct CadreTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var exchange: CadreExchange {
        var exchange = CadreExchange()
        exchange.kind = .secondment
        exchange.name = "关小满"
        exchange.from = "省总工会"
        exchange.to = "榕树县总工会"
        exchange.startsOn = today
        exchange.endsOn = day(90)
        return exchange
    }

    private static let sent: [String: FieldValue] = ["startsOn": .day(today), "endsOn": .day(day(90))]

    @Test(
        "Its last day is watched and moves when it is prolonged; who serves is counted until she is back",
        arguments: Stage.engines)
    func serving(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.exchange, of: walk.tree.province)
            let province = walk.tree.province
            #expect(try await walk.entry(id).due.day == Self.today)
            #expect(try await walk.figure("cadre-exchanges.serving", in: province, Self.today...Self.today) == 0)
            try await walk.take("send", on: id, Self.sent)
            #expect(try await walk.entry(id).due.day == Self.day(90))
            try await walk.take("prolong", on: id, ["endsOn": .day(Self.day(180)), "reason": .text("项目未完")])
            #expect(try await walk.entry(id).due.day == Self.day(180))
            #expect(try await walk.figure("cadre-exchanges.serving", in: province, Self.today...Self.today) == 1)
            walk.stage.clock.advance(days: 100)
            let back: [String: FieldValue] = [
                "endedOn": .day(Self.day(100)), "appraisal": .text("称职"), "use": .text("回原部门"),
            ]
            try await walk.take("return", on: id, back)
            let end = Self.day(100)...Self.day(100)
            #expect(try await walk.figure("cadre-exchanges.serving", in: province, end) == 0)
            #expect(try await walk.figure("cadre-exchanges.ended", in: province, end) == 1)
            #expect(try await walk.figure("cadre-exchanges.sent", in: province, Self.today...Self.today) == 1)
        }
    }

    @Test("Back early, staying on, or never sent", arguments: Stage.engines)
    func otherEnds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            var reversed = Self.exchange
            reversed.endsOn = Self.day(-1)
            #expect(try await walk.refused(opening: reversed, of: walk.tree.province)?.field == "endsOn")
            var ids: [ID<Entry>] = []
            for _ in 0..<3 { ids.append(try await walk.open(Self.exchange, of: walk.tree.province)) }
            try await walk.take("cancel", on: ids[0], ["reason": .text("另有任用")])
            try await walk.take("send", on: ids[1], Self.sent)
            #expect(try await walk.refused(taking: "recall", on: ids[1])?.field == "endedOn")
            try await walk.take("recall", on: ids[1], ["endedOn": .day(Self.today), "reason": .text("单位急需")])
            try await walk.take("send", on: ids[2], Self.sent)
            try await walk.take("retain", on: ids[2], ["endedOn": .day(Self.today), "appraisal": .text("优秀")])
            #expect(try await walk.figure("cadre-exchanges.sent", in: walk.tree.province, Self.today...Self.today) == 2)
            #expect(
                try await walk.figure("cadre-exchanges.ended", in: walk.tree.province, Self.today...Self.today) == 2)
        }
    }

    private static var file: CadreFile {
        var file = CadreFile()
        (file.name, file.department, file.post, file.staff) = ("关小满", "市总工会组织部", "副部长", .partTime)
        (file.since, file.until) = (day(-100), day(500))
        return file
    }

    @Test(
        "A file holds courses and, linked, the times served elsewhere; who serves elsewhere does not leave",
        arguments: Stage.engines)
    func files(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.file, of: walk.tree.east)
            let october = try #require(Day("2026-10-31"))
            try await walk.stage.perform(
                ClosePeriod("cadre-files", of: walk.tree.east, through: october, because: "已上报", book: walk.book))
            let entry = try await walk.entry(id)
            #expect(entry.title == "市总工会组织部 副部长" && entry.due.day == Self.day(500), "never her name")
            var course = CadreCourse()
            (course.course, course.on, course.hours) = ("工资集体协商培训班", Self.today, 24)
            try await walk.take("train", on: id, ["trainings": CadreCourse.fieldValue(of: [course, course])])
            try await walk.take(
                "send", on: id,
                [
                    "exchange": .choice("secondment"), "host": .text("榕树县总工会"), "startsOn": .day(Self.today),
                    "endsOn": .day(Self.day(90)),
                ])
            let service = try #require(try await walk.links(of: id, in: "cadre-exchanges").first)
            #expect(try await walk.values(of: service)["from"] == .text("市总工会组织部"))
            let leaving: [String: FieldValue] = ["leftOn": .day(Self.day(95)), "next": .text("调任")]
            #expect(try await walk.refused(taking: "leave", on: id, leaving)?.isConflict == true)
            try await walk.take("cancel", on: service, ["reason": .text("另有任用")])
            try await walk.take("move", on: id, ["post": .text("部长"), "staff": .choice("fullTime")])
            try await walk.take("leave", on: id, leaving)
            let city = walk.tree.east
            let values = try await walk.values(of: id)
            #expect(values["staff"] == .choice("fullTime") && values["begunAs"] == .choice("partTime"))
            #expect(try await walk.figure("cadre-files.begun", in: city, Self.day(-100)...Self.today) == 1)
            #expect(try await walk.figure("cadre-files.serving", in: city, Self.today...Self.today) == 1)
            #expect(try await walk.figure("cadre-files.serving", in: city, Self.day(95)...Self.day(95)) == 0)
        }
    }

    @Test(
        "A course is held as often as it is wanted; no more sign up for a class than have a place",
        arguments: Stage.engines)
    func catalogue(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            var course = TrainingCourse()
            (course.title, course.kind, course.audience) = ("厂务公开实务", .openness, "厂务公开干部")
            (course.hours, course.outline) = (8, "公开什么、怎样公开")
            let id = try await walk.open(course, of: walk.tree.east)
            for days in [Self.day(5)...Self.day(6), Self.day(60)...Self.day(61)] {
                try await walk.take(
                    "hold", on: id, ["days": .days(days), "place": .text("工人文化宫"), "places": .number(50)])
            }
            let held = try await walk.links(of: id, in: "cadre-trainings")
            let training = try #require(held.first)
            #expect(held.count == 2)
            #expect(try await walk.values(of: training)["kind"] == .choice("openness"))
            let rows = try #require(Self.results([30, 21], passed: 0)["attendance"])
            #expect(try await walk.refused(taking: "signUp", on: training, ["signUps": rows])?.field == "signUps")
            let fewer = try #require(Self.results([30, 20], passed: 0)["attendance"])
            try await walk.take("signUp", on: training, ["signUps": fewer])
            let end = Self.day(6)...Self.day(6)
            #expect(try await walk.figure("cadre-trainings.signed-up", in: walk.tree.east, end) == 50)
            #expect(try await walk.figure("cadre-trainings.held", in: walk.tree.east, end) == 0)
        }
    }

    private static var training: CadreTraining {
        var training = CadreTraining()
        training.title = "工资集体协商培训班"
        training.kind = .bargaining
        training.days = day(-2)...today
        return training
    }

    private static func results(_ persons: [Int], passed: Int) -> [String: FieldValue] {
        let rows = persons.enumerated().map { index, count in
            var row = TrainingAttendance()
            (row.body, row.persons) = ("第\(index + 1)组", count)
            return row
        }
        return [
            "attendance": TrainingAttendance.fieldValue(of: rows), "passed": .number(passed),
            "evaluation": .text("能上手"),
        ]
    }

    @Test("Who came is added up once a course is held; more cannot pass than came", arguments: Stage.engines)
    func courses(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let id = try await walk.open(Self.training, of: walk.tree.east)
            let later: ClosedRange<Day> = Self.today...Self.day(1)
            try await walk.take("move", on: id, ["days": .days(later), "reason": .text("场地")])
            #expect(try await walk.entry(id).due.day == Self.day(1))
            #expect(
                try await walk.refused(taking: "hold", on: id, Self.results([40, 21], passed: 62))?.field == "passed")
            try await walk.take("hold", on: id, Self.results([40, 21], passed: 58))
            let end = Self.day(1)...Self.day(1)
            for (indicator, amount) in [("held", 1), ("participants", 61), ("passed", 58)] {
                #expect(try await walk.figure("cadre-trainings.\(indicator)", in: walk.tree.east, end) == amount)
            }
            let other = try await walk.open(Self.training, of: walk.tree.east)
            try await walk.take("cancel", on: other, ["reason": .text("并入市里")])
            #expect(try await walk.figure("cadre-trainings.held", in: walk.tree.east, Self.day(-9)...Self.day(9)) == 1)
        }
    }
}
