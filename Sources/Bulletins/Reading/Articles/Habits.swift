/// How this bulletin sets its articles; what one article shows tells how to read the next.
struct Habits: Sendable {
    /// Articles end with a credit.
    var credits = false
    /// Headlines carry Markdown marks.
    var headings = false
    /// Reports begin with 本报讯 or its kin.
    var wires = false
    /// Ornaments that stand before short names over headlines: `■ 头条`.
    var sectionMarks: Set<UInt16> = []

    init(of page: PrintedPage, lines: Range<Int>) {
        var creditCount = 0
        var headingCount = 0
        var wireCount = 0
        for index in lines {
            let line = page.lines[index]
            if line.traits.contains(.heading) { headingCount += 1 }
            if line.traits.contains(.endsParen), creditCount < 8,
                CreditFinder.find(in: page, endingAt: index, notBefore: max(lines.lowerBound, index - 8)) != nil
            {
                creditCount += 1
            }
            if wireCount < 8, Newsroom.read(page.units, line.range) != nil { wireCount += 1 }
        }
        sectionMarks = Self.sectionMarks(page, lines)
        credits = creditCount >= 2
        headings = headingCount >= 2
        wires = wireCount >= 2
    }

    /// The ornaments before two lines or more of two to six ideographs, and before nothing longer.
    private static func sectionMarks(_ page: PrintedPage, _ lines: Range<Int>) -> Set<UInt16> {
        var short: [UInt16: Int] = [:]
        var long: Set<UInt16> = []
        for index in lines where Glyph.isOrnament(page.units[page.lines[index].start]) {
            let mark = page.units[page.lines[index].start]
            if SectionHead.isMarkedName(page, index) { short[mark, default: 0] += 1 } else { long.insert(mark) }
        }
        return Set(short.filter { $0.value >= 2 && !long.contains($0.key) }.keys)
    }
}
