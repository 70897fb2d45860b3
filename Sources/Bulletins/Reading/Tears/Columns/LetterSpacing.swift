/// Lines whose letters stand apart to fill the column: `在 新 形 势 下 做`.
enum LetterSpacing {
    private static let fewest = 4

    /// The letters of `range` one by one, if it is set so; otherwise the range itself.
    static func pieces(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        guard isSpaced(units, range) else { return [range] }
        return range.filter { units[$0] != Glyph.space }.map { $0..<$0 + 1 }
    }

    /// Whether the letters of `range` stand apart.
    static func isSpaced(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count >= 2 * fewest - 1, units[range.lowerBound + 1] == Glyph.space else { return false }
        var letters = 0
        var place = range.lowerBound
        while place < range.upperBound {
            guard units[place] != Glyph.space else { return false }
            letters += 1
            guard place + 1 < range.upperBound else { break }
            if units[place + 1] == Glyph.space {
                place += 2
            } else if isMark(units[place + 1]) {
                place += 1
            } else {
                return false
            }
        }
        return letters >= fewest
    }

    /// Marks stand close to the letter before them even here.
    private static func isMark(_ unit: UInt16) -> Bool { !Glyph.isHan(unit) && !Glyph.isLatin(unit) }
}
