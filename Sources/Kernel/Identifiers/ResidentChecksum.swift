/// The check character of GB 11643-1999 (ISO 7064, MOD 11-2), which residence permits carry too.
enum ResidentChecksum {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let characters = Array("10X98765432".utf8)

    /// The eighteenth character, from the first seventeen digits.
    static func character(for digits: some Sequence<UInt8>) -> UInt8 {
        let sum = zip(digits, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
        return characters[sum % 11]
    }

    /// Whether eighteen characters, the first seventeen of them digits, agree with their last.
    static func holds(for number: String) -> Bool {
        number.utf8.last == character(for: number.utf8.prefix(17))
    }
}
