import Kernel
import Volunteers

extension DemoLedgers {
    func fillVolunteers() async throws {
        let corps = try await open(corps("广州工会义工总队（示例）", .corps, .general), of: "广州市总工会")
        try await take(
            "found", on: corps, of: "volunteer-corps", ["foundedOn": .day(day(-500)), "members": .number(860)])
        try await take(
            "call", on: corps, of: "volunteer-corps",
            [
                "shiftTitle": .text("环卫工人义务理发（示例）"), "shiftKind": .choice("haircut"), "shiftOn": .day(day(3)),
                "wanted": .number(8),
            ])
        for shift in try await links(of: corps, of: "volunteer-corps", in: "volunteer-shifts") {
            try await take("signUp", on: shift, of: "volunteer-shifts", ["signUps": signedUp(nil, nil, nil)])
        }
        try await take(
            "branch", on: corps, of: "volunteer-corps",
            [
                "branch": .text("番禺工会义工支队（示例）"), "branchUnion": .organisation(try await union("广州市番禺区总工会")),
                "branchOfficer": .text("卢见山"),
            ])
        try await open(self.corps("番禺文艺志愿队（示例）", .team, .arts), of: "广州市番禺区总工会", in: "ganbu")
        let held = try await open(
            shift("明月社区值守（示例）", "广州工会义工总队（示例）", .duty, on: -8), of: "广州市总工会", in: "ganbu")
        try await take(
            "hold", on: held, of: "volunteer-shifts",
            ["signUps": signedUp(180, 180, nil, 120), "served": .number(260), "result": .text("测温、登记、送药，没有异常。")])
        let confirmed = try await open(
            shift("送教进山（示例）", "广州工会义工总队（示例）", .teaching, on: -25), of: "广州市总工会")
        try await take(
            "hold", on: confirmed, of: "volunteer-shifts",
            ["signUps": experts, "served": .number(75), "result": .text("上了四节课，带去一批图书。")])
        try await take("confirm", on: confirmed, of: "volunteer-shifts")
    }

    private func corps(_ name: String, _ kind: CorpsKind, _ force: VolunteerForce) -> VolunteerCorps {
        var corps = VolunteerCorps()
        (corps.name, corps.kind, corps.force, corps.officer) = (name, kind, force, "麦知秋")
        return corps
    }

    private func shift(_ title: String, _ corps: String, _ kind: VolunteerService, on days: Int) -> VolunteerShift {
        var shift = VolunteerShift()
        (shift.title, shift.corps, shift.force, shift.kind) = (title, corps, .general, kind)
        (shift.day, shift.hours, shift.wanted) = (day(days), "8:30—11:30", 10)
        shift.beneficiaries = "社区居民和一线职工"
        shift.place = Address(typed: "440104 东山街明月社区")
        return shift
    }

    private var experts: FieldValue {
        let skills: [(String, VolunteerSkill)] = [("覃国栋", .teaching), ("陆听雨", .medical), ("敖启明", .farming)]
        return SignUp.fieldValue(
            of: skills.map { name, skill in
                var one = SignUp()
                (one.name, one.skill, one.came, one.left) = (name, skill, "9:00", "16:30")
                return one
            })
    }

    private func signedUp(_ minutes: Int?...) -> FieldValue {
        SignUp.fieldValue(
            of: zip(["覃国栋", "陆听雨", "敖启明", "关小满"], minutes).map { name, minutes in
                var one = SignUp()
                (one.name, one.minutes) = (name, minutes)
                return one
            })
    }
}
