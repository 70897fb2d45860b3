/// Whether bytes are UTF-8, every one.
public enum UTF8Validity {
    /// One look at each byte; quickest for ideographs, of which most texts are made.
    public static func holds(for bytes: Span<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            if at &+ 2 < bytes.count, bytes[at] >= 0xE1, bytes[at] <= 0xEC {
                // Added without the check for what no number holds, which no place in memory is near.
                guard bytes[at &+ 1] & 0xC0 == 0x80, bytes[at &+ 2] & 0xC0 == 0x80 else { return false }
                at &+= 3
                continue
            }
            let length = length(of: bytes[at])
            guard length > 0, at + length <= bytes.count else { return false }
            for step in 1..<max(1, length) where bytes[at + step] & 0xC0 != 0x80 { return false }
            if length > 1, !isShortest(bytes[at], bytes[at + 1]) { return false }
            at += length
        }
        return true
    }

    /// How many bytes the character takes that `lead` begins; 0 if it begins none.
    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0x00...0x7F: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    /// Whether a character may begin so: written as short as it can be, no half of a pair, and within Unicode.
    private static func isShortest(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        case 0xF0: second >= 0x90
        case 0xF4: second < 0x90
        default: true
        }
    }
}
