import Kernel

extension Founding {
    /// 批复 of the request: the union above lets it be prepared.
    func approval(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(setting.owner)关于同意筹建\(name)的批复", by: setting.owner)
        paper.mark = setting.owner + "文件"
        paper.printer = setting.owner + "办公室"
        paper.number = approvalNumber
        paper.to = group
        let notice = setting.rules.rule("A2-publicity")
        let quorum = setting.rules.rule("A2-quorum", part: "present")
        paper.parts = [
            .paragraph("《\(group)关于成立工会的请示》收悉。经研究，同意筹建“\(name)”。请按照下列要求开展工作："),
            .paragraph("一、依照《中国工会章程》发展会员，做好入会登记。"),
            .paragraph("二、民主推荐候选人。" + (notice.map { "候选人按照\($0.cited)公示，期限为\($0.value.words.zh.spaceless)。" } ?? "")),
            .paragraph(
                "三、公示无异议后召开会员（代表）大会，以无记名投票方式选举。"
                    + (quorum.map { "到会人数须符合\($0.cited)的规定（\($0.value.words.zh.spaceless)）。" } ?? "")),
            .paragraph("四、选举后及时报告选举结果。"),
            .paragraph("此复。"),
        ]
        paper.day = approvedOn
        return paper
    }

    /// 批复 of the election: the union is founded; it bears a number and states the term.
    func resultApproval(_ setting: PaperSetting) -> OfficialPaper {
        var paper = OfficialPaper("\(setting.owner)关于\(committee)选举结果的批复", by: setting.owner)
        paper.mark = setting.owner + "文件"
        paper.printer = setting.owner + "办公室"
        paper.number = resultNumber
        paper.to = name
        let elected = election(by: setting.rules).elected
        paper.parts = [
            .paragraph(
                "《\(group)关于选举结果的报告》收悉。经研究，同意成立“\(name)”，同意\(electedOn?.onPaper ?? "")选举的结果："
            )
        ]
        paper.parts += Seat.allCases.compactMap { seat in
            let names = elected.filter { $0.seat == seat }.inStrokeOrder.map(\.name)
            return names.isEmpty ? nil : .paragraph("\(seat.label.zh)：\(names.joined(separator: "、"))。")
        }
        paper.parts += [
            .paragraph("本届任期\(years?.label.zh ?? "")，自\(foundedOn?.onPaper ?? "")起计算。请按照规定办理法人登记、开立账户和经费登记。"),
            .paragraph("此复。"),
        ]
        paper.day = foundedOn
        return paper
    }
}

extension String {
    /// 7 日 as papers write it: 7日.
    fileprivate var spaceless: String { filter { $0 != " " } }
}
