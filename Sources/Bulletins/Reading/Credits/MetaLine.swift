/// A by-line or the meta line of a web page: `记者 张三 通讯员 李四`, `来源:… 作者:… 发布时间:2024-03-15`.
enum MetaLine {
    /// Who is named in `lines`; `nil` if they name a post and a name only, or nobody.
    static func credit(_ sheet: Sheet, _ lines: [Range<Int>]) -> Credit? {
        let stamps = lines.filter { Stamp.isOne(sheet.units, $0) && !labelled(sheet.units, $0) }
        if !stamps.isEmpty { return stamped(sheet, stamps, with: credit(sheet, lines.filter { !stamps.contains($0) })) }
        let tokens = lines.flatMap { CreditToken.tokens(in: sheet, $0) }.filter { !$0.units.allSatisfy(isFigure) }
        let sent =
            !lines.isEmpty
            && lines.allSatisfy { Sender.isOne(sheet.units, $0) || Byline.isSender(sheet.units, $0) }
        guard
            sent || tokens.contains(where: { CreditRole.prefix($0.units) != nil || CreditRole.suffix($0.units) != nil })
        else { return nil }
        return CreditParser.parse(tokens)
    }

    /// What `rest` says, and the organisations that `stamps` name.
    private static func stamped(_ sheet: Sheet, _ stamps: [Range<Int>], with rest: Credit?) -> Credit? {
        var credit = rest ?? Credit()
        let issuers = stamps.flatMap { Stamp.organisations(sheet.units, $0) }.map(sheet.string)
        credit.merge(Credit(issuers: issuers))
        return credit.isEmpty ? nil : credit
    }

    /// Whether a label stands in `range`: `来源:…`. The colon of a clock time follows a digit.
    private static func labelled(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        range.dropFirst().contains { units[$0] == Glyph.colon && !Glyph.isDigit(units[$0 - 1]) }
    }

    private static func isFigure(_ unit: UInt16) -> Bool {
        Glyph.isDigit(unit) || unit == Glyph.colon || unit == Glyph.dash || unit == Glyph.point || unit == Glyph.year
            || unit == Glyph.month || unit == Glyph.day
    }
}
