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
            guard let first = source.baseAddress else { return }
            var start = 0
            for index in 0..<source.count {
                let byte = source[index]
                let set = byte < 64 ? harmful.low : harmful.high
                guard byte < 128, set >> UInt64(byte & 63) & 1 == 1 else { continue }
                html.append(first + start, index - start)
                html.literal(entity(byte))
                start = index + 1
            }
            html.append(first + start, source.count - start)
        }
    }
}
