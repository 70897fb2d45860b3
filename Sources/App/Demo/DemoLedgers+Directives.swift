import Directives
import Kernel

extension DemoLedgers {
    func fillMeetings() async throws {
        let held = try await open(
            meeting("省总工会主席办公会议（示例）", .chairsOffice, on: -6, ["研究年底送温暖安排", "听取基层建会进度"]), of: "广东省总工会")
        let decisions = [
            try await decision("报送困难职工入户走访安排", "广州市总工会", until: 4),
            try await decision("报送沿海风电项目工友服务清单", "阳江市总工会", until: -1),
            try await decision("汇总各地送温暖资金需求", "广东省总工会", until: 9),
        ]
        var chair = MeetingAttendance()
        (chair.name, chair.title, chair.presence) = ("冼望舒", "副主席", .present)
        try await take(
            "decide", on: held, of: "meetings",
            [
                "attendance": MeetingAttendance.fieldValue(of: [chair]),
                "decisions": MeetingDecision.fieldValue(of: decisions),
                "minutes": .text("会议原则同意送温暖安排，议定三项工作，由责任单位按期报送。"),
            ])
        try await open(
            meeting("市总工会党组会（示例）", .partyGroup, on: 1, ["传达学习上级会议精神"]), of: "广州市总工会", in: "ganbu")
    }

    func fillPromotionMeetings() async throws {
        var meeting = PromotionMeeting()
        meeting.title = "组织建设和维权现场推进会（示例）"
        (meeting.kind, meeting.areas, meeting.day) = (.onSite, [.building, .rights], day(-8))
        (meeting.place, meeting.chair) = ("番禺区某产业园", "冼望舒")
        var site = PromotionSite()
        (site.name, site.seen) = ("园区工会联合会", "建会名册、调解室和驿站")
        meeting.sites = [site]
        var speaker = PromotionSpeaker()
        (speaker.body, speaker.topic) = ("番禺区总工会", "先易后难，分期推进园区建会")
        meeting.speakers = [speaker]
        let held = try await open(meeting, of: "广州市总工会", in: "ganbu")
        let points = [
            try await point("完成园区未建会企业摸底", "广州市番禺区总工会", until: -1),
            try await point("每月报送隐患排查情况", "广州市越秀区总工会", until: 18),
        ]
        try await take(
            "assign", on: held, of: "promotion-meetings",
            [
                "attendance": .number(96), "speech": .text("摸清底数，一企一策，年底前见成效。"),
                "points": PromotionPoint.fieldValue(of: points),
            ], by: "ganbu")
        var next = PromotionMeeting()
        (next.title, next.kind, next.areas) = ("困难职工解困工作推进会（示例）", .promotion, [.aid])
        (next.day, next.chair, next.place) = (day(5), "冼望舒", "省总工会")
        try await open(next, of: "广东省总工会")
    }

    private func point(_ words: String, _ responsible: String, until: Int) async throws -> PromotionPoint {
        var point = PromotionPoint()
        (point.point, point.responsible) = (words, try await union(responsible))
        point.until = day(until)
        return point
    }

    func fillTasks() async throws {
        try await open(
            task("1", "整理各市县驿站冬季开放情况，编一期工会信息（示例）", until: 2), of: "广东省总工会", in: "bianji")
        let reported = try await open(
            task("2", "核对通讯录和报送联系人（示例）", until: 1), of: "广东省总工会", in: "bianji")
        try await take(
            "takeUp", on: reported, of: "tasks", ["responsible": .text("陆听雨"), "until": .day(day(1))], by: "bianji")
        try await take(
            "finish", on: reported, of: "tasks", ["evidence": .text("二十一个地市已逐一核对。"), "doneOn": .day(today)],
            by: "bianji")
        let own = try await open(task("3", "下沉基层调研一次，带回两件实事（示例）", until: 6), of: "广东省总工会", in: "lingdao")
        try await take(
            "takeUp", on: own, of: "tasks", ["responsible": .text("冼望舒"), "until": .day(day(6))], by: "lingdao")
        let late = try await open(task("4", "番禺汽配园区建会名册补录（示例）", until: -5), of: "广州市番禺区总工会", in: "ganbu")
        try await take(
            "takeUp", on: late, of: "tasks", ["responsible": .text("麦知秋"), "until": .day(day(-5))], by: "ganbu")
        try await take(
            "report", on: late, of: "tasks", ["percent": .number(70), "progress": .text("四十家已录二十八家。")], by: "ganbu")
    }

    private func meeting(_ title: String, _ kind: MeetingKind, on days: Int, _ topics: [String]) -> Meeting {
        var meeting = Meeting()
        meeting.title = title
        meeting.kind = kind
        meeting.day = day(days)
        meeting.chair = "冼望舒"
        meeting.agenda = topics.map { words in
            var topic = MeetingTopic()
            topic.topic = words
            return topic
        }
        return meeting
    }

    private func decision(_ matter: String, _ responsible: String, until: Int) async throws -> MeetingDecision {
        var decision = MeetingDecision()
        decision.matter = matter
        decision.responsible = try await union(responsible)
        decision.until = day(until)
        return decision
    }

    private func task(_ number: String, _ text: String, until: Int) -> WorkTask {
        var task = WorkTask()
        (task.number, task.text, task.source) = (number, text, "省总工会四季度工作安排（示例）")
        task.until = day(until)
        return task
    }
}
