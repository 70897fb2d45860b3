/// A sheet cut into lines, furniture put aside, with the layout that its lines show.
struct PrintedPage: Sendable {
    let sheet: Sheet
    private(set) var lines: [Line]
    let layout: Layout

    init(_ text: String) { self.init(Sheet(text)) }

    init(_ sheet: Sheet) {
        let lines = Furniture.marked(LineTable.lines(of: sheet), in: sheet.units)
        self.sheet = sheet
        self.lines = lines.filter { !$0.traits.contains(.furniture) }
        layout = Layout(of: self.lines)
    }

    var units: [UInt16] { sheet.units }

    /// Marks the lines `indices` as part of the foot of the bulletin.
    mutating func markImprint(_ indices: [Int]) {
        for index in indices { lines[index].traits.insert(.imprint) }
    }

    /// Puts aside the lines from `start` on that only repeat the name and number of `masthead`.
    mutating func dropRunningHeads(of masthead: Masthead, from start: Int) {
        guard let name = masthead.name.map({ Word($0) }), start < lines.count else { return }
        let units = sheet.units
        lines = Array(lines[..<start]) + lines[start...].filter { !RunningHead.repeats(name, units, $0) }
    }

    /// Whether anything is printed between two neighbouring lines that the page keeps: a page number, a running head.
    func holdsFurniture(between low: Int, and high: Int) -> Bool {
        low < high && sheet.units[low..<high].contains { $0 != Glyph.space && $0 != Glyph.newline }
    }

    /// The line that holds unit `place`, or the one before it.
    func line(of place: Int) -> Int {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= place { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    /// The columns of white space before line `index`; a full-width space takes two.
    func indentColumns(_ index: Int) -> Int {
        let line = lines[index]
        let start = max(0, line.start - Int(line.indent))
        return sheet.bytes(of: start..<line.start).count >= 3 * Int(line.indent)
            ? 2 * Int(line.indent) : Int(line.indent)
    }

    /// Whether `index` is a line that reaches the right margin of the column it stands in.
    func reachesMargin(_ index: Int) -> Bool {
        guard layout.wrapped else { return false }
        return Int(lines[index].width) >= measure(around: index) - 5
    }

    /// Whether line `index` would reach the right margin if it began with the white space of a paragraph.
    func nearsMargin(_ index: Int) -> Bool {
        layout.wrapped && Int(lines[index].width) >= measure(around: index) - 9
    }

    /// A line that ends so many columns before the margin ends there for a reason; figures and words make smaller gaps.
    private static let short = 12

    /// Whether line `index` shows that it does not go on with the line above: more room stands between them than between the
    /// lines of a paragraph, or the line above ends well short of its margin.
    func standsApart(_ index: Int) -> Bool {
        guard layout.wrapped else { return lines[index].gap > 0 }
        if lines[index].gap > (layout.doubleSpaced ? 1 : 0) { return true }
        return index > 0 && Int(lines[index - 1].width) < measure(around: index - 1) - Self.short
    }

    /// The widest of the lines near `index`, furniture and long lines left out.
    func measure(around index: Int) -> Int {
        var widest = 0
        for near in max(0, index - 3)...min(lines.count - 1, index + 4) {
            let width = Int(lines[near].width)
            if width <= 140 { widest = max(widest, width) }
        }
        return widest
    }

    /// Whether the print of line `index` goes on in the line after it.
    func runsOn(_ index: Int) -> Bool {
        let traits = lines[index].traits
        guard index + 1 < lines.count else { return false }
        if traits.contains(.endsSentence), !layout.doubleSpaced, lines[index + 1].gap > 0 { return false }
        if layout.wrapped {
            guard reachesMargin(index) else { return !traits.contains(.endsSentence) && breaksOff(index) }
            return !(layout.indented && lines[index + 1].indent > max(1, lines[index].indent))
        }
        return breaksOff(index)
    }

    /// Whether line `index` stops in mid-sentence, as print does at the end of a page or column.
    func breaksOff(_ index: Int) -> Bool {
        let line = lines[index]
        if line.traits.contains(.endsSentence) { return false }
        let last = units[line.end - 1]
        if last == Glyph.colon { return false }
        if line.traits.contains(.endsOpen) { return true }
        return line.traits.contains(.comma) || line.traits.contains(.stop) || line.width > 70
    }
}
