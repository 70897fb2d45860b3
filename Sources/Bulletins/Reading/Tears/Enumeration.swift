/// The points a text counts: 一是, 二是… and 一要, 二要….
struct Enumeration: Sendable {
    /// Bit n stands for the n-th point with 是, bit n + 16 for the one with 要.
    private var held: UInt32 = 0
    /// The point the text begins with, as a bit.
    private var first: UInt32 = 0

    init(_ units: [UInt16]) {
        for place in units.indices.dropLast() {
            guard let value = Self.numerals.firstIndex(of: units[place]) else { continue }
            let bit = Self.bit(value + 1, units[place + 1])
            held |= bit
            if place == 0 { first = bit }
        }
    }

    private static let numerals = Word("一二三四五六七八九").units
    private static let joints = Word("是要").units

    private static func bit(_ value: Int, _ joint: UInt16) -> UInt32 {
        guard let column = joints.firstIndex(of: joint) else { return 0 }
        return 1 << UInt32(value + 16 * column)
    }

    /// Whether the text begins with a point that follows on one `before` holds; `nil` if it begins with none or the first.
    func continues(_ before: Enumeration) -> Bool? {
        let previous = first >> 1
        guard previous & 0xFFFE_FFFE != 0 else { return nil }
        return before.held & previous != 0
    }
}
