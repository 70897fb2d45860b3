/// A set of units as a table of bits: eight kilobytes, one look-up.
struct UnitSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

    func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}
