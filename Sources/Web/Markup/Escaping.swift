/// Makes text safe where it stands. Runs of harmless bytes are copied whole.
enum Escaping {
    /// Between tags.
    static func text(_ string: String, to html: HTML) { escape(string, harmful: inText, to: html) }

    /// Inside double quotes.
    static func attribute(_ string: String, to html: HTML) { escape(string, harmful: inAttribute, to: html) }

    /// The bytes below 128 that cannot stand as they are, one bit each.
    private typealias Bytes = (low: UInt64, high: UInt64)

    private static let inText = bytes("&<>")
    private static let inAttribute = bytes("&<>\"'`")

    /// The marks, and the controls that HTML does not allow; tab, line feed and return stay.
    private static func bytes(_ marks: String) -> Bytes {
        var set: Bytes = (0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D), 1 << 63)
        for byte in marks.utf8 {
            if byte < 64 { set.low |= 1 << UInt64(byte) } else { set.high |= 1 << UInt64(byte - 64) }
        }
        return set
    }

    private static func entity(_ byte: UInt8) -> StaticString {
        switch byte {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x60: "&#96;"
        default: "\u{FFFD}"
        }
    }

    private static func escape(_ string: String, harmful: Bytes, to html: HTML) {
        var string = string
        string.withUTF8 { source in
            if isHarmless(source) { return html.append(source) }
            var start = 0
            for index in 0..<source.count {
                let byte = source[index]
                let set = byte < 64 ? harmful.low : harmful.high
                guard byte < 128, set >> UInt64(byte & 63) & 1 == 1 else { continue }
                html.append(UnsafeBufferPointer(rebasing: source[start..<index]))
                html.literal(entity(byte))
                start = index + 1
            }
            html.append(UnsafeBufferPointer(rebasing: source[start...]))
        }
    }

    /// Whether nothing in it can do harm, as far as can be told from eight bytes at a time: most texts are copied whole.
    private static func isHarmless(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard source.count >= 8 else { return false }
        let bytes = UnsafeRawBufferPointer(source)
        var index = 0
        while index < source.count - 8 {
            guard isHarmless(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else { return false }
            index += 8
        }
        return isHarmless(bytes.loadUnaligned(fromByteOffset: source.count - 8, as: UInt64.self))
    }

    private static let each: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// Whether eight bytes hold no control and none of the marks of either kind; Chinese is told at once.
    private static func isHarmless(_ eight: UInt64) -> Bool {
        if eight & high == high { return true }
        let controls = (eight &- each &* 0x20) & ~eight
        // `&` and `'` differ in one bit, and so do `<` and `>`.
        let marks =
            zeros(eight | each, 0x27) | zeros(eight | each &* 2, 0x3E) | zeros(eight, 0x22) | zeros(eight, 0x60)
            | zeros(eight, 0x7F)
        return (controls | marks) & high == 0
    }

    /// The highest bits of a word are set where one of its bytes is `byte`; above such a place they may be set as well.
    private static func zeros(_ word: UInt64, _ byte: UInt64) -> UInt64 {
        let rest = word ^ each &* byte
        return (rest &- each) & ~rest
    }
}
