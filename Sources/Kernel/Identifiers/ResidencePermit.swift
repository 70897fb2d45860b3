/// The number of a residence permit for residents of Hong Kong (81), Macao (82) or Taiwan (83): built and checked like a
/// resident number.
public struct ResidencePermit: Hashable, Sendable {
    private let number: ResidentNumber

    static let regions: Set<String> = ["81", "82", "83"]

    /// Reads what a person typed, as ``ResidentID`` does; there is no form of fifteen digits.
    public init(_ typed: String) throws(IdentityProblem) {
        let plain = try ResidentNumber.shape(typed, lengths: [18])
        guard Self.regions.contains(plain.characters(0..<2)) else { throw .notOfPermit }
        number = try ResidentNumber(checking: plain)
    }

    /// All eighteen characters. Personal.
    public var text: String { number.text }

    public var birthday: Day { number.birthday }

    public var sex: Sex { number.sex }

    /// As for a resident number: `810000********0014`.
    public var masked: String { Mask.middle(text, first: 6, last: 4) }
}

extension ResidencePermit: CustomStringConvertible {
    public var description: String { masked }
}
