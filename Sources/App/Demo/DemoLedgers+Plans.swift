import Kernel
import Organising

extension DemoLedgers {
    func fillPlans() async throws {
        var plan = WorkPlan()
        (plan.title, plan.kind, plan.days) = ("强基固本与暖心关爱两大工程（示例）", .programme, day(-120)...day(240))
        (plan.adoptBy, plan.aims) = (day(-110), "园区建会全覆盖，驿站全年不断档。")
        let id = try await open(plan, of: "广州市总工会", in: "ganbu")
        let measures = [
            try await measure("强基固本", "园区企业建会摸底和入会", "广州市番禺区总工会", until: -3),
            try await measure("强基固本", "培训非公企业工会主席", "广州市总工会", until: 60),
            try await measure("暖心关爱", "驿站冬季延时开放", "广州市越秀区总工会", until: 30),
        ]
        try await take(
            "deploy", on: id, of: "work-plans",
            [
                "adoptedAt": .text("十六届二次全委会（虚构）"), "adoptedOn": .day(day(-110)),
                "measures": PlanMeasure.fieldValue(of: measures),
            ], by: "ganbu")
        let tasks = try await links(of: id, of: "work-plans", in: "plan-tasks")
        for (task, percent) in zip(tasks, [70, 30]) {
            try await take("takeUp", on: task, of: "plan-tasks", ["responsible": .text("麦知秋")], by: "ganbu")
            try await take(
                "report", on: task, of: "plan-tasks",
                ["percent": .number(percent), "progress": .text("名册已核对一半以上（示例）。")], by: "ganbu")
        }
        if let last = tasks.last {
            try await take("takeUp", on: last, of: "plan-tasks", ["responsible": .text("卢见山")])
            try await take(
                "finish", on: last, of: "plan-tasks",
                ["evidence": .text("十二处驿站开放到晚九点（示例）。"), "doneOn": .day(day(-4))], by: "ganbu")
            try await take("accept", on: last, of: "plan-tasks")
        }
    }

    func fillReforms() async throws {
        var reform = ReformPlan()
        (reform.title, reform.submitBy) = ("区总工会改革方案（示例）", day(9))
        reform.measures = "精简机构，优化职能，力量下沉。"
        try await open(reform, of: "广州市番禺区总工会", in: "ganbu")
        var study = ReformStudy()
        (study.topic, study.assessBy) = ("地方产业工会改革（示例）", day(25))
        try await open(study, of: "广州市总工会", in: "ganbu")
        var share = BaseShare()
        (share.title, share.days, share.reportBy) = ("上季度资源下沉（示例）", day(-120)...day(-31), day(5))
        try await open(share, of: "广州市总工会", in: "ganbu")
        var duty = IdeologyDuty()
        (duty.item, duty.field, duty.post, duty.until) = ("新媒体发布三审三校（示例）", .media, "宣教部部长", day(20))
        try await open(duty, of: "广州市总工会")
        var lecture = ForumApproval()
        (lecture.title, lecture.kind, lecture.organiser) = ("职工大讲堂第九讲（示例）", .lecture, "市总工会宣教部")
        (lecture.venue, lecture.day, lecture.outline) = ("工人文化宫", day(8), "劳动法律和安全生产。")
        try await open(lecture, of: "广州市总工会")
    }

    func fillStandards() async throws {
        var standard = Standard()
        (standard.title, standard.level) = ("镇（街道）工会规范化建设标准（示例）", .town)
        standard.criteria = [
            (StandardDimension.people, "配有专职副主席", 40), (.money, "经费独立核算", 30), (.place, "有职工服务场所", 30),
        ].map { dimension, text, points in
            var criterion = StandardCriterion()
            (criterion.dimension, criterion.text, criterion.points) = (dimension, text, points)
            return criterion
        }
        let id = try await open(standard, of: "广州市总工会", in: "ganbu")
        var place = StandardPlace()
        place.organisation = try await union("广州市番禺区总工会")
        (place.assessBy, place.checkBy) = (day(3), day(20))
        try await take(
            "issue", on: id, of: "standards",
            ["issuedOn": .day(day(-12)), "places": StandardPlace.fieldValue(of: [place])], by: "ganbu")
    }

    private func measure(_ pillar: String, _ words: String, _ union: String, until: Int) async throws -> PlanMeasure {
        var measure = PlanMeasure()
        (measure.pillar, measure.measure, measure.until) = (pillar, words, day(until))
        measure.organisation = try await self.union(union)
        return measure
    }
}
