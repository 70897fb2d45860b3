/// What numbers of eighteen characters that hold a day of birth have in common: resident numbers and residence permits.
struct ResidentNumber: Hashable, Sendable {
    /// Eighteen characters, a capital X for the last where it is one.
    let text: String
    let birthday: Day

    /// - Parameter text: plain, in capitals, eighteen characters long.
    init(checking text: String) throws(IdentityProblem) {
        if text.hasSuffix("000"), SpreadsheetDamage(text) == .roundedToZeros, !ResidentChecksum.holds(for: text) {
            throw .ruined(.roundedToZeros)
        }
        guard let birthday = Self.day(text.characters(6..<14)) else { throw .noSuchDay }
        guard ResidentChecksum.holds(for: text) else { throw .wrongCheck }
        self.text = text
        self.birthday = birthday
    }

    /// The third digit of the sequence is odd for men.
    var sex: Sex { text.characters(16..<17).utf8.allSatisfy { $0 & 1 == 1 } ? .male : .female }

    /// The day written as `yyyymmdd`.
    private static func day(_ digits: String) -> Day? {
        guard let year = Int(digits.characters(0..<4)), let month = Int(digits.characters(4..<6)),
            let day = Int(digits.characters(6..<8))
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// Whether it has the shape as it stands, as nearly all numbers have.
    private static func isPlain(_ typed: String) -> Bool {
        typed.utf8.count == 18 && typed.utf8.prefix(17).allSatisfy { (0x30...0x39).contains($0) }
            && typed.utf8.last.map { (0x30...0x39).contains($0) || $0 == 0x58 } == true
    }

    /// What was typed, plain and in capitals, when it has the shape: seventeen digits and a digit or X.
    ///
    /// - Throws: why it has not.
    static func shape(_ typed: String, lengths: Set<Int>) throws(IdentityProblem) -> String {
        if lengths.contains(18), isPlain(typed) { return typed }
        let plain = Typed.plain(typed).uppercased().replacing("\u{2169}", with: "X")
        guard !plain.isEmpty else { throw .empty }
        if SpreadsheetDamage(plain) == .scientific { throw .ruined(.scientific) }
        let last = plain.unicodeScalars.count - 1
        for (index, scalar) in plain.unicodeScalars.enumerated() {
            let isDigit = ("0"..."9").contains(scalar)
            guard isDigit || scalar == "X" && index == last && index == 17 else {
                throw .wrongCharacter(Character(scalar), place: index + 1)
            }
        }
        guard lengths.contains(plain.utf8.count) else { throw .wrongLength(plain.utf8.count) }
        return plain
    }
}
