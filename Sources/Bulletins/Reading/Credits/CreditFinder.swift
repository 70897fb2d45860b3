/// The parenthesis that closes an article and names its sender.
enum CreditFinder {
    /// A credit longer than this is none; one of 26 organisations takes some 300 characters.
    private static let longest = 700
    private static let mostLines = 12

    struct Found: Sendable {
        /// From the opening parenthesis on.
        var start: Int
        var credit: Credit
        /// Index of the line that holds the opening parenthesis.
        var line: Int
    }

    /// The credit that ends line `index` of `page`, sought no further back than line `first`.
    static func find(in page: PrintedPage, endingAt index: Int, notBefore first: Int) -> Found? {
        guard page.lines[index].traits.contains(.endsParen) else { return nil }
        let end = page.lines[index].end
        var line = index
        while line >= first, index - line < mostLines {
            let range = page.lines[line].range
            let low = max(range.lowerBound, end - longest)
            let high = min(range.upperBound, end - 1)
            guard low <= high else { return nil }
            if let open = opening(page.units, low..<high) {
                return credit(in: page, from: open, to: end - 1, line: line, index: index)
            }
            if low > range.lowerBound { return nil }
            line -= 1
        }
        return nil
    }

    /// The last parenthesis in `range` that is left open in it.
    private static func opening(_ units: [UInt16], _ range: Range<Int>) -> Int? {
        var depth = 0
        for place in range.reversed() {
            if units[place] == Glyph.endParen { depth += 1 }
            if units[place] == Glyph.paren {
                if depth == 0 { return place }
                depth -= 1
            }
        }
        return nil
    }

    private static func credit(in page: PrintedPage, from open: Int, to end: Int, line: Int, index: Int) -> Found? {
        guard let credit = CreditParser.parse(page.sheet, open + 1..<end) else { return nil }
        let found = Found(start: open, credit: credit, line: line)
        return stands(page, open, line, index, credit) ? found : nil
    }

    /// A credit stands alone on its line or behind a finished sentence; behind other words only where a paragraph ends.
    private static func stands(_ page: PrintedPage, _ open: Int, _ line: Int, _ index: Int, _ credit: Credit) -> Bool {
        let start = page.lines[line].start
        var before = open - 1
        while before >= start, page.units[before] == Glyph.space { before -= 1 }
        guard before >= start else { return true }
        while before > start, page.units[before] == Glyph.closeQuote || page.units[before] == Glyph.endParen {
            before -= 1
        }
        if Glyph.endsSentence(page.units[before]) || page.units[before] == Glyph.point { return true }
        let paragraphEnds = page.layout.wrapped ? !page.reachesMargin(index) : true
        return paragraphEnds && !credit.issuers.isEmpty && line == index && page.lines[line].count > 30
    }
}
