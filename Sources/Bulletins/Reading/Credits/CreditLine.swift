/// A credit that stands on a line of its own without parentheses: `供稿:广州市总工会`, `来源:…  作者:…`.
enum CreditLine {
    private static let labels = WordList(
        "供稿 供稿单位 供稿人 来源 信息来源 稿件来源 文章来源 来稿单位 报送单位 作者 撰稿 撰稿人 撰文 通讯员 文字 图文 文/图 文 记者 本报记者 投稿 采写 作者单位"
    )

    /// The credit that line `index` is; `nil` if it is none.
    static func read(_ page: PrintedPage, _ index: Int) -> Credit? {
        let line = page.lines[index]
        guard line.count <= 80, line.traits.isDisjoint(with: [.stop, .endsSentence, .endsParen]) else { return nil }
        let range = Byline.inner(page.units, line.range)
        guard let first = range.first else { return nil }
        let length = labels.length(in: page.units, at: first, before: range.upperBound)
        guard length > 0 else { return nil }
        let at = page.units.skippingSpaces(from: first + length, to: range.upperBound)
        guard at < range.upperBound, page.units[at] == Glyph.colon else { return nil }
        return CreditParser.parse(page.sheet, range)
    }
}
