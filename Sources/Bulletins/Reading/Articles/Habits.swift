/// How this bulletin sets its articles; what one article shows tells how to read the next.
struct Habits: Sendable {
    /// Articles end with a credit.
    var credits = false
    /// Headlines carry Markdown marks.
    var headings = false
    /// Reports begin with 本报讯 or its kin.
    var wires = false
    /// Marks around the names of sections.
    var frames: Set<SectionFrame> = []
    /// Headlines stand in 《》.
    var quotedTitles = false
    /// Ornaments that stand before short names over headlines: `■ 头条`.
    var sectionMarks: Set<UInt16> = []

    init(of page: PrintedPage, lines: Range<Int>) {
        var creditCount = 0
        var headingCount = 0
        var wireCount = 0
        for index in lines {
            let line = page.lines[index]
            if line.traits.contains(.heading) { headingCount += 1 }
            if line.traits.contains(.endsParen), creditCount < 2,
                CreditFinder.find(in: page, endingAt: index, notBefore: max(lines.lowerBound, index - 8)) != nil
            {
                creditCount += 1
            }
            if wireCount < 2, Newsroom.read(page.units, line.range) != nil { wireCount += 1 }
        }
        sectionMarks = Self.sectionMarks(page, lines)
        credits = creditCount >= 2
        frames = SectionFrame.habitual(in: page, lines)
        quotedTitles = lines.count { Self.quoted(page.units, page.lines[$0].range) != nil } >= 2
        headings = headingCount >= 2
        wires = wireCount >= 2
    }

    /// What stands between 《 and 》, if they enclose all of `range`.
    static func quoted(_ units: [UInt16], _ range: Range<Int>) -> Range<Int>? {
        guard range.count > 6, units[range.lowerBound] == Glyph.openTitle,
            units[range].firstIndex(of: Glyph.closeTitle) == range.upperBound - 1
        else { return nil }
        return range.lowerBound + 1..<range.upperBound - 1
    }

    private static func isMark(_ unit: UInt16) -> Bool {
        Glyph.isOrnament(unit) || unit == Glyph.other || unit == 0x3E || unit == 0x7C
            || (0x2502...0x257F).contains(unit)
    }

    /// The ornaments before two lines or more of two to six ideographs, and before nothing longer.
    private static func sectionMarks(_ page: PrintedPage, _ lines: Range<Int>) -> Set<UInt16> {
        var short: [UInt16: Int] = [:]
        var long: Set<UInt16> = []
        for index in lines where isMark(page.units[page.lines[index].start]) {
            let mark = page.units[page.lines[index].start]
            if SectionHead.isMarkedName(page, index) { short[mark, default: 0] += 1 } else { long.insert(mark) }
        }
        return Set(short.filter { $0.value >= 2 && !long.contains($0.key) }.keys)
    }
}
