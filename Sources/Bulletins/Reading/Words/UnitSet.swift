/// A set of units as a table of bits: eight kilobytes, one look-up.
struct UnitSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    init() {}

    /// The characters of `letters`, and `others`.
    init(_ letters: String, _ others: [UInt16] = []) {
        for unit in Word(letters).units + others { insert(unit) }
    }

    mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

    mutating func formUnion(_ other: UnitSet) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}
