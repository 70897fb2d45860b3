/// What a line shows of itself, whatever stands around it.
struct LineTraits: OptionSet, Sendable {
    let rawValue: UInt16

    /// A comma or semicolon: prose rather than a heading.
    static let comma = Self(rawValue: 1)
    /// A full stop anywhere: certainly prose.
    static let stop = Self(rawValue: 2)
    /// Ends a sentence, closing quotes and brackets after the mark included.
    static let endsSentence = Self(rawValue: 4)
    /// Ends with a mark after which the sentence goes on: ，；、：.
    static let endsOpen = Self(rawValue: 8)
    /// Ends with a closing parenthesis, as a credit does.
    static let endsParen = Self(rawValue: 16)
    /// Opens with a Markdown heading mark.
    static let heading = Self(rawValue: 32)
    /// Holds no ideograph.
    static let bare = Self(rawValue: 64)
    /// Furniture of the page: a page number, a running head, a link of a web page.
    static let furniture = Self(rawValue: 128)
    /// Distribution list, editors, addresses.
    static let imprint = Self(rawValue: 256)
    /// Something of a web page's frame stands right before it.
    static let afterFrame = Self(rawValue: 512)
    /// A line drawn across the page stands right before it.
    static let afterRule = Self(rawValue: 1024)

    /// The traits of the units in `range`, which is trimmed.
    static func of(_ units: [UInt16], _ range: Range<Int>, bare: Bool, comma: Bool, stop: Bool) -> Self {
        var traits: Self = []
        if bare { traits.insert(.bare) }
        if comma { traits.insert(.comma) }
        if stop { traits.insert(.stop) }
        guard let first = range.first else { return traits }
        if units[first] == Glyph.hash { traits.insert(.heading) }
        traits.formUnion(ending(units, range))
        return traits
    }

    private static func ending(_ units: [UInt16], _ range: Range<Int>) -> Self {
        var last = range.upperBound - 1
        if units[last] == Glyph.endParen { return .endsParen }
        while last > range.lowerBound, units[last] == Glyph.closeQuote { last -= 1 }
        let unit = units[last]
        if Glyph.endsSentence(unit) { return .endsSentence }
        let open = unit == Glyph.comma || unit == Glyph.semicolon || unit == Glyph.pause || unit == Glyph.colon
        return open ? .endsOpen : []
    }
}
