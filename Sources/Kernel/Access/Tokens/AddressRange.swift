import Foundation

/// Addresses that begin with the same bits: `192.0.2.0/24`, `2001:db8::/32`, or one address.
public struct AddressRange: Hashable, Sendable, LosslessStringConvertible {
    public let description: String
    private let bytes: [UInt8]
    private let bits: Int

    /// - Returns: `nil` for what is no address, or has a number of bits that such an address does not have.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let bytes = Self.bytes(of: String(parts[0])) else { return nil }
        var bits = bytes.count * 8
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let said = Int(parts[1]), said <= bits
            else {
                return nil
            }
            bits = said
        }
        (description, self.bytes, self.bits) = (text, bytes, bits)
    }

    public func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
        return (0..<bits).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return bytes[bit / 8] & mask == other[bit / 8] & mask
        }
    }

    /// What one subscriber has at once: an IPv4 address, of an IPv6 address the first 64 bits.
    static func subscriber(_ address: String) -> String {
        guard let bytes = bytes(of: address), bytes.count == 16 else { return address }
        return Hexadecimal.text(bytes[..<8])
    }

    /// Four or sixteen bytes; an IPv4 address that is written as an IPv6 one is the IPv4 address.
    private static func bytes(of text: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let isMapped = sixteen[..<10].allSatisfy { $0 == 0 } && sixteen[10] == 0xFF && sixteen[11] == 0xFF
        return isMapped ? Array(sixteen[12...]) : sixteen
    }
}
