/// A sheet cut into lines, furniture put aside, with the layout that its lines show.
struct Page: Sendable {
    let sheet: Sheet
    let lines: [Line]
    let layout: Layout

    init(_ text: String) { self.init(Sheet(text)) }

    init(_ sheet: Sheet) {
        let lines = Furniture.marked(LineTable.lines(of: sheet), in: sheet.units)
        self.sheet = sheet
        self.lines = lines.filter { !$0.traits.contains(.furniture) }
        layout = Layout(of: self.lines)
    }

    var units: [UInt16] { sheet.units }

    /// Whether `index` is a line that reaches the right margin of the column it stands in.
    func reachesMargin(_ index: Int) -> Bool {
        guard layout.wrapped else { return false }
        return Int(lines[index].width) >= measure(around: index) - 5
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
        if layout.wrapped {
            guard reachesMargin(index) else { return !traits.contains(.endsSentence) && breaksOff(index) }
            return !(layout.indented && lines[index + 1].indent > lines[index].indent)
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
