import Kernel
import Voices

extension DemoLedgers {
    /// What unions say in public and ask in public: replies, a day with the chair, a survey, and what is said of them.
    func fillOutreach() async throws {
        try await fillReplies()
        try await fillChairMeetings()
        try await fillSurveys()
        var report = OpinionReport()
        (report.title, report.source) = ("短视频反映外卖站点高温天不让休息（虚构）", .shortVideo)
        (report.seenOn, report.heat, report.risk) = (day(-2), .rising, .considerable)
        report.summary = "两条短视频称某站点午间不安排轮休，评论较多。"
        try await open(report, of: "广州市总工会", in: "ganbu")
    }

    private func fillReplies() async throws {
        let asked: [(String, VoiceKind, String)] = [
            (
                "加班工资按什么算", .consultation,
                "平日加班不低于工资的一点五倍，休息日不能补休的不低于二倍，法定休假日不低于三倍。依据：《中华人民共和国劳动法》第四十四条。"
            ),
            (
                "工地欠薪找谁", .arrears,
                "先找总包单位：分包欠薪由总包先行清偿；也可以打 12351 或在这里反映。依据：《保障农民工工资支付条例》第三十条。"
            ),
        ]
        for (question, kind, words) in asked {
            var reply = PublicReply()
            (reply.question, reply.kind, reply.reply) = (question, kind, words)
            let id = try await open(reply, of: "广州市总工会", in: "ganbu")
            try await take("publish", on: id, of: "public-replies", by: "ganbu")
        }
    }

    private func fillChairMeetings() async throws {
        var meeting = ChairMeeting()
        (meeting.session, meeting.day, meeting.hours) = ("2026年第4期", day(9), "上午9点到11点")
        (meeting.place, meeting.chair) = ("广州市职工服务中心一楼", "分管权益的副主席")
        meeting.subject = "骑手和司机的休息、报酬"
        let id = try await open(meeting, of: "广州市总工会", in: "ganbu")
        try await take(
            "announce", on: id, of: "chair-meetings", ["telephone": .text("12351")], by: "ganbu")
    }

    private func fillSurveys() async throws {
        var survey = Survey()
        (survey.title, survey.purpose) = ("夜班职工需要什么", .needs)
        survey.lead = "用来安排明年的服务。不记名，答完只计数。"
        (survey.from, survey.until) = (day(-3), day(20))
        survey.questions = [
            question("每周上几次夜班", .one, "不上；1到2次；3次以上"), question("最需要什么", .several, "热饭；班车；休息室；体检"),
            question("还想对工会说什么", .words, ""),
        ]
        let id = try await open(survey, of: "广州市总工会", in: "ganbu")
        try await take("open", on: id, of: "surveys", by: "ganbu")
    }

    private func question(_ words: String, _ kind: SurveyQuestionKind, _ options: String) -> SurveyQuestion {
        var question = SurveyQuestion()
        (question.question, question.kind, question.options) = (words, kind, options)
        return question
    }
}
