/// A stretch of body text that no tear runs through: a paragraph, or the part of one that stands in one column.
struct Scrap: Sendable {
    var pieces: [ArticleDraft.Piece]
    /// The printed lines it stands on, a credit behind it included.
    var lines: Range<Int>
    /// The draft it was found in.
    let draft: Int
    /// It stands right under the headline, label or mark of its draft.
    let isHeaded: Bool
    /// A credit stands behind it.
    var isSigned = false

    /// Whether the text of `units`, without spaces, stops in mid-sentence. A few words without a mark are a sub-heading.
    static func stopsOpen(_ units: [UInt16]) -> Bool {
        var end = units.count
        while end > 0, units[end - 1] == Glyph.closeQuote || units[end - 1] == Glyph.closeTitle { end -= 1 }
        guard end > 0 else { return false }
        let last = units[end - 1]
        if Glyph.endsSentence(last) || last == Glyph.colon || last == Glyph.endParen { return false }
        return units.count >= 25 || units.contains { $0 == Glyph.comma || $0 == Glyph.stop || $0 == Glyph.semicolon }
    }
}
