/// One entry of a ledger, as it stands.
public struct Entry: Sendable {
    public let id: ID<Entry>
    public let ledger: LedgerID
    /// Human: 建〔2026〕440100-000123.
    public let number: String
    public var title: String
    public var owner: EntryOwner
    public var status: String
    public let openedOn: Day
    /// Since when it stands in its status; its term is counted from here.
    public var enteredOn: Day
    public var due: EntryDue
    public var closedOn: Day?
    public var handler: ID<Account>?
    /// Who entered it; `nil` for the operator.
    public let author: ID<Account>?
    /// Counts its changes from 1; whoever changes it says which version she saw.
    public var version: Int
    /// The shape of the body that is stored.
    public var shape: Int
    public var changedAt: Instant

    public var place: Place { owner.place }
    public var isOpen: Bool { closedOn == nil }

    public func isOverdue(on day: Day) -> Bool { isOpen && due.day.map { $0 < day } ?? false }
}

/// Until when an entry may stay where it stands, and by which rule.
public struct EntryDue: Hashable, Sendable {
    /// `nil` when nothing is due, or the rule has no value set.
    public var day: Day?
    /// The version of the rule that set it, such as `national/XF-05@2022-05-01`.
    public var rule: String?
    /// Whether the term waits for a value that nobody has set, for this place and day.
    public var isUnset = false

    public init(day: Day?, rule: String? = nil, isUnset: Bool = false) {
        self.day = day
        self.rule = rule
        self.isUnset = isUnset
    }

    /// Whether a rule set the term and it stands still: nobody knows its end before it runs on.
    public var isPaused: Bool { day == nil && rule != nil && !isUnset }

    public static let none = EntryDue(day: nil)
}

/// Whose matter an entry is, with copies of what lists and figures need of it.
public struct EntryOwner: Hashable, Sendable {
    public let organisation: ID<Organisation>
    public let place: Place
    /// The prefecture, or the nearest above it where there is none.
    public let realm: ID<Organisation>
    /// The division it lies in, by code; empty where none of those above has one. Its numbers and its rules go by it.
    public let region: String
    /// Where it is counted on either line: the nearest from the owner upward that is a town or higher.
    public let counting: CountingPlace
}

/// Where an entry's figures are posted.
public struct CountingPlace: Hashable, Sendable {
    public let path: OrganisationPath
    public let secondPath: OrganisationPath?
}

extension LedgerID {
    /// What the entries of the ledger are as subjects of the journal and the search.
    public var kind: SubjectKind {
        name.hasPrefix(AnyLedger.builtPrefix) ? .builtEntry : SubjectKind("entry." + name, Text(same: name))
    }
}

extension Entry {
    public var subject: Subject { Subject(ledger.kind, id) }
}
