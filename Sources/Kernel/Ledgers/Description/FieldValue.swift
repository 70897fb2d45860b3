/// What a field holds outside the typed world: in forms, imports, the API, versions and the index of lists.
public enum FieldValue: Hashable, Sendable {
    case absent
    /// What a person wrote; never empty.
    case text(String)
    case rich(RichText)
    case number(Int)
    case yuan(Yuan)
    case day(Day)
    /// Both days included.
    case days(ClosedRange<Day>)
    case flag(Bool)
    /// The stable name of one of a list.
    case choice(String)
    /// In the order of the list, each once.
    case choices([String])
    case organisation(ID<Organisation>)
    case account(ID<Account>)
    case place(Address)
    case employer(Employer)
    /// The rows of a table inside the entry, each by the names of its fields.
    case rows([[String: FieldValue]])
    /// Something is there, and kept apart (``DataClass/sealed``).
    case sealed

    /// Whether nobody has said anything: a flag that is not set is nothing either.
    public var isEmpty: Bool {
        switch self {
        case .absent, .flag(false): true
        case .text(let text): text.isEmpty
        case .rich(let rich): rich == RichText()
        case .choices(let names): names.isEmpty
        case .rows(let rows): rows.isEmpty
        default: false
        }
    }

    /// An empty text is absent.
    public init(text: String) { self = text.isEmpty ? .absent : .text(text) }
}
