import Kernel

extension Founding {
    /// 基层工会法人登记申请表, filled in as far as the entry goes.
    func registration(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("基层工会法人登记申请表", by: name)
        let elected = election(by: setting.rules).elected
        let chair = elected.first { $0.seat == .chair } ?? elected.first { $0.seat == .organiser }
        let audit = elected.first { $0.seat == .auditHead }
        paper.parts = [
            .form([
                PaperBox("工会名称", name, isWide: true),
                PaperBox("所在单位", employer?.name ?? "", isWide: true),
                PaperBox("单位代码", employer?.code?.code.text ?? "", isWide: true),
                PaperBox("住所", address?.words ?? "", isWide: true),
                PaperBox("建会形式", kind?.label.zh ?? ""), PaperBox("覆盖单位", "\(1 + covered.count)家"),
                PaperBox("职工人数", number(workers)), PaperBox("会员人数", number(members)),
                PaperBox("法定代表人", chair?.name ?? ""), PaperBox("职务", chair?.seat?.label.zh ?? ""),
                PaperBox("经审负责人", audit?.name ?? ""), PaperBox("联系电话", phone),
                PaperBox("成立日期", foundedOn?.onPaper ?? ""), PaperBox("任期", years?.label.zh ?? ""),
                PaperBox("批准机关", setting.owner, isWide: true),
                PaperBox("批准文号", resultNumber, isWide: true),
                PaperBox("工会代码", unionCode, isWide: true),
                PaperBox("申请意见", "本工会具备法人条件，申请登记。所填内容真实。", isWide: true, lines: 3),
                PaperBox("登记机关意见", "", isWide: true, lines: 4),
            ])
        ]
        paper.day = nil
        paper.issuer = ""
        return paper
    }

    private func number(_ count: Int?) -> String { count.map { "\($0)人" } ?? "" }
}
