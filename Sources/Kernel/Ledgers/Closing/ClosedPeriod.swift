/// The figures of a ledger at an organisation, with all below it on one line, stand through a day: no change is kept any more
/// that would alter them.
///
/// Each office closes by itself, and only it or one above it opens again what it closed. What moves with an organisation
/// moves, whatever is closed: such figures stand elsewhere and are the same.
public struct ClosedPeriod: Hashable, Sendable {
    public let id: ID<ClosedPeriod>
    public let ledger: LedgerID
    public let organisation: ID<Organisation>
    public let organisationName: String
    public let line: Line
    /// The last day whose figures stand, the end of a month.
    public let through: Day
    /// Whose head closed it.
    public let office: ID<Organisation>
    public let officeName: String
    /// Who did, or opened a part of it last; `nil` for the operator.
    public let by: String?
    public let at: Instant
    public let reason: String

    public static let kind = SubjectKind("closed-period", Text("结账", en: "Closed period"))
}

extension Permission {
    /// Closing the figures of one's organisation, or of one below it, and opening them again: a head's.
    public static let closePeriods = Permission(
        "periods.close", Text("结账", en: "Close periods"), roles: [.leader])
}
