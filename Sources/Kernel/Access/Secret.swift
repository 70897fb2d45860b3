import Crypto

/// 32 random bytes that open something (a session, an invitation). The database keeps only their digest.
public struct Secret: Hashable, Sendable {
    let bytes: [UInt8]

    public init() {
        var generator = SystemRandomNumberGenerator()
        bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// - Returns: `nil` unless the text is what ``text`` gives for some secret.
    public init?(_ text: String) {
        guard text.utf8.count == 43 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        var (bits, held): (UInt32, Int) = (0, 0)
        for digit in text.utf8 {
            guard let value = Self.values[Int(digit)] else { return nil }
            bits = bits << 6 | UInt32(value)
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        // The last digit has two bits too many, which must be zero.
        guard bits & 3 == 0 else { return nil }
        self.bytes = bytes
    }

    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private static let values: [UInt8?] = (0..<256).map { byte in
        digits.firstIndex(of: UInt8(byte)).map { UInt8($0) }
    }

    /// 43 characters of base64url, for a cookie or a link.
    public var text: String {
        var text: [UInt8] = []
        var (bits, held): (UInt32, Int) = (0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            held += 8
            while held >= 6 {
                held -= 6
                text.append(Self.digits[Int(bits >> held & 63)])
            }
        }
        text.append(Self.digits[Int(bits << (6 - held) & 63)])
        return String(decoding: text, as: UTF8.self)
    }

    /// SHA-256 of the bytes.
    public var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }
}
