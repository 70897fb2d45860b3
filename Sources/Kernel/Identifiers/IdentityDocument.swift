/// An identity document of a person: its kind and a number that is in order for that kind.
public enum IdentityDocument: Hashable, Sendable {
    case resident(ResidentID)
    case residencePermit(ResidencePermit)
    case permanentResident(PermanentResidentCard)
    case passport(Passport)

    /// Reads what a person typed beside the kind that she chose.
    public init(_ kind: IdentityKind, _ typed: String) throws(IdentityProblem) {
        self =
            switch kind {
            case .residentID: .resident(try ResidentID(typed))
            case .residencePermit: .residencePermit(try ResidencePermit(typed))
            case .permanentResidentCard: .permanentResident(try PermanentResidentCard(typed))
            case .passport: .passport(try Passport(typed))
            }
    }

    public var kind: IdentityKind {
        switch self {
        case .resident: .residentID
        case .residencePermit: .residencePermit
        case .permanentResident: .permanentResidentCard
        case .passport: .passport
        }
    }

    /// The whole number. Personal: for the sealed column and the digest by which a person is found.
    public var number: String {
        switch self {
        case .resident(let document): document.text
        case .residencePermit(let document): document.text
        case .permanentResident(let document): document.text
        case .passport(let document): document.text
        }
    }

    public var masked: String {
        switch self {
        case .resident(let document): document.masked
        case .residencePermit(let document): document.masked
        case .permanentResident(let document): document.masked
        case .passport(let document): document.masked
        }
    }

    /// Whether the number is eighteen digits that end in 000.
    ///
    /// One in eleven numbers that a spreadsheet rounded passes the check by chance, so an import refuses this. From a
    /// person who types, it is taken: a few real numbers end so.
    public var mayBeRounded: Bool { kind != .passport && SpreadsheetDamage(number) == .roundedToZeros }

    /// `nil` where the number does not tell it.
    public var birthday: Day? {
        switch self {
        case .resident(let document): document.birthday
        case .residencePermit(let document): document.birthday
        case .permanentResident, .passport: nil
        }
    }

    /// `nil` where the number does not tell it.
    public var sex: Sex? {
        switch self {
        case .resident(let document): document.sex
        case .residencePermit(let document): document.sex
        case .permanentResident, .passport: nil
        }
    }
}

extension IdentityDocument: CustomStringConvertible {
    /// The masked number, so that no log shows it by accident.
    public var description: String { masked }
}
