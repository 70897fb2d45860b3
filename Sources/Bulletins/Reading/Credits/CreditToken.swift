/// One word of a credit: what stands between two spaces, commas or other joints.
struct CreditToken: Sendable {
    /// Folded, without spaces.
    let units: [UInt16]
    /// As printed.
    let text: String

    var range: Range<Int> { 0..<units.count }

    func part(_ range: Range<Int>) -> CreditToken {
        CreditToken(
            units: Array(units[range]),
            text: String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))))
    }

    private static let joints = UnitSet(
        "",
        [
            Glyph.space, Glyph.pause, Glyph.comma, Glyph.semicolon, Glyph.colon, Glyph.dash, Glyph.slash, 0x7C, 0x4E28,
            Glyph.openTitle, Glyph.closeTitle, Glyph.openQuote, Glyph.closeQuote, Glyph.open, Glyph.close, 0x26, 0x2B,
        ])

    /// The words of `range`. A line break parts nothing, for it may fall within a name.
    static func tokens(in sheet: Sheet, _ range: Range<Int>) -> [CreditToken] {
        var tokens: [CreditToken] = []
        var units: [UInt16] = []
        var text = ""
        var start = range.lowerBound
        let joints = joints
        func close(_ place: Int) {
            if place > start {
                units += sheet.units[start..<place]
                text += sheet.string(start..<place)
            }
            start = place + 1
        }
        for place in range {
            let unit = sheet.units[place]
            if unit == Glyph.newline {
                close(place)
            } else if joints.contains(unit) || Glyph.isOrnament(unit) && unit != Glyph.middleDot {
                close(place)
                let broken = unit == Glyph.space && touchesBreak(sheet.units, place, range)
                guard !broken, !units.isEmpty else { continue }
                tokens.append(CreditToken(units: units, text: text))
                units = []
                text = ""
            }
        }
        close(range.upperBound)
        if !units.isEmpty { tokens.append(CreditToken(units: units, text: text)) }
        return mergedNames(tokens)
    }

    /// Whether the space at `place` is only the rest of a line end.
    private static func touchesBreak(_ units: [UInt16], _ place: Int, _ range: Range<Int>) -> Bool {
        var low = place
        while low > range.lowerBound, units[low - 1] == Glyph.space { low -= 1 }
        var high = place
        while high + 1 < range.upperBound, units[high + 1] == Glyph.space { high += 1 }
        return low > range.lowerBound && units[low - 1] == Glyph.newline
            || high + 1 < range.upperBound && units[high + 1] == Glyph.newline
    }

    /// Joins names set with a space to fill three places: `刘 伟`.
    private static func mergedNames(_ tokens: [CreditToken]) -> [CreditToken] {
        var merged: [CreditToken] = []
        merged.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.units.count == 1, index + 1 < tokens.count, tokens[index + 1].units.count == 1,
                Surnames.length(in: token.units, at: 0, before: 1) == 1
            {
                let next = tokens[index + 1]
                merged.append(CreditToken(units: token.units + next.units, text: token.text + next.text))
                index += 2
            } else {
                merged.append(token)
                index += 1
            }
        }
        return merged
    }
}
