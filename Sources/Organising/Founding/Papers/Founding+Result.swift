import Kernel

extension Founding {
    /// 选举结果报告: who came, who stood, who was elected. A report asks for nothing.
    func result(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(group)关于选举结果的报告", by: group)
        paper.mark = group
        paper.signer = leader
        paper.to = setting.owner
        let election = election(by: setting.rules)
        paper.parts = [
            .paragraph(
                "根据《\(setting.owner)关于同意筹建\(name)的批复》\(approvalNumber.isEmpty ? "" : "（\(approvalNumber)）")，"
                    + "我单位于\(electedOn?.onPaper ?? "")召开\(meeting?.label.zh ?? "会员大会")，现将选举结果报告如下："),
            .heading("一、到会情况"),
            .paragraph(
                "全体会员\(members ?? 0)人，应到会\(electors ?? 0)人，实到会\(present ?? 0)人\(met(election.quorum))。"),
            .heading("二、选举情况"),
            .paragraph("委员应选\(seats ?? 0)名，采取无记名投票方式，得票情况如下（以姓氏笔画为序）\(met(election.surplus))："),
            .table(
                [
                    PaperColumn("姓名"), PaperColumn("候选职务", width: 3), PaperColumn("得票", width: 1),
                    PaperColumn("结果", width: 1),
                ],
                candidates.inStrokeOrder.map { one in
                    [
                        one.name, one.seat?.label.zh ?? "", one.votes.map(String.init) ?? "",
                        election.isElected(one) ? "当选" : "未当选",
                    ]
                }),
            .paragraph("特此报告。"),
        ]
        paper.day = reportedOn
        return paper
    }

    /// ，不少于规定的 80 人 as a remark in the text.
    private func met(_ reckoning: Reckoning?) -> String {
        guard let reckoning else { return "" }
        let asked = reckoning.asked.zh.filter { $0 != " " }
        return reckoning.isMet ? "，符合\(reckoning.citation.zh)的规定（\(asked)）" : ""
    }
}
