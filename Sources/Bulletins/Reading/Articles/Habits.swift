/// How this bulletin sets its articles; what one article shows tells how to read the next.
struct Habits: Sendable {
    /// Articles end with a credit.
    var credits = false
    /// Headlines carry Markdown marks.
    var headings = false
    /// Reports begin with 本报讯 or its kin.
    var wires = false

    init(of page: Page, lines: Range<Int>) {
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
        credits = creditCount >= 2
        headings = headingCount >= 2
        wires = wireCount >= 2
    }
}
