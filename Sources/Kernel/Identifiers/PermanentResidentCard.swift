/// The number of a foreign permanent resident ID card of the edition of 2023: eighteen characters, the first a 9.
///
/// Its check is not verified, since its rule has not been confirmed from the standard.
public struct PermanentResidentCard: Hashable, Sendable {
    /// All eighteen characters. Personal.
    public let text: String

    public init(_ typed: String) throws(IdentityProblem) {
        let plain = try ResidentNumber.shape(typed, lengths: [18])
        guard plain.hasPrefix("9") else { throw .notOfCard }
        text = plain
    }

    /// As for a resident number.
    public var masked: String { Mask.middle(text, first: 6, last: 4) }
}

extension PermanentResidentCard: CustomStringConvertible {
    public var description: String { masked }
}
