/// What a column of a sheet is taken for.
public enum ColumnMeaning: Hashable, Sendable {
    case field(String)
    /// The number of the entry that a row means, as an export has it.
    case number
    /// Whose matter a row is.
    case owner
    /// Nothing of it is read.
    case ignored

    /// As it stands in forms, in what is remembered, and on paper.
    public var name: String {
        switch self {
        case .field(let name): name
        case .number: "entry.number"
        case .owner: "entry.owner"
        case .ignored: ""
        }
    }

    /// - Returns: `nil` for a field that the ledger does not have, or that nobody fills in.
    public init?(_ name: String, in ledger: LedgerDescription) {
        switch name {
        case "": self = .ignored
        case Self.number.name: self = .number
        case Self.owner.name: self = .owner
        default:
            guard ledger.filled.contains(where: { $0.name == name }) else { return nil }
            self = .field(name)
        }
    }
}
