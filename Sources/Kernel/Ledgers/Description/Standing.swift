/// Who may take a step, seen from the entry.
public enum Standing: String, Codable, CaseIterable, Sendable {
    /// Whoever may write the ledger at the owner.
    case owner
    /// The person the entry is in the hands of, or her deputy while she is on leave.
    case handler
    /// Whoever may write the ledger at an organisation above the owner; where there is none, a second officer of its own.
    case superior
    /// A leader of the owner or of an organisation above it: whoever decides on terms.
    case head
    /// The person who stands in a field that is declared so: the chair of an enterprise's union, or whose matter it is.
    case party
    /// The lawyer who stands in a field that is declared so.
    case lawyer
    /// Whoever spoke up, by her code.
    case speaker

    public var label: Text {
        switch self {
        case .owner: Text("承办单位", en: "the owning union")
        case .handler: Text("经办人", en: "the officer in charge")
        case .superior: Text("上级工会", en: "a union above")
        case .head: Text("领导", en: "a leader")
        case .party: Text("当事方", en: "the party")
        case .lawyer: Text("律师", en: "the lawyer")
        case .speaker: Text("诉求人", en: "whoever spoke up")
        }
    }
}
