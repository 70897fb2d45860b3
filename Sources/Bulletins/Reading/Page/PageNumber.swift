/// A page number alone on its line: `- 32 -`, `—3—`, `第 3 页`, `第3页 共8页`, `3/8`, `· 3 ·`, `P3`, `12`.
enum PageNumber {
    private static let marks = WordList("第 页 共 版 - / · . | P p Page page")

    /// `2023/11` and `2024-03-15` are an issue and a day.
    private static func beginsWithYear(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard let (value, end, arabic) = ChineseNumeral.read(units, range), arabic, end - range.lowerBound == 4 else {
            return false
        }
        return (1949...2099).contains(value) && units[end..<range.upperBound].contains(where: Glyph.isDigit)
    }

    static func isAlone(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 24, !beginsWithYear(units, range) else { return false }
        var place = range.lowerBound
        var digits = 0
        while place < range.upperBound {
            let unit = units[place]
            if Glyph.isDigit(unit) {
                digits += 1
                place += 1
                continue
            }
            let length = marks.length(in: units, at: place, before: range.upperBound)
            guard unit == Glyph.space || unit == Glyph.comma || length > 0 else { return false }
            place += max(1, length)
        }
        return digits > 0 && digits <= 8
    }
}
