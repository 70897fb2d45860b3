/// Douglas Crockford's base 32: digits and capitals without I, L, O and U; read without regard to case.
public enum Crockford {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The number in exactly `digits` characters, leading zeros kept; higher bits are dropped.
    public static func text(_ number: UInt64, digits: Int) -> String {
        String(unsafeUninitializedCapacity: digits) { bytes in
            let alphabet = alphabet
            var rest = number
            for index in stride(from: digits - 1, through: 0, by: -1) {
                bytes[index] = alphabet[Int(rest & 31)]
                rest >>= 5
            }
            return digits
        }
    }

    /// One character per five bits of `bytes`, rounded up.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var buffer: UInt32 = 0
        var bits = 0
        var out: [UInt8] = []
        for byte in bytes {
            buffer = (buffer << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                out.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { out.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// - Returns: `nil` for a character outside the alphabet, an empty text or more than 64 bits.
    public static func number(_ text: String) -> UInt64? {
        guard !text.isEmpty else { return nil }
        var number: UInt64 = 0
        for byte in text.utf8 {
            guard let digit = value(of: byte), number <= UInt64.max >> 5 else { return nil }
            number = number << 5 | UInt64(digit)
        }
        return number
    }

    /// Whether a byte is a character of the alphabet as it is written, that is, not a small letter.
    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39: true
        case 0x49, 0x4C, 0x4F, 0x55: false
        case 0x41...0x5A: true
        default: false
        }
    }

    private static func value(of byte: UInt8) -> Int? {
        let upper = byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte
        return alphabet.firstIndex(of: upper)
    }
}
