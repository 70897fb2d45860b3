import Kernel

extension UnionCertificate {
    static let papers: [LedgerPaper<UnionCertificate>] = [
        LedgerPaper(
            "renewal", Text("换证申请表", en: "Form of renewal"), at: [.valid], make: { $0.form("基层工会法人资格证书换领申请表", $1) }),
        LedgerPaper(
            "change", Text("变更登记申请表", en: "Form of change"), at: [.changing], make: { $0.form("基层工会法人变更登记申请表", $1) }),
    ]

    private func form(_ name: String, _ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper(name, by: title)
        let isChange = status == .changing
        let rule = setting.rules.rule(isChange ? "A2-change" : "A2-renewal").map { "按照\($0.cited)，" } ?? ""
        let asked =
            isChange
            ? "\(rule)申请变更登记。所填内容真实。" : "本证有效期将满，\(rule)申请换领证书。所填内容真实。"
        let changed = [
            PaperBox("变动日期", changedOn?.onPaper ?? ""), PaperBox("变动事项", change),
            PaperBox("变动前内容", "", isWide: true, lines: 2), PaperBox("变动后内容", "", isWide: true, lines: 2),
        ]
        paper.parts = [
            .form(
                [
                    PaperBox("工会名称", title, isWide: true), PaperBox("工会代码", code, isWide: true),
                    PaperBox("法定代表人", representative), PaperBox("登记机关", registrar),
                    PaperBox("首次登记日期", registeredOn?.onPaper ?? ""), PaperBox("证书有效期至", validUntil?.onPaper ?? ""),
                ] + (isChange ? changed : []) + [
                    PaperBox("申请意见", asked, isWide: true, lines: 3), PaperBox("上级工会意见", "", isWide: true, lines: 3),
                    PaperBox("登记机关意见", "", isWide: true, lines: 4),
                ])
        ]
        (paper.day, paper.issuer) = (nil, "")
        return paper
    }
}
