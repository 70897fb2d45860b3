/// The folded characters that the reader's rules speak of.
enum Glyph {
    static let newline: UInt16 = 0x0A
    static let space: UInt16 = 0x20
    static let hash: UInt16 = 0x23
    static let comma: UInt16 = 0x2C
    static let dash: UInt16 = 0x2D
    static let point: UInt16 = 0x2E
    static let slash: UInt16 = 0x2F
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let question: UInt16 = 0x3F
    static let exclamation: UInt16 = 0x21
    static let paren: UInt16 = 0x28
    static let endParen: UInt16 = 0x29
    /// Any of 〔【〖［[.
    static let open: UInt16 = 0x5B
    /// Any of 〕】〗］].
    static let close: UInt16 = 0x5D
    static let middleDot: UInt16 = 0xB7
    static let ellipsis: UInt16 = 0x2026
    static let openQuote: UInt16 = 0x201C
    static let closeQuote: UInt16 = 0x201D
    /// 、
    static let pause: UInt16 = 0x3001
    /// 。
    static let stop: UInt16 = 0x3002
    static let openTitle: UInt16 = 0x300A
    static let closeTitle: UInt16 = 0x300B
    /// 年, 月, 日, 号
    static let year: UInt16 = 0x5E74
    static let month: UInt16 = 0x6708
    static let day: UInt16 = 0x65E5
    static let number: UInt16 = 0x53F7
    /// 第, 期
    static let ordinal: UInt16 = 0x7B2C
    static let issue: UInt16 = 0x671F
    /// Stands for every scalar beyond the basic plane.
    static let other: UInt16 = 0xFFFD

    /// The unit of an ideograph, which folding leaves as it is. A constant where `letter` is one.
    static func unit(_ letter: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: letter.value) }

    static func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }
    static func isHan(_ unit: UInt16) -> Bool { unit >= 0x3400 && unit <= 0x9FFF || unit == 0x3007 }
    static func isLatin(_ unit: UInt16) -> Bool { unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A }

    /// Marks that end a sentence: 。！？…
    static func endsSentence(_ unit: UInt16) -> Bool {
        unit == stop || unit == exclamation || unit == question || unit == ellipsis
    }

    /// Ornaments that open a brief or decorate a headline: △ ▲ ● ◆ ■ ★ ※ and their kin.
    static func isOrnament(_ unit: UInt16) -> Bool {
        unit >= 0x2588 && unit <= 0x2590 || unit >= 0x25A0 && unit <= 0x25FF || unit >= 0x2605 && unit <= 0x2606
            || unit >= 0x2660 && unit <= 0x2667 || unit == 0x2295 || unit == 0x2299 || unit >= 0x261A && unit <= 0x261F
            || unit == 0x203B || unit >= 0x2701 && unit <= 0x275A || unit >= 0x2761 && unit <= 0x2767
            || unit >= 0x2794 && unit <= 0x27BE
            || unit == 0x2A || unit == middleDot || unit >= 0x2B1B && unit <= 0x2B50 || unit == 0x2023
    }

    /// Columns that a character takes on paper, an ideograph being two.
    static func columns(_ unit: UInt16) -> Int { unit < 0x0250 ? 1 : 2 }
}
