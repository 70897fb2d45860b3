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
