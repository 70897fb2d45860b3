/// An address of the internet, of either version, in its bytes.
struct PublicAddress: Equatable, Sendable {
    /// 4 or 16.
    let bytes: [UInt8]

    /// - Returns: `nil` for every range that does not lead out into the internet: this machine, private and link-local networks
    ///   and with them what clouds call metadata, shared and documentation ranges, multicast, tunnels to any of these.
    init?(_ bytes: [UInt8]) {
        switch bytes.count {
        case 4 where !Self.closed4.contains(where: { $0.holds(bytes) }): self.bytes = bytes
        // Only what is given out to networks, and of that nothing that wraps another address.
        case 16 where Self.open6.holds(bytes) && !Self.closed6.contains(where: { $0.holds(bytes) }): self.bytes = bytes
        default: return nil
        }
    }

    /// All addresses that begin with the same bits.
    private struct Range {
        let start: [UInt8]
        let bits: Int

        init(_ start: [UInt8], _ bits: Int) { (self.start, self.bits) = (start, bits) }

        func holds(_ address: [UInt8]) -> Bool {
            for place in 0..<bits where start.count > place / 8 {
                let mask = UInt8(0x80) >> (place % 8)
                if address[place / 8] & mask != start[place / 8] & mask { return false }
            }
            return true
        }
    }

    /// IANA's registry of special addresses, and multicast.
    private static let closed4: [Range] = [
        Range([0], 8), Range([10], 8), Range([100, 64], 10), Range([127], 8), Range([169, 254], 16),
        Range([172, 16], 12),
        Range([192, 0, 0], 24), Range([192, 0, 2], 24), Range([192, 31, 196], 24), Range([192, 52, 193], 24),
        Range([192, 88, 99], 24), Range([192, 168], 16), Range([192, 175, 48], 24), Range([198, 18], 15),
        Range([198, 51, 100], 24), Range([203, 0, 113], 24), Range([224], 4), Range([240], 4),
    ]

    private static let open6 = Range([0x20], 3)

    /// IETF's own with Teredo, documentation, 6to4, documentation.
    private static let closed6: [Range] = [
        Range([0x20, 0x01, 0x00], 23), Range([0x20, 0x01, 0x0D, 0xB8], 32), Range([0x20, 0x02], 16),
        Range([0x26, 0x20, 0x00, 0x4F, 0x80, 0x00], 48), Range([0x3F, 0xFF, 0x00], 20),
    ]
}
