import Kernel

extension Reelection {
    static let papers: [LedgerPaper<Reelection>] = [
        LedgerPaper(
            "request", Text("换届请示", en: "Request to elect"), at: [.preparing, .requested], make: { $0.request($1) }),
        LedgerPaper(
            "approval", Text("同意换届的批复", en: "Approval"), at: [.approved, .nominated, .noticed, .elected],
            make: { $0.approval($1) }),
        LedgerPaper(
            "notice", Text("候选人公示", en: "Notice of candidates"), at: [.nominated, .noticed], make: { $0.noticed($1) }),
        LedgerPaper(
            "result", Text("选举结果报告", en: "Report of the election"), at: [.elected, .reported, .seated],
            make: { $0.result($1) }),
        LedgerPaper(
            "seated", Text("选举结果的批复", en: "Approval of the result"), at: [.seated], make: { $0.resultApproval($1) }),
    ]

    private func name(_ setting: PaperSetting) -> String {
        union.flatMap { setting.organisations[$0] } ?? setting.owner
    }

    private func down(_ title: String, _ setting: PaperSetting) -> OfficialPaper {
        let above = setting.asked(by: name(setting))
        var paper = OfficialPaper(title, by: above)
        (paper.mark, paper.printer) = (above + "文件", above + "办公室")
        paper.to = name(setting)
        return paper
    }

    private func up(_ title: String, _ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper(title, by: name(setting))
        (paper.mark, paper.signer) = (name(setting), "")
        paper.to = setting.asked(by: name(setting))
        return paper
    }

    private func request(_ setting: PaperSetting) -> OfficialPaper {
        var paper = up("\(name(setting))关于换届选举的请示", setting)
        paper.parts = [
            .paragraph(
                "我会本届委员会任期于\(endsOn?.onPaper ?? "")届满。根据《中国工会章程》的规定，拟召开会员（代表）大会，选举产生\(committee)"
                    + "\(seats.map { "，委员名额\($0)名" } ?? "")。"),
            .paragraph("候选人由民主推荐产生，经公示后提交大会，以无记名投票方式选举。"), .paragraph("妥否，请批示。"),
        ]
        paper.day = requestedOn
        return paper
    }

    private func approval(_ setting: PaperSetting) -> OfficialPaper {
        var paper = down("\(setting.asked(by: name(setting)))关于同意\(name(setting))换届选举的批复", setting)
        paper.number = approvalNumber
        let (notice, quorum) = (
            setting.rules.rule("A2-publicity"), setting.rules.rule("A2-quorum", part: "present")
        )
        paper.parts = [
            .paragraph("《\(name(setting))关于换届选举的请示》收悉。经研究，同意选举产生\(committee)。"),
            .paragraph(
                (notice.map { "候选人按照\($0.cited)公示。" } ?? "候选人应当公示。")
                    + (quorum.map { "到会人数须符合\($0.cited)的规定。" } ?? "") + "选举后及时报告结果。"),
            .paragraph("此复。"),
        ]
        paper.day = approvedOn
        return paper
    }

    private func noticed(_ setting: PaperSetting) -> OfficialPaper {
        .notice(of: candidates, title: "\(committee)候选人公示", by: name(setting), isUp: status == .noticed, setting)
    }

    private func result(_ setting: PaperSetting) -> OfficialPaper {
        var paper = up("\(name(setting))关于\(committee)选举结果的报告", setting)
        let election = election(by: setting.rules)
        paper.parts = [
            .paragraph(
                "根据《\(setting.asked(by: name(setting)))关于同意\(name(setting))换届选举的批复》\(approvalNumber.isEmpty ? "" : "（\(approvalNumber)）")，"
                    + "我会于\(electedOn?.onPaper ?? "")召开\(meeting?.label.zh ?? "会员（代表）大会")，现将选举结果报告如下："),
            .heading("一、到会情况"),
            .paragraph(
                "全体会员\(members ?? 0)人，应到会\(electors ?? 0)人，实到会\(present ?? 0)人\(election.quorum?.remark ?? "")。"),
            .heading("二、选举情况"),
            .paragraph(
                "委员应选\(seats ?? 0)名，采取无记名投票方式，得票情况如下（以姓氏笔画为序）\(election.surplus?.remark ?? "")："),
            election.votes, .paragraph("特此报告。"),
        ]
        paper.day = reportedOn
        return paper
    }

    private func resultApproval(_ setting: PaperSetting) -> OfficialPaper {
        var paper = down("\(setting.asked(by: name(setting)))关于\(committee)选举结果的批复", setting)
        paper.number = resultNumber
        let elected = election(by: setting.rules).elected
        let seats = Seat.allCases.compactMap { seat -> PaperPart? in
            let names = elected.filter { $0.seat == seat }.inStrokeOrder.map(\.name)
            return names.isEmpty ? nil : .paragraph("\(seat.label.zh)：\(names.joined(separator: "、"))。")
        }
        paper.parts =
            [
                .paragraph(
                    "《\(name(setting))关于\(committee)选举结果的报告》收悉。经研究，同意\(electedOn?.onPaper ?? "")选举的结果：")
            ] + seats + [.paragraph("任职时间自\(since?.onPaper ?? "")起计算。"), .paragraph("此复。")]
        paper.day = since
        return paper
    }
}
