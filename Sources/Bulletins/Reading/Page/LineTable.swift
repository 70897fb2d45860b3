/// Cuts a sheet into its printed lines; blank ones are only counted.
enum LineTable {
    static func lines(of sheet: Sheet) -> [Line] {
        var lines: [Line] = []
        lines.reserveCapacity(sheet.units.count / 24)
        var gap = -1
        var start = 0
        while start < sheet.units.count {
            var end = start
            while end < sheet.units.count, sheet.units[end] != Glyph.newline { end += 1 }
            if let line = line(in: sheet.units, start..<end, gap: max(0, gap)) {
                lines.append(line)
                gap = 0
            } else {
                gap = min(255, gap + 1)
            }
            start = end + 1
        }
        return lines
    }

    private static func line(in units: [UInt16], _ raw: Range<Int>, gap: Int) -> Line? {
        let range = Emphasis.stripped(units, units.trimmed(raw))
        guard !range.isEmpty else { return nil }
        var width = 0
        var bare = true
        var comma = false
        var stop = false
        for unit in units[range] {
            if Glyph.isHan(unit) {
                bare = false
                width += 2
            } else {
                width += Glyph.columns(unit)
                if unit == Glyph.stop { stop = true }
                if unit == Glyph.comma || unit == Glyph.semicolon { comma = true }
            }
        }
        let traits = LineTraits.of(units, range, bare: bare, comma: comma, stop: stop)
        return Line(range, gap: gap, indent: range.lowerBound - raw.lowerBound, width: width, traits: traits)
    }
}
