/// The organisation code (组织机构代码, GB 11714-1997) that stands inside a credit code since 2015.
enum OrganisationCode {
    private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

    /// Whether the ninth character agrees with the first eight.
    static func checkHolds(for code: String) -> Bool {
        let values = code.utf8.compactMap(value)
        guard values.count == 9, code.utf8.count == 9 else { return false }
        let check = 11 - zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        let expected: UInt8 =
            switch check {
            case 10: UInt8(ascii: "X")
            case 11: UInt8(ascii: "0")
            default: UInt8(ascii: "0") + UInt8(check)
            }
        return code.utf8.last == expected
    }

    /// Whether it looks like one, with or without the hyphen before the check: `12345678-9`.
    static func isShape(_ plain: String) -> Bool {
        let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 1 || parts.count == 2 && parts[1].utf8.count == 1 else { return false }
        let joined = parts.joined()
        return joined.utf8.count == 9 && joined.utf8.allSatisfy { value($0) != nil }
    }

    /// 0 to 9 as they are, A 10 to Z 35.
    private static func value(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
