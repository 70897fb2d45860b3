/// What a list of a ledger's entries is narrowed to.
public struct EntryFilter: Sendable {
    public enum State: String, CaseIterable, Sendable {
        case open, overdue, closed

        public var label: Text {
            switch self {
            case .open: Text("在办", en: "In hand")
            case .overdue: Text("逾期", en: "Overdue")
            case .closed: Text("办结", en: "Closed")
            }
        }
    }

    /// One listed field: a choice or flag it must be, or the least and most of a number, sum or day.
    public enum Condition: Sendable {
        case equals(FieldValue)
        case among(ClosedRange<Int64>)
        /// The words begin so.
        case begins(String)
        /// It is one of these choices.
        case oneOf([String])
        /// These words stand in it, or in the name of the organisation or account that it names.
        case holds(String)
        /// Nothing stands in it.
        case absent
    }

    public var state: State?
    public var status: String?
    /// The subtree of an organisation on the leadership line.
    public var owner: OrganisationPath?
    /// Exactly these owners, whatever stands below them.
    public var owners: Set<ID<Organisation>>?
    public var handler: ID<Account>?
    /// Part of the title or the number, or how a listed credit code begins; empty for any.
    public var words = ""
    /// By the names of listed fields, none of them personal; by others nothing is narrowed, but the question refused.
    public var fields: [String: Condition] = [:]
    /// Those that name an employer, or one merged into it.
    public var employer: ID<KnownEmployer>?
    /// What must be evident of the employer that they name, and what must not.
    public var evident: EmployerEvidence?
    public var unevident: EmployerEvidence?
    /// Exactly the rows behind a figure.
    public var figure: FigureAsked?

    public init() {}

    public var isEmpty: Bool {
        state == nil && status == nil && owner == nil && owners == nil && handler == nil && words.isEmpty
            && fields.isEmpty && employer == nil && evident == nil && unevident == nil
            && figure == nil
    }
}
