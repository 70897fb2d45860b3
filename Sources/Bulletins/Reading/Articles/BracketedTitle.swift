/// A headline in brackets before its body: `【市总工会召开全委会】5月6日,…`.
enum BracketedTitle {
    private static let shortest = 6
    private static let longest = 50

    /// What the brackets hold that enclose all of `range`, if it is long enough to be a title.
    static func alone(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        guard range.count >= shortest + 2, units[range.lowerBound] == Glyph.open,
            units[range].firstIndex(of: Glyph.close) == range.upperBound - 1
        else { return nil }
        return units.trimmed(range.lowerBound + 1..<range.upperBound - 1)
    }

    /// The title at the start of `range` and where the body begins; `nil` if the brackets hold something else.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> (title: Range<Int>, body: Int)? {
        if let bold = bold(units, range) { return bold }
        guard let first = range.first, units[first] == Glyph.open,
            let close = units[first..<min(range.upperBound, first + longest + 2)].firstIndex(of: Glyph.close)
        else { return nil }
        let title = units.trimmed(first + 1..<close)
        let body = units.skippingSpaces(from: close + 1, to: range.upperBound)
        guard title.count >= shortest, range.upperBound - body >= 20, UnionLabel.end(units, range) == nil,
            !Places.isPlace(units, title), !SectionNames.isKnown(units, title)
        else { return nil }
        return (title, body)
    }

    /// `**市总工会召开全委会**:5月6日,…`: a headline in bold print before its body; the marks that open it may stand before
    /// `range`.
    private static func bold(_ units: [UInt16], _ range: Range<Int>) -> (title: Range<Int>, body: Int)? {
        var start = range.lowerBound
        while start < range.upperBound, units[start] == star { start += 1 }
        guard start > 1, units[start - 1] == star, units[start - 2] == star,
            let close = units[start..<min(range.upperBound, start + longest + 2)].firstIndex(of: star),
            close + 1 < range.upperBound, units[close + 1] == star
        else { return nil }
        let joints: Set<UInt16> = [Glyph.colon, Glyph.stop, Glyph.space, 0x7C]
        var end = close
        while end > start, joints.contains(units[end - 1]) { end -= 1 }
        var body = close + 2
        while body < range.upperBound, joints.contains(units[body]) { body += 1 }
        guard end - start >= shortest, range.upperBound - body >= 20 else { return nil }
        let title = Numbering.read(units, start..<end)?.rest ?? start
        return (title..<end, body)
    }

    private static let star: UInt16 = 0x2A
}
