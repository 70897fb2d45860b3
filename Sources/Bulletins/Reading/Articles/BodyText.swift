/// The body of an article put together again: hard wraps undone, paragraphs kept.
struct BodyText: Sendable {
    /// Paragraphs parted by line feeds.
    let text: String
    /// The same in folded units without spaces, for the rules to search.
    let prose: [UInt16]

    init(_ page: PrintedPage, _ draft: ArticleDraft) {
        var bytes: [UInt8] = []
        var prose: [UInt16] = []
        for (index, piece) in draft.body.enumerated() {
            let range = page.units.trimmed(piece.range)
            guard !range.isEmpty else { continue }
            if index > 0 {
                if piece.breaks {
                    bytes.append(0x0A)
                    prose.append(Glyph.newline)
                } else if let last = prose.last, Glyph.isLatin(last), Glyph.isLatin(page.units[range.lowerBound]) {
                    bytes.append(0x20)
                }
            }
            bytes.append(contentsOf: page.sheet.bytes[page.sheet.bytes(of: range)])
            for place in range where page.units[place] != Glyph.space { prose.append(page.units[place]) }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.prose = prose
    }
}
