/// What one entry adds to one figure.
public struct Contribution: Hashable, Sendable {
    public let indicator: String
    public let day: Day
    /// A number or fen; never zero.
    public let amount: Int
    /// What it adds to the number of entries behind the figure: one, or minus one where a stock leaves.
    public let entries: Int
    /// Where it stands in each breakdown: `kind=safety`, or the words of a field of one line.
    public let parts: [String]

    static func parts(of field: String, _ value: FieldValue) -> [String] {
        switch value {
        case .choice(let name), .text(let name): ["\(field)=\(name)"]
        case .choices(let names): names.map { "\(field)=\($0)" }
        case .flag(let flag): ["\(field)=\(flag ? 1 : 0)"]
        default: ["\(field)="]
        }
    }
}
