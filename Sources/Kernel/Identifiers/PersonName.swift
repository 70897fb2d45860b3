/// The name of a person, in any script, as it is kept: variants of the interpunct are one (·, U+00B7), blanks between
/// Chinese characters are gone, rare characters and those of private use are as they came.
public struct PersonName: Hashable, Sendable {
    public let text: String

    /// Two characters at least; the longest names of the minorities have some twenty-five.
    public static let lengths = 2...50

    static let interpunct: Unicode.Scalar = "\u{B7}"

    /// Reads what a person typed.
    public init(_ typed: String) throws(PersonNameProblem) {
        text = PersonNameReading.isPlain(typed) ? typed : try PersonNameReading.read(typed)
    }

    /// The surname of a Chinese name, one of the usual compound ones included; `nil` for names with an interpunct and in
    /// other scripts.
    ///
    /// It is a guess for sorting and finding: two characters that are a compound surname count as one only when a given
    /// name follows.
    public var surname: String? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.allSatisfy(PersonNameReading.isHan) else { return nil }
        let start = text.prefix(2)
        return String(text.count > 2 && CompoundSurnames.contains(start) ? start : text.prefix(1))
    }

    /// What follows the surname; the whole name when there is none.
    public var givenName: String { String(text.dropFirst(surname?.count ?? 0)) }

    /// `张*`, `王**`, `欧阳**`; `买**·***` and `J*** S****` where there is no surname: the first character stays, or the first
    /// of each word in letters.
    public var masked: String {
        if let surname { return surname + String(repeating: "*", count: givenName.count) }
        var masked = ""
        var isStart = true
        for character in text {
            let isDivider = character == " " || character == "·"
            let isShown = isDivider || isStart && (masked.isEmpty || character.isASCII)
            masked.append(isShown ? character : "*")
            isStart = isDivider
        }
        return masked
    }

    /// Whether it has a character of private use, which only the machine that it came from can show. The name is right to
    /// keep and should be typed anew when the character is known to Unicode.
    public var hasPrivateCharacter: Bool {
        text.unicodeScalars.contains { $0.properties.generalCategory == .privateUse }
    }
}

extension PersonName: CustomStringConvertible {
    /// The same as ``masked``, so that no log shows the name by accident.
    public var description: String { masked }
}
