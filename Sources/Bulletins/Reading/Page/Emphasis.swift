/// Markdown's marks around a line: `*…*`, `**…**`, `_…_`, `> …`.
enum Emphasis {
    private static let star: UInt16 = 0x2A
    private static let underscore: UInt16 = 0x5F
    private static let quote: UInt16 = 0x3E

    /// `range`, which is trimmed, without the marks that stand at both its ends.
    static func stripped(_ units: [UInt16], _ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return range }
        if units[first] == quote { return units.trimmed(first + 1..<range.upperBound) }
        guard units[last] == star || units[last] == underscore, units[first] == units[last] else { return range }
        var low = first
        var high = range.upperBound
        while low < high, units[low] == units[last] { low += 1 }
        while high > low, units[high - 1] == units[last] { high -= 1 }
        return low < high ? units.trimmed(low..<high) : range
    }
}
