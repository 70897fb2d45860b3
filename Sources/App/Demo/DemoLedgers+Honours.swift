import Honours
import Kernel

extension DemoLedgers {
    func fillHonours() async throws {
        let put = try await open(
            honour("番禺区汽配园区联合工会", "工会工作先进单位（示例）", of: "广州市番禺区总工会"), of: "广州市总工会", in: "ganbu")
        let noticed = try await open(
            honour("阳西县沿海风电项目工会", "模范职工之家（示例）", of: "阳江市阳西县总工会"), of: "广东省总工会")
        for id in [put, noticed] {
            try await take("review", on: id, of: "honours", ["opinion": .text("材料齐全，经集体研究同意。")])
        }
        try await take("publish", on: noticed, of: "honours", ["notice": .text("省总工会网站和单位公告栏")])
        let given = try await open(
            honour("佛山市顺德区家电产业工会", "厂务公开先进单位（示例）", of: "佛山市顺德区总工会"), of: "广东省总工会")
        try await take("review", on: given, of: "honours", ["opinion": .text("同意推荐。")])
        try await take("publish", on: given, of: "honours", ["notice": .text("省总工会网站")])
        try await take(
            "honour", on: given, of: "honours",
            ["decidedOn": .day(day(-20)), "decision": .text("粤工示例〔2026〕12号")])
        try await open(honour("越秀区环卫站工会小组", "先进工会小组（示例）", of: "广州市越秀区总工会"), of: "广州市总工会", in: "ganbu")
    }

    func fillCirculars() async throws {
        var circular = Circular()
        (circular.title, circular.kind) = ("关于表彰厂务公开先进单位的通报（示例）", .commendation)
        circular.text = RichText(typed: "经评选和公示，决定对下列单位予以表彰。\n希望受表彰单位再接再厉。")
        circular.units = [unit("佛山市顺德区家电产业工会", honour: "厂务公开先进单位")]
        let issued = try await open(circular, of: "广东省总工会")
        try await take("submit", on: issued, of: "circulars")
        try await take(
            "issue", on: issued, of: "circulars", ["number": .text("粤工示例〔2026〕13号"), "issuedOn": .day(day(-18))])
        circular.title = "三季度建会进度通报（示例）"
        circular.kind = .results
        circular.text = RichText(typed: "现将各区三季度建会进度通报如下。")
        circular.units = [
            unit("越秀区总工会", asked: 40, done: 38), unit("番禺区总工会", asked: 120, done: 96),
            unit("从化区总工会", asked: 25, done: 25),
        ]
        let draft = try await open(circular, of: "广州市总工会", in: "ganbu")
        try await take("submit", on: draft, of: "circulars")
    }

    private func honour(_ unit: String, _ title: String, of union: String) async throws -> Honour {
        var honour = Honour()
        honour.unit = Employer(name: unit)
        honour.union = try await self.union(union)
        (honour.title, honour.level, honour.grantor) = (title, .province, "广东省总工会")
        honour.year = today.civil.year
        honour.deeds = "坚持每月公开一次，职工提出的问题都有回音（虚构事迹）。"
        return honour
    }

    private func unit(_ name: String, honour: String = "", asked: Int? = nil, done: Int? = nil) -> CircularUnit {
        var unit = CircularUnit()
        (unit.unit, unit.honour, unit.asked, unit.done) = (name, honour, asked, done)
        return unit
    }
}
