import Disputes
import Kernel
import Voices

extension DemoLedgers {
    func fillRisks() async throws {
        var round = RiskScreening()
        round.title = "番禺区劳资纠纷隐患排查（示例）"
        round.days = day(-9)...day(-6)
        round.cycle = .quarter
        (round.area, round.screeners) = ("制衣、五金和在建工地", "区总工会、街道劳动监察（虚构）")
        let held = try await open(round, of: "广州市番禺区总工会", in: "ganbu")
        let found = [
            finding("晨帆制衣厂（虚构）", .wages, 46, 310_000, "两个月计件工资没有发足"),
            finding("鹏程货运站（虚构）", .platform, 23, 0, "派单改规则没有同司机商量"),
            finding("北滘五金厂（虚构）", .relocation, 118, 2_400_000, "年底外迁，补偿方案没有公开"),
        ]
        try await take(
            "record", on: held, of: "risk-screenings",
            [
                "employers": .number(64), "workers": .number(8_120), "risks": RiskFinding.fieldValue(of: found),
            ], by: "ganbu")
        let risks = try await links(of: held, of: "risk-screenings", in: "hidden-risks")
        guard risks.count == 3 else { return }
        try await take("assess", on: risks[0], of: "hidden-risks", assessment(.serious, until: -1))
        try await take("assess", on: risks[2], of: "hidden-risks", assessment(.grave, until: 12))
        try await take(
            "report", on: risks[2], of: "hidden-risks",
            ["measures": .text("补偿方案已经职工大会讨论，首批款项到账。"), "doneOn": .day(day(-1))])
        var quiet = RiskScreening()
        (quiet.title, quiet.area) = ("年底工地排查（示例）", "在建工地")
        quiet.days = day(-1)...day(4)
        try await open(quiet, of: "阳江市江城区总工会")
    }

    func fillWageChecks() async throws {
        let paid = try await open(
            wageCheck("跨江通道二标段（示例）", "远山建设集团（虚构）", on: -7, [("木工班组", 62, 434_000, 434_000, 0)]),
            of: "广州市总工会", in: "ganbu")
        try await take("clear", on: paid, of: "wage-checks", by: "ganbu")
        let owing = try await open(
            wageCheck(
                "大学城宿舍楼（示例）", "南粤第九建筑公司（虚构）", on: -12,
                [("钢筋班组", 38, 266_000, 190_000, 21), ("水电班组", 17, 136_000, 136_000, 0)]),
            of: "广州市番禺区总工会", in: "ganbu")
        try await take(
            "press", on: owing, of: "wage-checks",
            ["requirement": .text("十日内由总包单位代发补足。"), "until": .day(day(-2))], by: "ganbu")
        let settled = try await open(
            wageCheck("滨海公路三标段（示例）", "海晏路桥公司（虚构）", on: -30, [("路面班组", 44, 308_000, 220_000, 30)]),
            of: "阳江市总工会")
        try await take(
            "press", on: settled, of: "wage-checks", ["requirement": .text("立即补发。"), "until": .day(day(-20))])
        try await take(
            "settle", on: settled, of: "wage-checks",
            [
                "settledOn": .day(day(-21)), "recovered": .yuan(Yuan(fen: 8_800_000)),
                "outcome": .text("总包单位从专用账户补发到卡。"),
            ])
        try await open(
            wageCheck("污水厂扩建（示例）", "清源工程公司（虚构）", on: 0, [("土建班组", 26, 182_000, 156_000, 9)]),
            of: "广州市总工会", in: "ganbu")
    }

    private func finding(
        _ employer: String, _ kind: RiskKind, _ persons: Int, _ yuan: Int, _ situation: String
    ) -> RiskFinding {
        var finding = RiskFinding()
        (finding.employer, finding.kind, finding.persons) = (Employer(name: employer), kind, persons)
        (finding.sum, finding.situation) = (yuan == 0 ? nil : Yuan(fen: yuan * 100), situation)
        return finding
    }

    private func assessment(_ level: RiskLevel, until: Int) -> [String: FieldValue] {
        [
            "level": .choice(level.rawValue), "responsible": .text("街道总工会，钟若谷（虚构）"),
            "requirement": .text("约谈企业，促成方案公开并按期兑现。"),
            "until": .day(day(until)),
        ]
    }

    /// - Parameter teams: name, workers, yuan due and paid, workers owed.
    private func wageCheck(
        _ project: String, _ contractor: String, on days: Int, _ teams: [(String, Int, Int, Int, Int)]
    ) -> WageCheck {
        var check = WageCheck()
        (check.project, check.contractor) = (project, Employer(name: contractor))
        check.checkedOn = day(days)
        let before = day(days).adding(days: -30).civil
        check.month = "\(before.year)年\(before.month)月"
        (check.isPaidByAccount, check.hasBoard) = (true, true)
        check.lines = teams.map { name, persons, due, paid, unpaid in
            var line = WageLine()
            (line.employer, line.persons, line.unpaid) = (Employer(name: name), persons, unpaid)
            (line.due, line.paid) = (Yuan(fen: due * 100), Yuan(fen: paid * 100))
            return line
        }
        return check
    }
}
