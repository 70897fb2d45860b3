/// Reads `application/x-www-form-urlencoded`.
enum URLEncoding {
    /// More pairs than any form of ours has; reading stops with a fault above it.
    static let limit = 2000

    static func fields(_ bytes: some Collection<UInt8>) throws(Fault) -> Fields {
        var pairs: [(name: String, value: String)] = []
        for pair in bytes.split(separator: 0x26, omittingEmptySubsequences: true) {
            guard pairs.count < limit else { throw .malformed(Fault.tooManyFields) }
            let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
            let name = PercentCoding.decode(pair[..<equals], plus: true)
            let value =
                equals == pair.endIndex ? "" : PercentCoding.decode(pair[pair.index(after: equals)...], plus: true)
            pairs.append((name, value))
        }
        return Fields(pairs)
    }
}
