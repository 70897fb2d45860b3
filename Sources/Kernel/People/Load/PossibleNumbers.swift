import Store

/// The numbers that may be registered, by the first bytes of their digests: what it does not hold is registered of nobody, what it
/// holds is looked up. A bit for each of at least 32 places a number, so that three of a hundred are looked up in vain.
///
/// Reading it takes the register once through in the order of its numbers, instead of a look-up anywhere in it for each row: those
/// keep out of memory what the rows themselves are written to.
struct PossibleNumbers {
    private static let places = 32

    private var words: [UInt64]
    private let bits: Int

    /// - Returns: `nil` where so many rows are looked up one by one for less.
    init?(for rows: Int, on connection: any Connection) throws {
        let most = Self.places * rows
        let registered: Int =
            try connection.value(
                "SELECT COUNT(*) FROM (SELECT prefix FROM identity_key LIMIT \(most + 1)) AS numbers") ?? 0
        guard registered <= most else { return nil }
        var bits = 10
        while 1 << bits < Self.places * registered { bits += 1 }
        (words, self.bits) = (Array(repeating: 0, count: 1 << bits / 64), bits)
        for table: SQL in ["identity_key", "identity_overflow"] {
            try connection.each("SELECT prefix FROM \(table)") { row in
                let place = place(of: try row[0])
                words[place / 64] |= 1 << UInt64(place % 64)
            }
        }
    }

    func holds(_ prefix: Int64) -> Bool {
        let place = place(of: prefix)
        return words[place / 64] >> UInt64(place % 64) & 1 == 1
    }

    private func place(of prefix: Int64) -> Int { Int(UInt64(bitPattern: prefix) >> UInt64(64 - bits)) }
}
