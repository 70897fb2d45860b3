/// A ledger, perhaps of another module, with its title as it stands in the navigation.
public struct LedgerPointer: Hashable, Codable, Sendable {
    public let ledger: LedgerID
    public let title: Text

    public init(_ ledger: LedgerID, _ title: Text) { (self.ledger, self.title) = (ledger, title) }
}

/// One field of a ledger, as plain data.
public struct FieldDescription: Hashable, Codable, Sendable {
    /// Stable: the key in bodies, forms, imports and the API.
    public let name: String
    public let label: Text
    public let kind: FieldKind
    public var dataClass: DataClass = .open
    public var isRequired = false
    /// Kept in an index, so that lists filter and sort by it, and show it as a column.
    public var isListed = false
    /// Computed from the others; nobody fills it in.
    public var isDerived = false
    /// Said once, when the entry is made; later only a step that asks for it changes it.
    public var isFixed = false
    /// When the engine writes into it, and what; nobody fills it in.
    public var stamp: Stamp?
    /// Beside the entry that they came from, those that say the same here stand together; of one listed field of words at most.
    public var isGrouping = false
    /// As what whoever stands in it may take steps; of fields of an account.
    public var standing: Standing?
    /// Of employers: whether what stands there may as well be a union, a team or a venue. Without a code it makes nobody known as an
    /// employer.
    public var mayNameOthers = false
    /// Other words by which sheets head its column.
    public var synonyms: [String] = []
    public var help: Text?
    /// The ledgers in which what it tells of is done: the form leads there.
    public var doneIn: [LedgerPointer]?

    public init(_ name: String, _ label: Text, _ kind: FieldKind) {
        self.name = name
        self.label = label
        self.kind = kind
    }
}
