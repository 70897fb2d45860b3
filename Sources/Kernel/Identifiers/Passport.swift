/// The number of a passport of any country: five to fifteen letters and digits, in capitals.
///
/// There is nothing to check it by: countries number as they like, and the check digits of ICAO Doc 9303 are not part of the
/// number.
public struct Passport: Hashable, Sendable {
    /// All characters. Personal.
    public let text: String

    public init(_ typed: String) throws(IdentityProblem) {
        let plain = Typed.plain(typed).uppercased()
        guard !plain.isEmpty else { throw .empty }
        if SpreadsheetDamage(plain) == .scientific { throw .ruined(.scientific) }
        for (index, scalar) in plain.unicodeScalars.enumerated() {
            guard ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar) else {
                throw .wrongCharacter(Character(scalar), place: index + 1)
            }
        }
        guard (5...15).contains(plain.utf8.count) else { throw .wrongLength(plain.utf8.count) }
        text = plain
    }

    /// First two and last two characters: `E1*****78`.
    public var masked: String { Mask.middle(text, first: 2, last: 2) }
}

extension Passport: CustomStringConvertible {
    public var description: String { masked }
}
