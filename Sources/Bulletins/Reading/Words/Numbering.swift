/// The number before a point or title: `1.`, `1、`, `(1)`, `一、`, `(一)`, `①`.
struct Numbering: Equatable, Sendable {
    enum Style: Sendable { case arabic, chinese, arabicInParens, chineseInParens, circled }

    var style: Style
    var value: Int
    /// Where the numbered words begin.
    var rest: Int

    /// The number at the start of `range`; with `loose`, a digit and a space will do.
    static func read(_ units: [UInt16], _ range: Range<Int>, loose: Bool = false) -> Numbering? {
        guard let first = range.first else { return nil }
        if let (style, value) = single(units[first]) {
            return Numbering(
                style: style, value: value, rest: units.skippingSpaces(from: first + 1, to: range.upperBound))
        }
        let parens = units[first] == Glyph.paren
        let start = parens ? first + 1 : first
        guard let (value, end, arabic) = ChineseNumeral.read(units, start..<min(range.upperBound, start + 5)),
            end < range.upperBound, value < 1000
        else { return nil }
        guard let rest = close(units, end, range.upperBound, parens: parens, arabic: arabic, loose: loose) else {
            return nil
        }
        let style: Style = parens ? arabic ? .arabicInParens : .chineseInParens : arabic ? .arabic : .chinese
        return Numbering(style: style, value: value, rest: rest)
    }

    /// The number that follows `last`, or the first, before a headline and set off by a space only: `2 职工运动会开幕`.
    static func spaced(_ units: [UInt16], _ range: Range<Int>, after last: Numbering?) -> Numbering? {
        guard let number = read(units, range, loose: true), number.value == (last?.value ?? 0) + 1,
            number.rest < range.upperBound, Glyph.isHan(units[number.rest]) || units[number.rest] == Glyph.openQuote,
            !calendar.contains(units[number.rest])
        else { return nil }
        return number
    }

    /// One to twenty and a space before a short name: `二 乡镇动态`, `4 微讯`.
    static func spaced(_ units: [UInt16], _ range: Range<Int>) -> Numbering? {
        guard range.count >= 4, range.count <= 14, units[range.lowerBound + 1] == Glyph.space,
            let number = read(units, range, loose: true), (1...20).contains(number.value),
            number.rest < range.upperBound, !calendar.contains(units[number.rest])
        else { return nil }
        return number
    }

    /// What one character says that holds number and marks at once: `①`, `❶`, `⑴`, `⒈`, `㈠`.
    private static func single(_ unit: UInt16) -> (style: Style, value: Int)? {
        switch unit {
        case 0x2460...0x2473: (.circled, Int(unit) - 0x245F)
        case 0x2776...0x277F: (.circled, Int(unit) - 0x2775)
        case 0x2474...0x2487: (.arabicInParens, Int(unit) - 0x2473)
        case 0x2488...0x249B: (.arabic, Int(unit) - 0x2487)
        case 0x3220...0x3229: (.chineseInParens, Int(unit) - 0x321F)
        default: nil
        }
    }

    /// 年月日: what stands before them is a date.
    private static let calendar: Set<UInt16> = [Glyph.year, Glyph.month, Glyph.day]

    /// Whether what seems the fraction of a number is the day an item begins with: `1.5月8日，…`.
    private static func isDate(_ units: [UInt16], _ place: Int, _ end: Int) -> Bool {
        let date = DateScanner.date(in: units, at: place, before: min(end, place + 12))
        return date?.month != nil && date?.day != nil
    }

    /// `01 | …`
    private static let bar: UInt16 = 0x7C

    private static func close(
        _ units: [UInt16], _ place: Int, _ end: Int, parens: Bool, arabic: Bool, loose: Bool
    ) -> Int? {
        let at = units.skippingSpaces(from: place, to: end)
        guard at < end else { return nil }
        let unit = units[at]
        if parens { return unit == Glyph.endParen ? units.skippingSpaces(from: at + 1, to: end) : nil }
        if arabic, unit == Glyph.point, at + 1 < end, Glyph.isDigit(units[at + 1]), !isDate(units, at + 1, end) {
            return nil
        }
        if unit == Glyph.pause || unit == Glyph.point || unit == Glyph.endParen || arabic && unit == bar {
            return units.skippingSpaces(from: at + 1, to: end)
        }
        return loose && at > place ? at : nil
    }
}
