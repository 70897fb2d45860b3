/// The parts of a line that wide spaces set apart.
enum Cells {
    /// The parts of `range`; a line set letter by letter, as `工 会 信 息`, is one part.
    static func cells(of units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        for place in range.lowerBound...range.upperBound {
            guard
                place == range.upperBound || units[place] == Glyph.space || units[place] == 0x7C
                    || units[place] == 0x2A
            else { continue }
            if place > start { cells.append(start..<place) }
            start = place + 1
        }
        if cells.count > 1, cells.allSatisfy({ $0.count == 1 }) { return [range] }
        return cells
    }
}
