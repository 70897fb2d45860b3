import Kernel
import Supervision

extension DemoLedgers {
    func fillVisits() async throws {
        var visit = Visit()
        visit.title = "海上风电项目工友调研（示例）"
        visit.kind = .research
        visit.days = day(-12)...day(-11)
        visit.visitors = [person("冼望舒", "省总工会副主席"), person("麦知秋", "省总工会权益保障部")]
        visit.hosts = [person("敖启明", "阳江市总工会主席")]
        visit.sites = [site("441721 沙扒镇海上风电项目部", "工友宿舍、食堂和医务室"), site("海上施工平台", "班组座谈")]
        let held = try await open(visit, of: "广东省总工会")
        let requests = [
            request("海上平台没有手机信号，工友和家里联系不上", "海上风电项目工友", until: 3),
            request("返岗班车末班太早，轮休工友赶不上", "海上风电项目工友", until: -2),
        ]
        try await take(
            "handOver", on: held, of: "visits",
            [
                "heard": .text("工友收入和食宿有保障，反映最多的是通信和返岗交通。"),
                "requests": VisitRequest.fieldValue(of: requests),
            ])
        let opened = try await links(of: held, of: "visits", in: "requests")
        if let signal = opened.first {
            try await take(
                "route", on: signal, of: "requests", ["body": .text("阳江市通信建设主管部门"), "until": .day(day(3))])
        }
        var planned = Visit()
        planned.title = "外卖骑手休息点走访（示例）"
        planned.kind = .contact
        planned.days = day(2)...day(2)
        planned.visitors = [person("麦知秋", "广州市总工会基层工作部")]
        planned.sites = [site("440113 市桥街商圈驿站", "")]
        try await open(planned, of: "广州市总工会", in: "ganbu")
    }

    func fillContactPoints() async throws {
        var point = ContactPoint()
        (point.site, point.kind) = ("大学城宿舍楼项目部（示例）", .point)
        (point.leader, point.title) = ("冼望舒", "省总工会副主席")
        (point.startsOn, point.until, point.duty) = (day(-200), day(25), 2)
        point.tasks = "每半年走访一次，听取工友对工资发放和食宿的意见。"
        let id = try await open(point, of: "广东省总工会")
        try await take(
            "planVisit", on: id, of: "contact-points", ["visitOn": .day(day(6)), "subject": .text("项目部冬季走访（示例）")])
        var second = ContactPoint()
        (second.site, second.kind) = ("某汽配园区工会联合会（示例）", .double)
        (second.leader, second.title) = ("麦知秋", "广州市总工会基层工作部")
        (second.startsOn, second.until, second.duty) = (day(-120), day(-1), 4)
        try await open(second, of: "广州市总工会", in: "ganbu")
    }

    func fillWorkRecords() async throws {
        let done = try await open(record("职工乒乓球赛（示例）", .culture, -20, -6, "文体协会"), of: "广州市总工会", in: "ganbu")
        try await take(
            "finish", on: done, of: "work-records",
            ["doneOn": .day(day(-7)), "persons": .number(64), "result": .text("八个班组参加，全部比赛结束。")], by: "ganbu")
        let begun = try await open(record("更新女职工关爱室台账（示例）", .women, -8, 3, ""), of: "广州市总工会", in: "ganbu")
        try await take(
            "note", on: begun, of: "work-records", ["progress": .text("已核对十一处。")], by: "ganbu")
        try await open(record("整理年度经审资料（示例）", .finance, -3, 12, "财务部"), of: "阳江市总工会")
    }

    private func record(_ title: String, _ kind: WorkKind, _ started: Int, _ until: Int, _ partners: String)
        -> WorkRecord
    {
        var record = WorkRecord()
        (record.title, record.kind, record.partners, record.responsible) = (title, kind, partners, "麦知秋")
        (record.startedOn, record.until) = (day(started), day(until))
        return record
    }

    func fillInspections() async throws {
        let round = try await open(
            inspection("集中攻坚行动第三轮督查（示例）", days: -15 ... -14, ["江城区总工会", "阳西县总工会", "阳春市某陶瓷企业"]),
            of: "阳江市总工会")
        let findings = [
            try await finding("八家企业建会材料不齐", "补齐会员名册和选举报告", "阳江市江城区总工会", until: 5),
            try await finding("乡镇联合工会半年没有开会", "召开委员会并报送记录", "阳江市阳西县总工会", until: -4),
            try await finding("驿站开放时间与公示不符", "更正公示，安排值守", "阳江市阳春市总工会", until: -1),
        ]
        try await take(
            "giveFindings", on: round, of: "inspections",
            [
                "opinion": .text("进度总体较好，基础资料和日常运转要补课。"),
                "findings": InspectionFinding.fieldValue(of: findings),
            ])
        let matters = try await links(of: round, of: "inspections", in: "rectifications")
        if matters.count == 3 { try await putRight(matters[2]) }
        try await open(
            inspection("职工服务阵地暗访（示例）", days: 1...2, ["越秀区户外劳动者驿站"]), of: "广州市总工会", in: "ganbu")
    }

    private func putRight(_ matter: ID<Entry>) async throws {
        try await take(
            "takeUp", on: matter, of: "rectifications",
            ["responsible": .text("覃国栋"), "measures": .text("更换公示牌，与物业约定值守时间。")])
        try await take(
            "report", on: matter, of: "rectifications",
            ["evidence": .text("新公示牌照片三张，值守表一份。"), "doneOn": .day(day(-3))])
        try await take(
            "acceptAndRevisit", on: matter, of: "rectifications",
            ["opinion": .text("现场核实，同意销号，一个月内回访。"), "revisitOn": .day(day(12))])
    }

    private func person(_ name: String, _ title: String) -> VisitPerson {
        var person = VisitPerson()
        (person.name, person.title) = (name, title)
        return person
    }

    private func site(_ place: String, _ seen: String) -> VisitSite {
        var site = VisitSite()
        (site.place, site.seen) = (Address(typed: place), seen)
        return site
    }

    private func request(_ what: String, _ forWhom: String, until: Int) -> VisitRequest {
        var request = VisitRequest()
        (request.what, request.forWhom, request.promisedBy) = (what, forWhom, "冼望舒")
        request.until = day(until)
        return request
    }

    private func inspection(_ title: String, days: ClosedRange<Int>, _ sites: [String]) -> Inspection {
        var round = Inspection()
        round.title = title
        round.days = day(days.lowerBound)...day(days.upperBound)
        var leader = InspectionMember()
        (leader.name, leader.title) = ("敖启明", "市总工会副主席")
        round.group = [leader]
        round.sites = sites.map { name in
            var site = InspectionSite()
            site.employer = Employer(name: name)
            return site
        }
        return round
    }

    private func finding(
        _ what: String, _ requirement: String, _ responsible: String, until: Int
    ) async throws -> InspectionFinding {
        var finding = InspectionFinding()
        (finding.what, finding.requirement) = (what, requirement)
        finding.responsible = try await union(responsible)
        finding.until = day(until)
        return finding
    }
}
