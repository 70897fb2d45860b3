/// Makes text safe where it stands. Runs of harmless bytes are copied whole.
enum Escaping {
    /// Between tags.
    static func text(_ string: String, to html: HTML) {
        escape(string, to: html) { byte in
            switch byte {
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            default: isForbidden(byte) ? "\u{FFFD}" : nil
            }
        }
    }

    /// Inside double quotes.
    static func attribute(_ string: String, to html: HTML) {
        escape(string, to: html) { byte in
            switch byte {
            case 0x22: "&quot;"
            case 0x26: "&amp;"
            case 0x27: "&#39;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            case 0x60: "&#96;"
            default: isForbidden(byte) ? "\u{FFFD}" : nil
            }
        }
    }

    /// Controls that HTML does not allow; tab, line feed and return stay.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    @inline(__always)
    private static func escape(_ string: String, to html: HTML, _ substitute: (UInt8) -> StaticString?) {
        var string = string
        string.withUTF8 { source in
            guard let first = source.baseAddress else { return }
            var start = 0
            for index in source.indices {
                let byte = source[index]
                // Everything but the few marks is above 0x3E or a digit, letter or space below it.
                guard byte <= 0x60 || byte == 0x7F, let mark = substitute(byte) else { continue }
                html.append(first + start, index - start)
                html.literal(mark)
                start = index + 1
            }
            html.append(first + start, source.count - start)
        }
    }
}
