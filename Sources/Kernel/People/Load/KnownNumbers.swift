/// Which row of a load has which number, by the first eight bytes of its digest: twelve bytes a place, at least half of the
/// places empty, so that 32 million take 0.8 GB and are looked up in one step.
struct KnownNumbers {
    private static let none = UInt32.max

    /// A number stands where the beginning of its prefix says, or at the next free place, behind the last of all the first: so those
    /// of a share stand together.
    private var prefixes: [Int64]
    private var rows: [UInt32]
    private let bits: Int

    /// - Parameter count: how many there will be at most.
    init(for count: Int) {
        var bits = 10
        while 1 << bits < 2 * count { bits += 1 }
        prefixes = Array(repeating: 0, count: 1 << bits)
        rows = Array(repeating: Self.none, count: 1 << bits)
        self.bits = bits
    }

    /// The row that had it first; the row itself where none did.
    mutating func first(_ prefix: Int64, _ row: Int) -> Int {
        var place = Int(Self.rising(prefix) >> UInt64(64 - bits))
        while rows[place] != Self.none {
            if prefixes[place] == prefix { return Int(rows[place]) }
            place = next(place)
        }
        (prefixes[place], rows[place]) = (prefix, UInt32(row))
        return row
    }

    /// One of equal shares of the numbers, all of a lower share before all of a higher one, in rising order.
    ///
    /// - Parameter bits: there are two to the power of it, at most 1024.
    func share(_ share: Int, bits: Int) -> [(prefix: Int64, row: Int)] {
        var found: [(prefix: Int64, row: Int)] = []
        let length = rows.count >> bits
        var (place, passed) = (share * length, 0)
        while passed < rows.count, passed < length || rows[place] != Self.none {
            if rows[place] != Self.none, bits == 0 || Int(Self.rising(prefixes[place]) >> UInt64(64 - bits)) == share {
                found.append((prefixes[place], Int(rows[place])))
            }
            (place, passed) = (next(place), passed + 1)
        }
        return found.sorted { $0.prefix < $1.prefix }
    }

    private func next(_ place: Int) -> Int { (place + 1) & (rows.count - 1) }

    /// Unsigned, in the order of the prefixes.
    private static func rising(_ prefix: Int64) -> UInt64 { UInt64(bitPattern: prefix) ^ (1 << 63) }
}
