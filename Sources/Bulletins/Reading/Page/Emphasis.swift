/// Markdown's marks around a line: `*…*`, `**…**`, `_…_`, `> …`.
enum Emphasis {
    private static let star: UInt16 = 0x2A
    private static let underscore: UInt16 = 0x5F
    private static let quote: UInt16 = 0x3E

    /// `range`, which is trimmed, without the marks that stand at both its ends.
    static func stripped(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return range }
        if units[first] == quote { return units.trimmed(first + 1..<range.upperBound) }
        if let bare = withSignedEnd(units, range) { return bare }
        guard units[last] == star || units[last] == underscore, units[first] == units[last] else { return range }
        var low = first
        var high = range.upperBound
        while low < high, units[low] == units[last] { low += 1 }
        while high > low, units[high - 1] == units[last] { high -= 1 }
        return low < high ? units.trimmed(low..<high) : range
    }

    /// `range` without the marks behind a parenthesis that closes it: `… *(某县总工会)*`; those before it stay.
    private static func withSignedEnd(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        var high = range.upperBound
        while high > range.lowerBound, isMark(units[high - 1]) { high -= 1 }
        guard high < range.upperBound, high > range.lowerBound, units[high - 1] == Glyph.endParen,
            let open = units[range.lowerBound..<high].lastIndex(of: Glyph.paren), open > range.lowerBound,
            isMark(units[open - 1]), !isMark(units[range.lowerBound])
        else { return nil }
        return range.lowerBound..<high
    }

    static func isMark(_ unit: UInt16) -> Bool { unit == star || unit == underscore }

    /// Whether any of `range` is marked as bold.
    static func holdsBold(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        var before: UInt16 = 0
        for unit in units[range] {
            if unit == star, before == star { return true }
            before = unit
        }
        return false
    }

    /// The parts of `range` between the marks of bold print within it.
    static func parts(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var place = start
        while place + 1 < range.upperBound {
            guard units[place] == star, units[place + 1] == star else {
                place += 1
                continue
            }
            if place > start { parts.append(start..<place) }
            place += 2
            start = place
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
