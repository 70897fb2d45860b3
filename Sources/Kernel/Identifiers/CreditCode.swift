/// A unified social credit code (统一社会信用代码, GB 32100-2015) that is in order: eighteen characters of its alphabet, the
/// last of which agrees with the others.
///
/// Registrar, class and region are not looked up, since the tables grow. Fields of forms use ``UnionCode`` and
/// ``EmployerCode``, which cannot be swapped.
public struct CreditCode: Hashable, Sendable {
    /// All eighteen characters, in capitals.
    public let text: String

    /// Reads what a person typed: blanks, small letters and full width do not matter.
    public init(_ typed: String) throws(CreditCodeProblem) {
        let plain = Typed.plain(typed).uppercased()
        try Self.checkLength(plain)
        for (index, scalar) in plain.unicodeScalars.enumerated() where Self.value(of: scalar) == nil {
            throw Self.unused.unicodeScalars.contains(scalar)
                ? .unusedLetter(Character(scalar), place: index + 1)
                : .wrongCharacter(Character(scalar), place: index + 1)
        }
        guard Self.checkCharacter(for: plain) == plain.last else { throw Self.whyUnchecked(plain) }
        text = plain
    }

    /// The first character: who registered the body. `nil` for one that the table does not know.
    public var registrar: Registrar? { Registrar(rawValue: text.characters(0..<1)) }

    /// What kind of body it is, from the first two characters; `nil` where the table does not know.
    public var bodyKind: Text? { Registrar.bodyKinds[text.characters(0..<2)] }

    /// The division of the registrar, not of the body's address; `nil` when it is not written as one.
    public var region: DivisionCode? { try? DivisionCode(text.characters(2..<8)) }

    /// The nine characters of the former organisation code.
    public var organisationCode: String { text.characters(8..<17) }

    /// Whether the organisation code inside agrees with its own check (GB 11714). Some codes that were really issued do
    /// not, so this is a reason to look twice, never to refuse.
    public var innerCheckHolds: Bool { OrganisationCode.checkHolds(for: organisationCode) }

    /// Whether a union has it: 81 a base union, 89 another union body.
    public var isUnion: Bool { registrar == .unions }

    /// Whether an employer may have it: anything that is no union.
    public var isEmployer: Bool { !isUnion }
}

extension CreditCode: CustomStringConvertible {
    public var description: String { text }
}

extension CreditCode {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)
    private static let unused = "IOSVZ"
    /// Powers of 3 modulo 31.
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    private static func value(of scalar: Unicode.Scalar) -> Int? { alphabet.firstIndex(of: scalar) }

    /// What the eighteenth character must be for the first seventeen.
    static func checkCharacter(for text: String) -> Character {
        let sum = zip(text.unicodeScalars, weights).reduce(0) { $0 + (value(of: $1.0) ?? 0) * $1.1 }
        // The outer remainder makes 31 a 0.
        return Character(alphabet[(31 - sum % 31) % 31])
    }

    private static func checkLength(_ plain: String) throws(CreditCodeProblem) {
        guard !plain.isEmpty else { throw .empty }
        if SpreadsheetDamage(plain) == .scientific { throw .ruined(.scientific) }
        if OrganisationCode.isShape(plain) { throw .organisationCode }
        let length = plain.unicodeScalars.count
        if length == 15, plain.isDigits { throw .registrationNumber }
        guard length == 18 else { throw .wrongLength(length) }
    }

    private static func whyUnchecked(_ plain: String) -> CreditCodeProblem {
        if SpreadsheetDamage(plain) == .roundedToZeros { return .ruined(.roundedToZeros) }
        return (try? ResidentID(plain)) == nil ? .wrongCheck : .residentNumber
    }
}
