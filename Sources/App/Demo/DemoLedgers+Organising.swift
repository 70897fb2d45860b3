import Kernel
import Organising

extension DemoLedgers {
    func fillPractices() async throws {
        var practice = Practice()
        practice.title = "园区驿站企业轮值（示例）"
        practice.kind = .services
        practice.origin = try await union("广州市番禺区总工会")
        practice.site = "某汽配园区驿站"
        practice.foundOn = day(-60)
        (practice.occasion, practice.praisedBy) = ("服务阵地督查", "冼望舒（省总工会副主席）")
        practice.summary = "园区十二家企业一家值守一周，物业兜底，全年不断档。"
        let id = try await open(practice, of: "广州市总工会", in: "ganbu")
        try await take(
            "cultivate", on: id, of: "practices",
            ["plan": .text("补齐设施清单，把轮值写进公约。"), "cultivateUntil": .day(day(-20))], by: "ganbu")
        try await take(
            "recommend", on: id, of: "practices",
            [
                "method": .text("企业轮值、物业兜底、工会补贴水电；值守表公示，群里接龙交接。"),
                "results": .text("开放时间由每天四小时增加到十二小时。"), "recommendedOn": .day(day(-18)),
            ], by: "ganbu")
        let unions = [
            try await spread("广州市番禺区总工会", until: -1), try await spread("广州市越秀区总工会", until: 20),
        ]
        try await take(
            "spread", on: id, of: "practices",
            ["spread": PracticeSpread.fieldValue(of: unions), "spreadOn": .day(day(-15))], by: "ganbu")
        let adoptions = try await links(of: id, of: "practices", in: "practice-adoptions")
        if let first = adoptions.first {
            try await take(
                "adopt", on: first, of: "practice-adoptions",
                ["responsible": .text("卢见山"), "plan": .text("先在两个物流园试行，节假日由街道补位。")])
        }
        var second = Practice()
        (second.title, second.kind, second.foundOn) = ("骑手入会一码办理（示例）", .founding, day(-5))
        second.summary = "站点早会上扫码登记，当天发电子会员证。"
        try await open(second, of: "阳江市总工会")
    }

    func fillCadres() async throws {
        let decided = try await open(
            appointment("区总工会副主席", .appointment, .partTime, "莫怀谷", proposed: -20, decide: -6), of: "广州市番禺区总工会")
        try await take(
            "review", on: decided, of: "appointments",
            ["reviewedOn": .day(day(-10)), "review": .text("符合任职条件。"), "isClear": .flag(true)])
        try await take(
            "decide", on: decided, of: "appointments",
            [
                "body": .choice(AppointmentBody.partyCommittee.rawValue), "decidedOn": .day(day(-6)),
                "decision": .text("（示例）〔2026〕12号"), "effectiveOn": .day(day(1)),
            ])
        try await open(
            appointment("市总工会挂职副主席", .nomination, .seconded, "甘棠荫", proposed: -3, decide: 10), of: "广州市总工会",
            in: "ganbu")
        let serving = try await open(
            exchange(.secondment, "符自新", "广州市总工会", "阳江市总工会", -170, 9), of: "广州市总工会", in: "ganbu")
        try await take(
            "send", on: serving, of: "cadre-exchanges", ["startsOn": .day(day(-170)), "endsOn": .day(day(9))],
            by: "ganbu")
        try await open(exchange(.loan, "农竞秀", "广州市天河区总工会", "广东省总工会", 3, 180), of: "广州市总工会", in: "ganbu")
    }

    func fillCadreFiles() async throws {
        let seconded = try await open(
            cadre("符自新", "基层工作部", "副部长（挂职）", .seconded, since: -300, until: 25), of: "广州市总工会", in: "ganbu")
        var course = CadreCourse()
        (course.course, course.kind, course.on) = ("工资集体协商培训班（示例）", .bargaining, day(-14))
        (course.hours, course.result) = (24, "合格")
        try await take(
            "train", on: seconded, of: "cadre-files", ["trainings": CadreCourse.fieldValue(of: [course])])
        let sent = try await open(
            cadre("农竞秀", "权益保障部", "部长", .fullTime, since: -1500, until: nil), of: "广州市总工会", in: "ganbu")
        try await take(
            "send", on: sent, of: "cadre-files",
            [
                "exchange": .choice(ExchangeKind.rotation.rawValue), "host": .text("阳江市总工会"),
                "startsOn": .day(day(12)), "endsOn": .day(day(190)),
            ])
        try await open(
            cadre("莫怀谷", "区总工会", "兼职副主席", .partTime, since: -40, until: 1_050), of: "广州市番禺区总工会")
    }

    private func cadre(
        _ name: String, _ department: String, _ post: String, _ staff: StaffKind, since: Int, until: Int?
    ) -> CadreFile {
        var file = CadreFile()
        (file.name, file.department, file.post, file.staff) = (name, department + "（示例）", post, staff)
        (file.since, file.until) = (day(since), until.map(day))
        return file
    }

    func fillTrainings() async throws {
        let held = try await open(training("工资集体协商培训班（示例）", .bargaining, -16, -14, "省工会干部学校（虚构）"), of: "广东省总工会")
        let came = [("珠三角各市", 86), ("粤东粤西粤北各市", 74), ("省级产业工会", 19)].map { body, persons in
            var row = TrainingAttendance()
            (row.body, row.persons) = (body, persons)
            return row
        }
        try await take(
            "hold", on: held, of: "cadre-trainings",
            [
                "attendance": TrainingAttendance.fieldValue(of: came), "passed": .number(171),
                "evaluation": .text("模拟协商最受欢迎，建议每年一期。"),
            ])
        var course = TrainingCourse()
        (course.title, course.kind, course.audience) = ("新任非公企业工会主席培训（示例）", .chairs, "上任一年内的非公企业工会主席")
        (course.hours, course.teachers) = (24, "市总工会基层工作部、工会干部学校（虚构）")
        course.outline = "工会法与章程；怎样开会员大会；怎样同老板谈；怎样管好经费。"
        let offered = try await open(course, of: "广州市总工会", in: "ganbu")
        try await take(
            "hold", on: offered, of: "training-courses",
            ["days": .days(day(4)...day(6)), "place": .text("市工人文化宫"), "places": .number(80)])
        for held in try await links(of: offered, of: "training-courses", in: "cadre-trainings") {
            let signed = [("广州市番禺区总工会", 22), ("广州市天河区总工会", 17)].map { body, persons in
                var row = TrainingAttendance()
                (row.body, row.persons) = (body, persons)
                return row
            }
            try await take(
                "signUp", on: held, of: "cadre-trainings", ["signUps": TrainingAttendance.fieldValue(of: signed)])
        }
    }

    private func spread(_ union: String, until: Int) async throws -> PracticeSpread {
        var row = PracticeSpread()
        row.organisation = try await self.union(union)
        (row.requirement, row.until) = ("选两处试行，报告开放时间和值守情况", day(until))
        return row
    }

    private func appointment(
        _ post: String, _ kind: AppointmentKind, _ staff: StaffKind, _ name: String, proposed: Int, decide: Int
    ) -> Appointment {
        var appointment = Appointment()
        (appointment.post, appointment.kind, appointment.staff, appointment.name) = (post + "（示例）", kind, staff, name)
        (appointment.proposedBy, appointment.proposedOn) = ("工会党组", day(proposed))
        (appointment.decideBy, appointment.grounds) = (day(decide), "职位空缺，工作需要。")
        return appointment
    }

    private func exchange(
        _ kind: ExchangeKind, _ name: String, _ from: String, _ to: String, _ starts: Int, _ ends: Int
    ) -> CadreExchange {
        var exchange = CadreExchange()
        (exchange.kind, exchange.name, exchange.from, exchange.to) = (kind, name, from, to)
        (exchange.startsOn, exchange.endsOn) = (day(starts), day(ends))
        exchange.post = "基层工作部副部长"
        exchange.duties = "参与基层建会和驿站建设（示例）。"
        return exchange
    }

    private func training(
        _ title: String, _ kind: TrainingKind, _ first: Int, _ last: Int, _ organiser: String
    ) -> CadreTraining {
        var training = CadreTraining()
        (training.title, training.kind, training.organiser) = (title, kind, organiser)
        training.days = day(first)...day(last)
        var session = TrainingSession()
        (session.topic, session.teacher, session.hours) = ("政策与实务", "业务部门", 8)
        training.sessions = [session]
        return training
    }
}
