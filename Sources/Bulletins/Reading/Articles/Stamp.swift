/// The line under a headline that says when an account or page put the article out, its words set apart by spaces and
/// no label before them: `原创 某县总工会 2025年8月4日 18:20 福建`.
enum Stamp {
    private static let longest = 70

    /// Whether `range` is such a line: a day with its year, and beside it a clock time or an organisation.
    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= longest, range.contains(where: { FullDate.mayBegin(with: units[$0]) }),
            range.allSatisfy({ units[$0] != Glyph.comma && units[$0] != Glyph.stop })
        else { return false }
        let cells = Cells.cells(of: units, range)
        guard (2...8).contains(cells.count), cells.contains(where: { isDay(units, $0) }) else { return false }
        return cells.contains { isClock(units, $0) || endsWithClock(units, $0) || isOrganisation(units, $0) }
    }

    /// Whether `range` is such a line and tells the time of day, as no masthead does.
    static func isTimed(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        isOne(units, range)
            && Cells.cells(of: units, range).contains { isClock(units, $0) || endsWithClock(units, $0) }
    }

    /// The organisations named in `range`.
    static func organisations(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        Cells.cells(of: units, range).filter { isOrganisation(units, $0) }
    }

    private static func isDay(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        FullDate.find(in: Array(units[cell])).map { $0.range.lowerBound == 0 } ?? false
    }

    private static func isOrganisation(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        units[cell].allSatisfy(Glyph.isHan) && Sender.isOne(units, cell)
    }

    private static func endsWithClock(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        guard let day = FullDate.find(in: Array(units[cell])) else { return false }
        return isClock(units, cell.lowerBound + day.range.upperBound..<cell.upperBound)
    }

    /// `18:20`, `18:20:05`.
    private static func isClock(_ units: [UInt16], _ cell: Range<Int>) -> Bool {
        (4...8).contains(cell.count) && cell.contains { units[$0] == Glyph.colon }
            && cell.allSatisfy { Glyph.isDigit(units[$0]) || units[$0] == Glyph.colon }
    }
}
