import Kernel

extension OfficialPaper {
    /// 候选人公示: who stands for what, in the order of the strokes of their surnames, and until when one may object.
    ///
    /// - Parameter isUp: whether the notice runs already; before that its days are left to be written.
    static func notice(
        of candidates: [Candidate], title: String, by issuer: String, isUp: Bool, _ setting: PaperSetting
    ) -> OfficialPaper {
        var paper = OfficialPaper(title, by: issuer)
        let rule = setting.rules.rule("A2-publicity")
        let basis = rule.map { "根据\($0.cited)，" } ?? ""
        paper.parts = [
            .paragraph("\(basis)现将候选人名单予以公示（以姓氏笔画为序）："),
            .table(
                [PaperColumn("序号", width: 1), PaperColumn("姓名"), PaperColumn("候选职务", width: 3)],
                candidates.inStrokeOrder.enumerated().map { place, one in
                    [String(place + 1), one.name, one.seat?.label.zh ?? ""]
                }),
            .paragraph("公示时间：\(days(isUp, setting))。"),
            .paragraph("对候选人有异议的，请在公示期内以书面形式向\(setting.owner)反映，并写明事实和联系方式。"),
        ]
        paper.day = isUp ? setting.since : nil
        return paper
    }

    private static func days(_ isUp: Bool, _ setting: PaperSetting) -> String {
        guard isUp, let last = setting.due else { return "　　　　年　　月　　日至　　月　　日" }
        return "\(setting.since.onPaper)至\(last.onPaper)"
    }
}
