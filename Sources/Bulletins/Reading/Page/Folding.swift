/// The one form in which the reader compares characters: full-width forms are narrow, the many dashes, dots, brackets
/// and spaces of typesetting are one each.
///
/// Folding keeps the count: one scalar gives one unit, so places found in folded text are places in the original.
enum Folding {
    static func fold(_ scalar: UInt32) -> UInt16 {
        if scalar >= 0x4E00, scalar <= 0x9FFF { return UInt16(truncatingIfNeeded: scalar) }
        if scalar < 0x80 { return scalar == 0x5B || scalar == 0x5D ? UInt16(scalar) : ascii(UInt16(scalar)) }
        if scalar >= 0xFF01, scalar <= 0xFF5E { return wide(UInt16(scalar - 0xFEE0)) }
        guard scalar <= 0xFFFF else { return Glyph.other }
        return mark(UInt16(scalar))
    }

    private static func ascii(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x0A: Glyph.newline
        case 0x0B, 0x0C: Glyph.newline
        case 0x00...0x1F, 0x7F: Glyph.space
        case 0x7E: Glyph.dash
        default: unit
        }
    }

    private static func wide(_ unit: UInt16) -> UInt16 { unit == 0x7E ? Glyph.dash : unit }

    private static func mark(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0x85, 0x2028, 0x2029: Glyph.newline
        case 0xA0, 0x3000, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2064, 0xFEFF, 0xAD: Glyph.space
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x301C, 0x223C, 0x30FC: Glyph.dash
        case 0x3014, 0x3010, 0x3016: Glyph.open
        case 0x3015, 0x3011, 0x3017: Glyph.close
        case 0x201C, 0x300C, 0x300E, 0x2018: Glyph.openQuote
        case 0x201D, 0x300D, 0x300F, 0x2019: Glyph.closeQuote
        case 0x02D9, 0x2022, 0x30FB, 0x2027, 0x22C5: Glyph.middleDot
        case 0x22EF: Glyph.ellipsis
        case 0xFF61: Glyph.stop
        case 0xFF64: Glyph.pause
        default: unit
        }
    }
}
