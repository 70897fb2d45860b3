/// Makes decoded text ready for the reader: lines end in LF, a form feed stands at the beginning of a line, and what no
/// one sees is gone: byte order marks, zero-width and directional characters, soft hyphens, control characters.
///
/// Spaces and blank lines stay as they are, since they say where paragraphs begin; a no-break space becomes a space.
enum TidyLines {
    /// - Parameter isValid: whether `utf8` is known to be UTF-8, every byte.
    /// - Complexity: one pass over the bytes; what stays as it is is copied in stretches.
    static func tidied(_ utf8: [UInt8], isValid: Bool = false) -> String {
        let bytes = utf8.span
        var result: [UInt8] = []
        var kept = 0
        var index = 0
        while index < bytes.count {
            let length = min(length(of: bytes[index]), bytes.count &- index)
            if changes(bytes, index, length) {
                if result.isEmpty { result.reserveCapacity(utf8.count) }
                result.append(contentsOf: utf8[kept..<index])
                append(utf8, index, to: &result)
                kept = index + length
            }
            index &+= length
        }
        guard kept > 0 else { return string(of: utf8, isValid: isValid) }
        result.append(contentsOf: utf8[kept...])
        return string(of: result, isValid: isValid)
    }

    /// Of valid text only whole characters are dropped, so that the rest is valid too.
    private static func string(of utf8: [UInt8], isValid: Bool) -> String {
        isValid ? String(utf8.indices, ofKnownUTF8: utf8) : String(decoding: utf8, as: UTF8.self)
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func length(of first: UInt8) -> Int {
        first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// Whether the character of `length` bytes at `index` is not kept as it is.
    private static func changes(_ bytes: Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
        let first = bytes[index]
        if first < 0x80 { return first < 0x20 && first != 0x09 && first != lineFeed || first == 0x7F }
        if first == 0xC2 { return length == 2 && (bytes[index &+ 1] <= 0xA0 || bytes[index &+ 1] == 0xAD) }
        guard length == 3 else { return false }
        if first == 0xE2 { return isUnseen(bytes[index + 1], bytes[index + 2]) }
        return first == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    }

    /// U+2000 to U+207F: U+200B to U+200F, U+202A to U+202E and U+2060 to U+206F are not seen; U+2028 and U+2029 end lines.
    private static func isUnseen(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80
            ? (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
            : second == 0x81 && (0xA0...0xAF).contains(third)
    }

    /// Appends what the character at `index`, which is not kept, stands for.
    private static func append(_ utf8: [UInt8], _ index: Int, to result: inout [UInt8]) {
        switch utf8[index] {
        case 0xC2: appendLatin(utf8[index + 1], to: &result)
        case 0xE2: if utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 { result.append(lineFeed) }
        case 0xEF: break
        case let byte: appendNarrow(byte, next: index + 1 < utf8.count ? utf8[index + 1] : 0, to: &result)
        }
    }

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

    /// U+0080 to U+00A0 and U+00AD: controls vanish (U+0085 is a line end), a no-break space is a space, a soft hyphen is
    /// nothing.
    private static func appendLatin(_ second: UInt8, to result: inout [UInt8]) {
        if second == 0x85 { result.append(lineFeed) }
        if second == 0xA0 { result.append(UInt8(ascii: " ")) }
    }
}
