import Kernel

extension CommitteeTerm {
    static let papers: [LedgerPaper<CommitteeTerm>] = [
        LedgerPaper(
            "request", Text("换届请示", en: "Request to elect"), at: [.inOffice, .postponed], make: { $0.request($1) }),
        LedgerPaper(
            "postponement", Text("延期换届的请示", en: "Request to postpone"), at: [.inOffice], make: { $0.postponement($1) }),
        LedgerPaper(
            "approval", Text("同意延期的批复", en: "Approval of the delay"), at: [.postponed], make: { $0.delayApproval($1) }),
    ]

    /// A union asks the one above; where a federation keeps the terms of the base unions below it, it is the one that is asked.
    private func parties(_ setting: PaperSetting) -> (union: String, above: String) {
        level != .base || title.hasPrefix(setting.owner) ? (setting.owner, setting.above) : (union, setting.owner)
    }

    /// 桥头纺织厂工会委员会: 桥头纺织厂工会.
    private var union: String { title.hasSuffix("委员会") ? String(title.dropLast(3)) : title }

    private var standing: String {
        "我会第\(number ?? 1)届委员会于\(beganOn?.onPaper ?? "")选举产生，任期\(years?.label.zh ?? "")，将于\(endsOn?.onPaper ?? "")届满。"
    }

    private func request(_ setting: PaperSetting) -> OfficialPaper {
        let (union, above) = parties(setting)
        var paper = OfficialPaper("\(union)关于换届选举的请示", by: union)
        (paper.mark, paper.signer, paper.to) = (union, "", above)
        let basis =
            setting.rules.rule("A1-term", part: level == .base ? "base" : "local").map { "根据\($0.cited)和" } ?? "根据"
        paper.parts = [
            .paragraph(standing),
            .paragraph(
                "\(basis)《中国工会章程》的规定，拟于　　　　年　　月　　日召开会员（代表）大会，选举产生第\((number ?? 1) + 1)届委员会"
                    + "\(seats.map { "，委员名额\($0)名" } ?? "")，经费审查委员会、女职工委员会同时换届。候选人由民主推荐产生，公示后提交大会以无记名投票方式选举。"),
            .paragraph("妥否，请批示。"),
        ]
        return paper
    }

    private func postponement(_ setting: PaperSetting) -> OfficialPaper {
        let (union, above) = parties(setting)
        var paper = OfficialPaper("\(union)关于延期换届的请示", by: union)
        (paper.mark, paper.signer, paper.to) = (union, "", above)
        let rule = setting.rules.rule("A2-delay")
        paper.parts = [
            .paragraph(standing),
            .paragraph(
                "因\(reason.isEmpty ? "　　　　　　　　　　" : reason)，不能按期换届。"
                    + "\(rule.map { "根据\($0.cited)的规定，" } ?? "")拟延期至　　　　年　　月　　日前换届，延期期间由本届委员会继续履行职责。"),
            .paragraph("妥否，请批示。"),
        ]
        return paper
    }

    private func delayApproval(_ setting: PaperSetting) -> OfficialPaper {
        let (union, above) = parties(setting)
        var paper = OfficialPaper("\(above)关于同意\(union)延期换届的批复", by: above)
        (paper.mark, paper.printer) = (above + "文件", above + "办公室")
        (paper.number, paper.to) = (approval, union)
        paper.parts = [
            .paragraph(
                "《\(union)关于延期换届的请示》收悉。经研究，同意你会第\(number ?? 1)届委员会延期换届"
                    + "\(setting.due.map { "，最迟于\($0.onPaper)前完成" } ?? "")。请抓紧筹备，选举后及时报告结果。"),
            .paragraph("此复。"),
        ]
        return paper
    }
}
