/// Makes decoded text ready for the reader: lines end in LF, a form feed stands at the beginning of a line, and what no
/// one sees is gone: byte order marks, zero-width and directional characters, soft hyphens, control characters.
///
/// Spaces and blank lines stay as they are, since they say where paragraphs begin; a no-break space becomes a space.
enum TidyLines {
    /// - Complexity: one pass over the bytes.
    static func tidied(_ utf8: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            if byte >= 0x80 {
                index += appendWide(at: index, of: utf8, to: &result)
                continue
            }
            index += 1
            appendNarrow(byte, next: index < utf8.count ? utf8[index] : 0, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func appendNarrow(_ byte: UInt8, next: UInt8, to result: inout [UInt8]) {
        switch byte {
        case 0x20...0x7E, 0x09, lineFeed: result.append(byte)
        case 0x0D: if next != lineFeed { result.append(lineFeed) }
        case 0x0B: result.append(lineFeed)
        case 0x0C:
            if let last = result.last, last != lineFeed { result.append(lineFeed) }
            result.append(byte)
        default: break
        }
    }

    /// Handles the character that begins at `index`.
    /// - Returns: how many bytes it takes.
    private static func appendWide(at index: Int, of utf8: [UInt8], to result: inout [UInt8]) -> Int {
        let first = utf8[index]
        let length = min(first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1, utf8.count - index)
        if first == 0xC2, length == 2, utf8[index + 1] <= 0xAD {
            appendLatin(utf8[index + 1], to: &result)
        } else if first == 0xE2, length == 3, utf8[index + 1] == 0x80 || utf8[index + 1] == 0x81 {
            appendPunctuation(utf8[index + 1], utf8[index + 2], to: &result)
        } else if !(first == 0xEF && length == 3 && utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF) {
            // One by one: a slice costs more than its three bytes.
            for offset in 0..<length { result.append(utf8[index + offset]) }
        }
        return length
    }

    /// U+0080 to U+00AD: controls vanish (U+0085 is a line end), a no-break space is a space, a soft hyphen is nothing.
    private static func appendLatin(_ second: UInt8, to result: inout [UInt8]) {
        switch second {
        case 0x85: result.append(lineFeed)
        case 0xA0: result.append(UInt8(ascii: " "))
        case 0xA1...0xAC: result.append(contentsOf: [0xC2, second])
        default: break
        }
    }

    /// U+2000 to U+207F: U+200B to U+200F, U+202A to U+202E and U+2060 to U+206F are not seen; U+2028 and U+2029 end lines.
    private static func appendPunctuation(_ second: UInt8, _ third: UInt8, to result: inout [UInt8]) {
        switch (second, third) {
        case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): break
        case (0x80, 0xA8), (0x80, 0xA9): result.append(lineFeed)
        default: result.append(contentsOf: [0xE2, second, third])
        }
    }
}
