/// Dates in ideographs, and days of the month of issue: `五月九日`, `四月中旬`, `本月12日`.
///
/// A month in ideographs counts only before its day or its part, for `三月` alone may be three months.
extension DateScanner {
    private static let months: [(Word, Int)] = [("本月", 0), ("当月", 0), ("上月", -1)]
    private static let since: Word = "以来"
    private static let middle = Glyph.unit("中")

    /// The number in ideographs that stands right before `mark`.
    mutating func ideographs(before mark: UInt16, in range: ClosedRange<Int>) -> Int? {
        guard place < end, ChineseNumeral.isDigit(units[place]),
            let (value, close, arabic) = ChineseNumeral.read(units, place..<end), !arabic, range.contains(value),
            close < end, units[close] == mark
        else { return nil }
        place = close + 1
        ideographic = true
        return value
    }

    /// A month in ideographs with its part behind it, with 以来, or with its day, which stays to be read.
    mutating func ideographicMonth() -> Int? {
        let start = place
        let outer = ideographic
        guard let month = ideographs(before: Glyph.month, in: 1...12) else { return nil }
        let part = Self.parts.length(in: units, at: place, before: end)
        if part > 1 || part == 1 && units[place] != Self.middle {
            place += part
            return month
        }
        var ahead = self
        if units.has(Self.since, at: place, before: end) { return month }
        if ahead.ideographs(before: Glyph.day, in: 1...31) != nil { return month }
        place = start
        ideographic = outer
        return nil
    }

    /// `本月` or `上月` before the number of a day.
    mutating func relativeMonth() -> Int? {
        for (word, difference) in Self.months where units.has(word, at: place, before: end) {
            let day = units.skippingSpaces(from: place + word.units.count, to: end)
            guard day < end, Glyph.isDigit(units[day]) else { return nil }
            place = day
            return difference
        }
        return nil
    }
}
