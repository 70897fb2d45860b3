/// A line drawn across the page with characters: `---`, `═════`, `★ ★ ★`, `＊＊＊`.
enum Rule {
    static func isOne(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        range.count >= 2 && range.count <= 200 && range.allSatisfy { isStroke(units[$0]) }
    }

    private static func isStroke(_ unit: UInt16) -> Bool {
        unit == Glyph.space || unit == Glyph.dash || unit == 0x3D || unit == 0x5F || unit == Glyph.point
            || unit == Glyph.hash || unit >= 0x2500 && unit <= 0x257F || Glyph.isOrnament(unit)
    }
}
