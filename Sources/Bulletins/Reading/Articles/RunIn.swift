/// A headline with its body on the same line, a space between them.
enum RunIn {
    private static let shortest = 8
    private static let longest = 70

    /// Where the headline at the start of `range` ends and where the body begins; `nil` if the line is not so set.
    static func read(_ units: [UInt16], _ range: Range<Int>) -> (end: Int, body: Int)? {
        guard range.count > 40 else { return nil }
        for place in range.prefix(longest) where units[place] == Glyph.space {
            let end = place
            let body = units.skippingSpaces(from: place, to: range.upperBound)
            guard body < range.upperBound, end - range.lowerBound >= shortest, units[place - 1] != Glyph.space else {
                continue
            }
            let rest = body..<range.upperBound
            if begins(units, rest) || isApart(units, range.lowerBound..<end, rest) { return (end, body) }
        }
        return nil
    }

    /// Whether body and headline part where the first words come again (`石门县总工会成立… 石门县总工会针对…`) or two spaces stand.
    private static func isApart(_ units: [UInt16], _ title: Range<Int>, _ body: Range<Int>) -> Bool {
        guard body.count > 24, units[title].allSatisfy({ $0 != Glyph.stop && $0 != Glyph.comma }),
            units[body.prefix(60)].contains(where: { $0 == Glyph.comma || $0 == Glyph.stop })
        else { return false }
        let repeated = (0..<4).allSatisfy { units[title.lowerBound + $0] == units[body.lowerBound + $0] }
        return repeated || body.lowerBound - title.upperBound >= 2
    }

    private static func begins(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count > 24 else { return false }
        if Newsroom.read(units, range) != nil { return true }
        guard Lead.strength(units, range) != nil else { return false }
        let prose = units[range.prefix(40)].contains { $0 == Glyph.comma || $0 == Glyph.stop || $0 == Glyph.semicolon }
        return prose
    }
}
