import Kernel

extension Recall {
    static let papers: [LedgerPaper<Recall>] = [
        LedgerPaper(
            "result", Text("罢免表决结果报告", en: "Report of the vote"), at: [.recalled, .kept], make: { $0.result($1) }),
        LedgerPaper("approval", Text("罢免的批复", en: "Answer to it"), at: [.recalled], make: { $0.approval($1) }),
    ]

    private var seat: String { post?.label.zh ?? "" }

    private func name(_ setting: PaperSetting) -> String {
        union.flatMap { setting.organisations[$0] } ?? setting.owner
    }

    /// 结果报告: how many voted for it of all, and what follows.
    private func result(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(name(setting))关于罢免\(seat)表决结果的报告", by: name(setting))
        paper.mark = name(setting)
        paper.signer = ""
        paper.to = setting.asked(by: name(setting))
        let outcome = status == .recalled ? "罢免通过，\(holder)不再担任\(seat)。" : "罢免未通过，\(holder)继续担任\(seat)。"
        paper.parts = [
            .paragraph(
                "根据\(proposedBy?.label.zh ?? "")的提议，我会于\(votedOn?.onPaper ?? "")召开会员（代表）大会，"
                    + "就罢免\(holder)的\(seat)职务进行表决，现将结果报告如下："),
            .paragraph(
                "全体会员（代表）\(electors ?? 0)人，赞成罢免\(inFavour ?? 0)票\(majority(by: setting.rules)?.remark ?? "")。"),
            .paragraph("表决结果：\(outcome)"), .paragraph("特此报告。"),
        ]
        return paper
    }

    /// 批复: the vote stands, and the post is to be filled within the time that the place gives. Its number and day are written in
    /// by hand.
    private func approval(_ setting: PaperSetting) -> OfficialPaper {
        let above = setting.asked(by: name(setting))
        var paper = OfficialPaper("\(above)关于\(name(setting))罢免\(seat)的批复", by: above)
        paper.mark = above + "文件"
        paper.printer = above + "办公室"
        paper.to = name(setting)
        let vacancy =
            setting.rules.rule("A2-vacancy").flatMap { $0.article.isEmpty ? nil : "请按照\($0.cited)的规定补选。" } ?? "请及时补选。"
        paper.parts = [
            .paragraph(
                "《\(name(setting))关于罢免\(seat)表决结果的报告》收悉。会员（代表）大会的表决有效，"
                    + "同意免去\(holder)的\(seat)职务，自\(votedOn?.onPaper ?? "")起计算。\(vacancy)"),
            .paragraph("此复。"),
        ]
        return paper
    }
}
