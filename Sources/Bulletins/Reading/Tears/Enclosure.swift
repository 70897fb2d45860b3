/// Which brackets and quotation marks a text leaves open, and whether it closes one that it did not open.
struct Enclosure: Sendable, Equatable {
    /// It ends within a quotation, a title or brackets.
    private(set) var endsInside = false
    /// It begins within a quotation, a title or brackets.
    private(set) var beginsInside = false

    init(_ units: [UInt16]) {
        var awaited: [UInt16] = []
        for unit in units {
            if let close = Self.close(of: unit) {
                awaited.append(close)
            } else if Self.closes.contains(unit) {
                if let place = awaited.lastIndex(of: unit) {
                    awaited.removeSubrange(place...)
                } else {
                    beginsInside = true
                }
            }
        }
        endsInside = !awaited.isEmpty
    }

    private static let closes: [UInt16] = [Glyph.closeQuote, Glyph.endParen, Glyph.closeTitle]

    private static func close(of unit: UInt16) -> UInt16? {
        switch unit {
        case Glyph.openQuote: Glyph.closeQuote
        case Glyph.paren: Glyph.endParen
        case Glyph.openTitle: Glyph.closeTitle
        default: nil
        }
    }
}
