/// Which row of a load has which number, by the first eight bytes of its digest: twelve bytes a place, at least half of the
/// places empty, so that 32 million take 0.8 GB and are looked up in one step.
struct KnownNumbers {
    private static let none = UInt32.max

    private var prefixes: [Int64]
    private var rows: [UInt32]
    private let mask: Int

    /// - Parameter count: how many there will be at most.
    init(for count: Int) {
        var places = 1024
        while places < 2 * count { places *= 2 }
        prefixes = Array(repeating: 0, count: places)
        rows = Array(repeating: Self.none, count: places)
        mask = places - 1
    }

    /// The row that had it first; the row itself where none did.
    mutating func first(_ prefix: Int64, _ row: Int) -> Int {
        var place = Int(truncatingIfNeeded: prefix) & mask
        while rows[place] != Self.none {
            if prefixes[place] == prefix { return Int(rows[place]) }
            place = (place + 1) & mask
        }
        (prefixes[place], rows[place]) = (prefix, UInt32(row))
        return row
    }

    /// One of equal shares of the numbers, all of a lower share before all of a higher one, in rising order.
    ///
    /// - Parameter bits: there are two to the power of it.
    func share(_ share: Int, bits: Int) -> [(prefix: Int64, row: Int)] {
        var found: [(prefix: Int64, row: Int)] = []
        for place in rows.indices where rows[place] != Self.none {
            let rising = UInt64(bitPattern: prefixes[place]) ^ (1 << 63)
            if bits == 0 || Int(rising >> UInt64(64 - bits)) == share {
                found.append((prefixes[place], Int(rows[place])))
            }
        }
        return found.sorted { $0.prefix < $1.prefix }
    }
}
