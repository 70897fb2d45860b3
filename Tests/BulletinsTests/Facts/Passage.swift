@testable import Bulletins

/// A body made of a text whose lines are its paragraphs.
enum Passage {
    static func body(_ text: String) -> BodyText {
        let page = PrintedPage(text)
        var draft = ArticleDraft()
        draft.body = page.lines.map { ArticleDraft.Piece(range: $0.range, breaks: true) }
        return BodyText(page, draft)
    }

    /// Texts at which rules for facts may stumble.
    static let crumbs = [
        "", " ", "（", "）", "(", ")", "“", "《", "一", "一是", "第", "等", "当选", "，", "：", "半", "个半", "多万", "主席", "主席王",
        "主席王（", "3",
        "百分之", "10大", "20至", "第3", "的的", "并并", "7多万", "😀主席王小明", "(1)", "①", "十大", "三不准：", "13个方面内容", "工会会员", "工会会员工会",
        String(repeating: "9", count: 10_000), String(repeating: "九", count: 10_000),
        String(repeating: "主席王", count: 3000),
        String(repeating: "、", count: 5000), String(repeating: "（", count: 5000), String(repeating: "一是", count: 3000),
        String(repeating: "王小明、", count: 3000) + "等多位劳模", String(repeating: "9999999999999999亿元", count: 500),
    ]
}
