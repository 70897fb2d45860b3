/// A by-line or the meta line of a web page: `记者 张三 通讯员 李四`, `来源:… 作者:… 发布时间:2024-03-15`.
enum MetaLine {
    /// Who is named in `lines`; `nil` if they name a post and a name only, or nobody.
    static func credit(_ sheet: Sheet, _ lines: [Range<Int>]) -> Credit? {
        let tokens = lines.flatMap { CreditToken.tokens(in: sheet, $0) }.filter { !$0.units.allSatisfy(isFigure) }
        let sent = lines.allSatisfy { Organisations.isSender(sheet.units, $0) }
        guard
            sent || tokens.contains(where: { CreditRole.prefix($0.units) != nil || CreditRole.suffix($0.units) != nil })
        else { return nil }
        return CreditParser.parse(tokens)
    }

    private static func isFigure(_ unit: UInt16) -> Bool {
        Glyph.isDigit(unit) || unit == Glyph.colon || unit == Glyph.dash || unit == Glyph.point || unit == Glyph.year
            || unit == Glyph.month || unit == Glyph.day
    }
}
