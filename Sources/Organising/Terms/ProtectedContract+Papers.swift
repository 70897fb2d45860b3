import Kernel

extension ProtectedContract {
    static let papers: [LedgerPaper<ProtectedContract>] = [
        LedgerPaper(
            "letter", Text("劳动合同期限的函", en: "Letter on the contract"), at: [.protected], make: { $0.letter($1) }),
        LedgerPaper("opinion", Text("纠正意见书", en: "Demand to put it right"), at: [.breached], make: { $0.demand($1) }),
    ]

    private func sender(_ setting: PaperSetting) -> String {
        union.flatMap { setting.organisations[$0] } ?? setting.owner
    }

    private var holder: String {
        "\(name)（\(office?.label.zh ?? "")，任期\(officeFrom?.onPaper ?? "")至\(officeUntil?.onPaper ?? "")）"
    }

    private func basis(_ setting: PaperSetting) -> String {
        setting.rules.rule("A1-protection").map { "根据\($0.cited)（\($0.value.words.zh.filter { $0 != " " })），" } ?? ""
    }

    /// 函: how long the contract lasts by law, before it would end.
    private func letter(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(sender(setting))关于工会干部劳动合同期限的函", by: sender(setting))
        (paper.mark, paper.to) = (sender(setting), employer?.name ?? "")
        paper.parts = [
            .paragraph("贵单位职工\(holder)的劳动合同于\(contractUntil?.onPaper ?? "")到期。"),
            .paragraph("\(basis(setting))其劳动合同期限至少延续到\(protectedUntil?.onPaper ?? "")。请贵单位办理续延手续，并将结果告知我会。"),
            .paragraph("特此函告。"),
        ]
        return paper
    }

    private func demand(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(sender(setting))关于纠正提前解除工会干部劳动合同的意见书", by: sender(setting))
        (paper.mark, paper.to) = (sender(setting), employer?.name ?? "")
        paper.parts = [
            .paragraph(
                "贵单位于\(endedOn?.onPaper ?? "")解除\(holder)的劳动合同\(reason.isEmpty ? "" : "，理由是“\(reason)”")。该合同受保护至\(protectedUntil?.onPaper ?? "")。"
            ),
            .paragraph("\(basis(setting))我会认为上述解除不符合规定，请贵单位恢复其劳动关系、补发报酬，并书面答复我会。"),
            .paragraph("逾期不答复或不纠正的，我会将提请有关部门依法处理，并支持职工申请仲裁、提起诉讼。"),
        ]
        return paper
    }
}
