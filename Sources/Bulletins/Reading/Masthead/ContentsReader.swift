/// Reads the contents box line by line until the issue itself begins.
struct ContentsReader {
    private let page: PrintedPage
    private var box = ContentsBox()
    private var numbered = false
    private var lastTitle: Int
    private static let mostLines = 300

    /// The box whose header stands at line `header`, and the first line after the box.
    static func read(_ page: PrintedPage, header: Int) -> (box: ContentsBox, next: Int) {
        var reader = ContentsReader(page: page, lastTitle: header)
        return reader.read(from: header + 1)
    }

    private init(page: PrintedPage, lastTitle: Int) {
        self.page = page
        self.lastTitle = lastTitle
    }

    private mutating func read(from start: Int) -> (box: ContentsBox, next: Int) {
        var index = start
        while index < page.lines.count, index - start < Self.mostLines {
            let range = page.lines[index].range
            if let name = SectionHead.name(in: page, at: index, contents: box) ?? shortName(index) {
                if box.lists(section: name, of: page.units) { return (box, index) }
                box.add(section: page.sheet.string(name), page.units.dense(name))
            } else if FieldLabel.title(page.units, range) != nil
                || index > start && (box.title(in: page, at: index) != nil || isOverTitle(index))
            {
                return (box, firstAfterTitles(index))
            } else if isProse(index) {
                return (box, max(start, box.isEmpty ? index : min(index, lastTitle + 1)))
            } else {
                addTitle(range, index)
            }
            index += 1
        }
        return (box, index)
    }

    /// A few characters without number or page over a longer line: the name of a section that no list knows.
    private func shortName(_ index: Int) -> Range<Int>? {
        let bare = SectionHead.unadorned(page.units, page.lines[index].range)
        guard bare.count <= 12, Numbering.read(page.units, bare) == nil, index + 1 < page.lines.count,
            page.lines[index + 1].count >= 10
        else { return nil }
        let dense = page.units.dense(bare)
        return (2...6).contains(dense.count) && dense.allSatisfy(Glyph.isHan) ? bare : nil
    }

    /// Section heads between the last listed title and the first printed one belong to the text, but for those that come
    /// again further down.
    private func firstAfterTitles(_ index: Int) -> Int {
        var first = min(index, lastTitle + 1)
        while first < index, comesAgain(first, after: index) { first += 1 }
        return first
    }

    /// Whether a title listed before stands right below line `index`, which can then be no entry of the box.
    private func isOverTitle(_ index: Int) -> Bool {
        index + 1 < page.lines.count && index > lastTitle && page.lines[index].gap > 0
            && page.lines[index].count <= 36 && box.title(in: page, at: index + 1) != nil
    }

    private func comesAgain(_ line: Int, after index: Int) -> Bool {
        func key(_ line: Int) -> [UInt16] {
            page.units.dense(SectionHead.unadorned(page.units, page.lines[line].range))
        }
        let name = key(line)
        return page.lines.indices[index...].contains { page.lines[$0].count <= 36 && key($0) == name }
    }

    private func isProse(_ index: Int) -> Bool {
        let line = page.lines[index]
        if line.traits.contains(.stop) || line.width > 160 { return true }
        guard let opening = Opening.read(page.units, line.range), !opening.mark else { return false }
        return opening.strength == .strong && line.traits.contains(.comma)
    }

    private mutating func addTitle(_ range: Range<Int>, _ index: Int) {
        let numbering = Numbering.read(page.units, range, loose: true)
        if numbering != nil { numbered = true }
        var start = numbering?.rest ?? range.lowerBound
        while start < range.upperBound, Glyph.isOrnament(page.units[start]) || page.units[start] == Glyph.space {
            start += 1
        }
        let end = Self.withoutLeader(page.units, start..<range.upperBound)
        guard end > start else { return }
        if numbered, numbering == nil, index > lastTitle + 1 { return }
        box.add(title: page.sheet.string(start..<end), page.units.dense(start..<end))
        lastTitle = index
    }

    /// The end of a title without its dots and page number: `……(3)`, `···12`, ` 5`.
    private static func withoutLeader(_ units: [UInt16], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        var place = end
        while place > range.lowerBound, Glyph.isDigit(units[place - 1]) || isBracket(units[place - 1]) { place -= 1 }
        if place < end, units[place] == Glyph.paren, units[end - 1] == Glyph.endParen, end - place > 2 { end = place }
        if place < end, place > range.lowerBound, isLeader(units[place - 1]) || units[place - 1] == Glyph.space {
            end = place
        }
        while end > range.lowerBound, isLeader(units[end - 1]) || units[end - 1] == Glyph.space { end -= 1 }
        return end
    }

    private static func isLeader(_ unit: UInt16) -> Bool {
        unit == Glyph.point || unit == Glyph.ellipsis || unit == Glyph.middleDot || unit == Glyph.dash || unit == 0x5F
    }

    private static func isBracket(_ unit: UInt16) -> Bool { unit == Glyph.paren || unit == Glyph.endParen }
}
