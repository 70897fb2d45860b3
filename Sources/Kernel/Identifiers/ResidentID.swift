/// A resident identity number (公民身份号码, GB 11643-1999) that is in order: eighteen characters, a day that exists, and a
/// check character that agrees.
///
/// The region is not looked up: a code that was abolished stays in the numbers of those who were born under it. That the
/// day is not in the future is asked apart, with the day of today: ``requireBorn(by:)``.
public struct ResidentID: Hashable, Sendable {
    private let number: ResidentNumber

    /// Reads what a person typed: blanks, full-width digits and a small x do not matter.
    ///
    /// A number of fifteen digits, as cards had until 1999, becomes the one of eighteen that its holder has now.
    ///
    /// - Throws: what is wrong with it; ``IdentityProblem/belongs(to:)`` for the number of a residence permit or of a
    ///   permanent-resident card, which look alike.
    public init(_ typed: String) throws(IdentityProblem) {
        let plain = try ResidentNumber.shape(typed, lengths: [15, 18])
        if plain.utf8.count == 18, let other = Self.lookalike(plain) { throw .belongs(to: other) }
        number = try ResidentNumber(checking: plain.utf8.count == 15 ? Self.upgraded(plain) : plain)
    }

    /// All eighteen characters. Personal: for the sealed column, the document and the person herself.
    public var text: String { number.text }

    public var birthday: Day { number.birthday }

    public var sex: Sex { number.sex }

    /// The six digits of where the person was first registered; not where she lives.
    public var region: String { text.characters(0..<6) }

    /// - Throws: ``IdentityProblem/bornInFuture`` when the day of birth lies after `today`.
    public func requireBorn(by today: Day) throws(IdentityProblem) {
        guard birthday <= today else { throw .bornInFuture }
    }

    /// Full years of life; a birthday on 29 February is completed on 1 March of a common year. Negative before birth.
    public func age(on day: Day) -> Int { birthday.fullYears(until: day) }

    /// The number of seventeen digits with its check character, for inventing people.
    public static func completed(_ seventeen: Int) -> String {
        let digits = String(seventeen)
        return digits + String(decoding: [ResidentChecksum.character(for: digits.utf8)], as: UTF8.self)
    }

    private static func upgraded(_ old: String) -> String {
        let digits = old.characters(0..<6) + "19" + old.characters(6..<15)
        return digits + String(decoding: [ResidentChecksum.character(for: digits.utf8)], as: UTF8.self)
    }

    private static func lookalike(_ plain: String) -> IdentityKind? {
        if ResidencePermit.regions.contains(plain.characters(0..<2)) { return .residencePermit }
        return plain.hasPrefix("9") ? .permanentResidentCard : nil
    }
}

extension ResidentID: CustomStringConvertible {
    /// `440105********1234`: region and last four characters, as is usual; the day of birth is hidden.
    ///
    /// For colleagues who tell people apart. A public notice prints no number at all.
    public var masked: String { Mask.middle(text, first: 6, last: 4) }

    /// The same as ``masked``, so that no log shows the number by accident.
    public var description: String { masked }
}
