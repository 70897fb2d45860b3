extension Scrap {
    /// The body of `draft`, the draft number `number`, cut wherever the print may be torn.
    static func cut(_ draft: ArticleDraft, number: Int, in page: PrintedPage) -> [Scrap] {
        var scraps: [Scrap] = []
        var above: Int?
        for piece in draft.body {
            let line = page.line(of: piece.range.lowerBound)
            if let above, !piece.breaks, !mayTear(page, above, line), !scraps.isEmpty {
                scraps[scraps.count - 1].pieces.append(piece)
                scraps[scraps.count - 1].lines = scraps[scraps.count - 1].lines.lowerBound..<line + 1
            } else {
                let headed = scraps.isEmpty && !draft.isBare
                scraps.append(Scrap(pieces: [piece], lines: line..<line + 1, draft: number, isHeaded: headed))
            }
            above = line
        }
        guard let end = draft.lines?.upperBound, !scraps.isEmpty else { return scraps }
        let last = scraps.count - 1
        scraps[last].lines = scraps[last].lines.lowerBound..<max(end, scraps[last].lines.upperBound)
        scraps[last].isSigned = draft.credit != nil
        return scraps
    }

    /// Whether print may be torn between two lines that follow each other in a body: anywhere if each line is a paragraph,
    /// else where the page shows more room than between other lines.
    private static func mayTear(_ page: PrintedPage, _ above: Int, _ line: Int) -> Bool {
        page.layout.wrapped ? page.standsApart(line) : above != line
    }
}
