import Kernel
import Voices

extension DemoLedgers {
    /// Three voices: one by telephone that is being handled, one letter that is answered, one from a phone that waits.
    func fillVoices() async throws {
        var call = voice(.hotline, .arrears, "工地停工两个月，工资没结，班组里还有五个人（虚构）。")
        (call.employer, call.persons, call.claimed) = (Employer(name: "南粤第九建筑公司（虚构）"), 6, Yuan(fen: 9_600_000))
        let handled = try await open(call, of: "广州市总工会", in: "ganbu")
        try await take(
            "accept", on: handled, of: "voices",
            [
                "kind": .choice("arrears"), "cause": .choice("wages"), "right": .choice("economic"),
                "told": .text("已收到，由市总工会办理，六十日内答复。"),
            ], by: "ganbu")
        let answered = try await open(
            voice(.letter, .complaint, "夜班不给调休，问了说不满意就走（虚构）。"), of: "广州市总工会", in: "ganbu")
        try await take(
            "answer", on: answered, of: "voices",
            [
                "cause": .choice("hours"), "right": .choice("economic"), "exit": .choice("own"),
                "claim": .text("夜班后安排调休。"), "facts": .text("三个月夜班二十六次，没有调休记录。"),
                "reasons": .text("排班和补偿没有经过协商。"), "opinion": .text("已促成单位重新排班，补足调休。"),
                "basis": .text("《中华人民共和国劳动法》第四十一条、第四十四条"), "outcome": .choice("support"),
            ], by: "ganbu")
        let waiting = voice(.online, .hazard, "脚手架没有护栏，下雨也叫我们上去（虚构）。")
        let owner = try await union("广州市番禺区总工会")
        _ = try await installation.platform.perform(
            OpenFollowed(waiting, of: owner, words: "words", book: installation.book), as: .anonymous)
        try await fillKnown()
        var route = VoiceRoute()
        (route.industry, route.goesTo) = (.delivery, owner)
        route.note = "快递外卖枢纽都在番禺，由区总工会统一办理（虚构）。"
        try await take("use", on: try await open(route, of: "广州市总工会"), of: "voice-routes")
    }

    /// What is read out to callers, of the province.
    private func fillKnown() async throws {
        for (question, cues, answer, basis) in Self.known {
            var known = KnownAnswer()
            (known.question, known.cues, known.answer, known.basis) = (question, cues, answer, basis)
            let id = try await open(known, of: "广东省总工会")
            try await take("use", on: id, of: "known-answers")
        }
    }

    private static let known = [
        (
            "拿不到工资找谁", "欠薪 没发工资 拖欠 不发工资",
            "先记下哪个工地或单位、欠几个月、多少人、多少钱；工会督促支付，拒不支付的移送人社部门（虚构口径）。",
            "《保障农民工工资支付条例》第三条、第五十一条"
        ),
        (
            "加班不给加班费", "加班 调休 夜班", "问清平时、休息日还是法定节日加班，请对方留好考勤和工资条（虚构口径）。",
            "《中华人民共和国劳动法》第四十四条"
        ),
    ]

    private func voice(_ channel: Channel, _ kind: VoiceKind, _ words: String) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (channel, kind, words)
        return voice
    }
}
