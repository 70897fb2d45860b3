import Kernel

extension Founding {
    /// 请示: one matter, one recipient.
    func request(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(group)关于成立工会的请示", by: group)
        paper.mark = group
        paper.signer = leader
        paper.to = setting.owner
        let basis = ["A1-founding", "A1-approval"].compactMap { setting.rules.rule($0)?.cited }
        paper.parts = [
            .paragraph(
                "\(employer?.name ?? "")于\(establishedOn?.onPaper ?? "　　年　月　日")成立，现有职工\(workers ?? 0)人\(partyWords)。"
                    + "为维护职工合法权益，团结职工参与单位发展，根据\(basis.joined(separator: "、"))和《中国工会章程》的规定，"
                    + "拟以\(kind?.label.zh ?? "")的形式成立“\(name)”。"),
            .paragraph("工会筹备组由\(leader)任组长，负责发展会员、推荐候选人和筹备选举大会。\(coveredWords)"),
            .paragraph("妥否，请批示。"),
        ]
        paper.remark = phone.isEmpty ? "" : "联系人：\(leader)，电话：\(phone)"
        paper.day = requestedOn
        return paper
    }

    private var partyWords: String {
        switch party {
        case .own, .joint: partyName.isEmpty ? "，\(party?.label.zh ?? "")" : "，建有\(partyName)"
        case PartyPresence.none?, nil: ""
        }
    }

    private var coveredWords: String {
        guard !covered.isEmpty else { return "" }
        return "拟成立的工会同时覆盖\(covered.compactMap(\.employer?.name).joined(separator: "、"))等\(covered.count)家单位。"
    }
}
