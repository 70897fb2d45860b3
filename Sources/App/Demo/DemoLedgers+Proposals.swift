import Kernel
import Skills

extension DemoLedgers {
    func fillProposals() async throws {
        try await open(
            proposal(
                "冷库装卸口加装软帘（示例）", .energy, "冯小燕", "番禺某冷链公司装卸二班", proposed: -20, answer: -3,
                "开门装货时冷气外泄，压缩机频繁启动。", "装卸口加透明软帘，叉车可直接通过。"),
            of: "广州市番禺区总工会", in: "ganbu")
        let weighed = try await open(
            proposal(
                "公交夜班末班车首站错峰发车（示例）", .quality, "莫志强", "广州某公交公司三车队", proposed: -9, answer: 2,
                "夜班末班车三条线同时发出，车场门口拥堵。", "三条线各错开四分钟，调度屏同步提示。"),
            of: "广州市总工会", in: "ganbu")
        try await take("weigh", on: weighed, of: "proposals", ["evaluator": .text("营运部会同安全部")])
        let adopted = try await open(
            proposal(
                "刀剪抛光粉尘二次收集（示例）", .safety, "谭秀英", "阳江某五金厂抛光班", proposed: -30, answer: -10,
                "抛光台侧面仍有粉尘外逸。", "在台侧加一道斜向吸口，接入原有管道。"),
            of: "阳江市江城区总工会")
        try await take("weigh", on: adopted, of: "proposals", ["evaluator": .text("安全科会同设备科")])
        try await take("adopt", on: adopted, of: "proposals", adoption(decided: -12, by: 15))
        try await fillRewarded()
    }

    private func fillRewarded() async throws {
        let id = try await open(
            proposal(
                "渔网编织机断线自停（示例）", .technology, "关永康", "阳江某网具厂机修组", proposed: -80, answer: -60,
                "断线后要到换班才发现，整幅返工。", "用光电开关检测断线，自动停机并亮灯。"),
            of: "阳江市阳东区总工会")
        try await take("weigh", on: id, of: "proposals", ["evaluator": .text("技术科")])
        try await take("adopt", on: id, of: "proposals", adoption(decided: -65, by: -40))
        try await take(
            "prove", on: id, of: "proposals",
            [
                "provenOn": .day(day(-20)), "saving": .yuan(Yuan(fen: 8_600_000)),
                "benefit": .text("返工由每月十一幅降到一幅。"),
            ])
        try await take(
            "reward", on: id, of: "proposals",
            [
                "rewards": .choices([ProposalReward.bonus, .commendation].map(\.rawValue)),
                "rewardSum": .yuan(Yuan(fen: 300_000)), "rewardedOn": .day(day(-5)),
            ])
    }

    private func adoption(decided: Int, by last: Int) -> [String: FieldValue] {
        [
            "decidedOn": .day(day(decided)), "opinion": .text("切合实际，投入小，同意实施。"), "implementer": .text("设备科"),
            "implementBy": .day(day(last)),
        ]
    }

    private func proposal(
        _ title: String, _ kind: ProposalKind, _ proposer: String, _ team: String, proposed: Int, answer: Int,
        _ situation: String, _ measure: String
    ) -> Proposal {
        var proposal = Proposal()
        proposal.title = title
        proposal.kind = kind
        proposal.proposer = proposer
        proposal.team = team
        proposal.proposedOn = day(proposed)
        proposal.answerBy = day(answer)
        proposal.situation = situation
        proposal.measure = measure
        return proposal
    }
}
