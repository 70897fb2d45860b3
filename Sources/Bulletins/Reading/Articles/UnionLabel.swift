/// The name of a union printed before a report as its label: in brackets, or named again in the report. Otherwise it is the
/// subject of the first sentence.
enum UnionLabel {
    private static let longest = 20

    /// Where the report begins behind the label at the start of `range`; `nil` if there is no label.
    static func end(_ units: [UInt16], _ range: Range<Int>) -> Int? {
        guard let first = range.first else { return nil }
        let limit = min(range.upperBound, first + longest)
        let bracketed = units[first] == Glyph.open
        let start = bracketed ? first + 1 : first
        var close = start
        while close < limit, Glyph.isHan(units[close]) { close += 1 }
        guard close < limit, close - start >= 4,
            Organisations.unions.length(in: units, endingAt: close, after: start + 1) > 0,
            bracketed ? units[close] == Glyph.close : units[close] == Glyph.space || units[close] == Glyph.colon
        else { return nil }
        var rest = units.skippingSpaces(from: bracketed ? close + 1 : close, to: range.upperBound)
        if rest < range.upperBound, units[rest] == Glyph.colon {
            rest = units.skippingSpaces(from: rest + 1, to: range.upperBound)
        }
        let stem = Word(units: Array(units[max(start, close - 6)..<close]))
        let spoken = units.find(stem, in: rest..<min(range.upperBound, rest + 60)) != nil
        return bracketed || spoken ? rest : nil
    }
}
