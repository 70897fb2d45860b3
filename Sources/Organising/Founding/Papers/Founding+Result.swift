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
                "全体会员\(members ?? 0)人，应到会\(electors ?? 0)人，实到会\(present ?? 0)人\(election.quorum?.remark ?? "")。"),
            .heading("二、选举情况"),
            .paragraph(
                "委员应选\(seats ?? 0)名，采取无记名投票方式，得票情况如下（以姓氏笔画为序）\(election.surplus?.remark ?? "")："),
            election.votes, .paragraph("特此报告。"),
        ]
        paper.day = reportedOn
        return paper
    }
}
