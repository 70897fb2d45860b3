import Kernel

extension Election {
    /// Who stood for what and what came of it, in the order of the strokes of their surnames.
    var votes: PaperPart {
        .table(
            [
                PaperColumn("姓名"), PaperColumn("候选职务", width: 3), PaperColumn("得票", width: 1),
                PaperColumn("结果", width: 1),
            ],
            candidates.inStrokeOrder.map { one in
                [
                    one.name, one.seat?.label.zh ?? "", one.votes.map(String.init) ?? "",
                    isElected(one) ? "当选" : "未当选",
                ]
            })
    }
}

extension Reckoning {
    /// ，符合…的规定（不少于 80 人） as a remark in the text of a paper; nothing where it is not met.
    var remark: String {
        let asked = asked.zh.filter { $0 != " " }
        return isMet ? "，符合\(cited)的规定（\(asked)）" : ""
    }
}

extension PaperSetting {
    /// Whom a union asks: the one that keeps the entry, or the one above where it keeps its own.
    func asked(by union: String) -> String { union == owner && !above.isEmpty ? above : owner }
}
