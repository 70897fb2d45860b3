/// The title of a collection with its time in parentheses: `某市总工会公众号文章汇编(2025年8月上)`.
enum NamedMonth {
    private static let most = 12

    private static let ends = WordList("月 月号 月刊 月份 季度 季 季刊 半年 半年刊 合刊 年刊 月上 月中 月下 月上旬 月中旬 月下旬 周 旬")

    /// The year of `2025年7月号` or `(2025年7月第3周)`; `nil` if `units`, which hold no spaces, say something else.
    static func year(_ units: [UInt16]) -> Int? {
        if units.count > 2, units.first == Glyph.paren, units.last == Glyph.endParen {
            return year(Array(units[1..<units.count - 1]))
        }
        guard units.count <= most, let year = ChineseNumeral.read(units, units.indices),
            (1949...2099).contains(year.value),
            year.end + 1 < units.count, units[year.end] == Glyph.year,
            ends.length(in: units, endingAt: units.count, after: year.end + 1) > 0
        else { return nil }
        return year.value
    }

    /// Name and year of `units`, which hold no spaces; `nil` if they are something else.
    static func read(_ units: [UInt16]) -> (name: [UInt16], year: Int)? {
        guard units.last == Glyph.endParen, let open = units.lastIndex(of: Glyph.paren), open >= 2,
            units.count - open <= most + 2, units[..<open].allSatisfy(Glyph.isHan),
            let year = ChineseNumeral.read(units, open + 1..<units.count - 1), (1949...2099).contains(year.value),
            year.end < units.count, units[year.end] == Glyph.year
        else { return nil }
        return (Array(units[..<open]), year.value)
    }
}
