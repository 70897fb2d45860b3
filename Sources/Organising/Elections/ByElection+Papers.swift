import Kernel

extension ByElection {
    static let papers: [LedgerPaper<ByElection>] = [
        LedgerPaper(
            "request", Text("补选请示", en: "Request to fill the post"), at: [.vacant, .nominated, .noticed],
            make: { $0.request($1) }),
        LedgerPaper(
            "notice", Text("候选人公示", en: "Notice of candidates"), at: [.nominated, .noticed], make: { $0.noticed($1) }),
        LedgerPaper(
            "result", Text("选举结果报告", en: "Report of the election"), at: [.elected, .filled],
            make: { $0.result($1) }),
        LedgerPaper("approval", Text("同意补选的批复", en: "Approval"), at: [.filled], make: { $0.approval($1) }),
    ]

    private var seat: String { post?.label.zh ?? "" }

    private func name(_ setting: PaperSetting) -> String {
        union.flatMap { setting.organisations[$0] } ?? setting.owner
    }

    /// 请示: which post is vacant since when, and until when the place wants it filled.
    private func request(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(name(setting))关于补选\(seat)的请示", by: name(setting))
        (paper.mark, paper.signer, paper.to) = (name(setting), "", setting.asked(by: name(setting)))
        let basis = setting.rules.rule("A2-vacancy").flatMap { $0.article.isEmpty ? nil : "根据\($0.cited)的规定，" } ?? ""
        paper.parts = [
            .paragraph("我会\(seat)因\(cause?.label.zh ?? "")自\(vacantOn?.onPaper ?? "")起空缺。"),
            .paragraph(
                "\(basis)拟于　　　　年　　月　　日召开会员（代表）大会补选"
                    + "\(setting.due.map { "，于\($0.onPaper)前完成" } ?? "")。候选人由民主推荐产生，经公示后提交大会以无记名投票方式选举。"),
            .paragraph("妥否，请批示。"),
        ]
        return paper
    }

    private func noticed(_ setting: PaperSetting) -> OfficialPaper {
        let union = name(setting)
        return .notice(
            of: candidates, title: "\(union)补选\(seat)候选人公示", by: union, isUp: status == .noticed, setting)
    }

    /// 选举结果报告: why the post was vacant, who came, who stood, who was elected.
    private func result(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(name(setting))关于补选\(seat)结果的报告", by: name(setting))
        paper.mark = name(setting)
        paper.signer = ""
        paper.to = setting.asked(by: name(setting))
        let election = election(by: setting.rules)
        paper.parts = [
            .paragraph(
                "我会\(seat)因\(cause?.label.zh ?? "")自\(vacantOn?.onPaper ?? "")起空缺。经民主推荐和公示，"
                    + "于\(electedOn?.onPaper ?? "")召开会员（代表）大会补选，现将结果报告如下："),
            .heading("一、到会情况"),
            .paragraph("应到会\(electors ?? 0)人，实到会\(present ?? 0)人\(election.quorum?.remark ?? "")。"),
            .heading("二、选举情况"),
            .paragraph("采取无记名投票方式，得票情况如下（以姓氏笔画为序）："), election.votes, .paragraph("特此报告。"),
        ]
        return paper
    }

    /// 批复: who holds the post from when on, and who held it no longer does.
    private func approval(_ setting: PaperSetting) -> OfficialPaper {
        let above = setting.asked(by: name(setting))
        var paper = OfficialPaper("\(above)关于\(name(setting))补选\(seat)的批复", by: above)
        paper.mark = above + "文件"
        paper.printer = above + "办公室"
        paper.number = decision
        paper.to = name(setting)
        let elected = election(by: setting.rules).elected.inStrokeOrder.map(\.name).joined(separator: "、")
        paper.parts = [
            .paragraph("《\(name(setting))关于补选\(seat)结果的报告》收悉。经研究，同意\(electedOn?.onPaper ?? "")补选的结果："),
            .paragraph("\(elected)任\(seat)，任职时间自\(since?.onPaper ?? "")起计算。"),
        ]
        if !former.isEmpty { paper.parts.append(.paragraph("免去\(former)的\(seat)职务。")) }
        paper.parts.append(.paragraph("此复。"))
        paper.day = since
        return paper
    }
}
