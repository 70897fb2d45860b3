/// A credit that stands on a line of its own without parentheses: `供稿:广州市总工会`, `来源:…  作者:…`.
enum CreditLine {
    private static let labels = WordList(
        "执笔 执笔人 填报 填报人 报送人 上报人 拟稿 拟稿人 采编 来稿人 投稿人 稿源 供稿 供稿单位 供稿人 来源 信息来源 稿件来源 文章来源 来稿单位 报送单位 作者 撰稿 撰稿人 撰文 通讯员 文字 图文 文/图 文 记者 本报记者 投稿 采写 作者单位"
    )

    private static let crafts = WordList("图片 摄影 供图 图 摄 图片来源 配图 图片提供 视频 音频 海报 制作 设计 排版 美编 剪辑 配音")

    /// Whether `line` names only who made the pictures: `图片：…`.
    static func isCraft(_ units: [UInt16], _ line: Line) -> Bool {
        guard line.count <= 60, line.traits.isDisjoint(with: [.stop, .endsSentence]),
            let colon = units[line.range.prefix(longestLabel)].firstIndex(of: Glyph.colon)
        else { return false }
        return crafts.contains(units, line.start..<colon)
    }

    /// A label set letter by letter (`供 稿 人:`) takes so many places.
    private static let longestLabel = 12

    /// The credit that line `index` is; `nil` if it is none.
    static func read(_ page: PrintedPage, _ index: Int) -> Credit? {
        let line = page.lines[index]
        guard line.count <= 80, line.traits.isDisjoint(with: [.stop, .endsSentence, .endsParen]) else { return nil }
        let range = Byline.inner(page.units, line.range)
        guard let first = range.first else { return nil }
        guard
            let colon = range.prefix(longestLabel).last(where: {
                Byline.isJoint(page.units[$0]) && labels.contains(page.units, first..<$0)
            })
        else { return nil }
        let words = page.units[first..<colon].filter(Glyph.isHan)
        let label = CreditToken(units: words, text: String(units: words))
        return CreditParser.parse([label] + CreditToken.tokens(in: page.sheet, colon + 1..<range.upperBound))
    }
}
