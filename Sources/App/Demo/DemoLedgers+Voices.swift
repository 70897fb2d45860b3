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
                "kind": .choice("arrears"), "right": .choice("economic"),
                "told": .text("已收到，由市总工会办理，六十日内答复。"),
            ], by: "ganbu")
        let answered = try await open(
            voice(.letter, .complaint, "夜班不给调休，问了说不满意就走（虚构）。"), of: "广州市总工会", in: "ganbu")
        try await take(
            "answer", on: answered, of: "voices",
            [
                "claim": .text("夜班后安排调休。"), "facts": .text("三个月夜班二十六次，没有调休记录。"),
                "reasons": .text("排班和补偿没有经过协商。"), "opinion": .text("已促成单位重新排班，补足调休。"),
                "basis": .text("《中华人民共和国劳动法》第四十一条、第四十四条"), "outcome": .choice("support"),
            ], by: "ganbu")
        let waiting = voice(.online, .hazard, "脚手架没有护栏，下雨也叫我们上去（虚构）。")
        let owner = try await union("广州市番禺区总工会")
        _ = try await installation.platform.perform(
            OpenFollowed(waiting, of: owner, words: "words", book: installation.book), as: .anonymous)
    }

    private func voice(_ channel: Channel, _ kind: VoiceKind, _ words: String) -> Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (channel, kind, words)
        return voice
    }
}
