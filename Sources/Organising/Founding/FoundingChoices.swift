public import Kernel

/// In what form workers of an employer come to a union.
public enum FoundingKind: String, LedgerChoice {
    case independent, joint, organiser

    public var label: Text {
        switch self {
        case .independent: Text("单独建会", en: "A union of its own")
        case .joint: Text("联合建会", en: "A joint union")
        case .organiser: Text("选举组织员", en: "An elected organiser")
        }
    }

    var organisation: OrganisationKind { self == .joint ? .joint : .base }
    var record: UnionRecordKind { self == .joint ? .joint : .base }
}

/// Whether the Party is organised where the union is founded: 党建带工建.
public enum PartyPresence: String, LedgerChoice {
    case own, joint, none

    public var label: Text {
        switch self {
        case .own: Text("单独建有党组织", en: "Of its own")
        case .joint: Text("联合党组织", en: "Jointly with others")
        case .none: Text("没有党组织", en: "None")
        }
    }
}

/// Who comes together to elect.
public enum MeetingKind: String, LedgerChoice {
    case members, delegates

    public var label: Text {
        switch self {
        case .members: Text("会员大会", en: "All members")
        case .delegates: Text("会员代表大会", en: "Delegates")
        }
    }
}

/// Another employer that a joint union covers.
public struct CoveredEmployer: LedgerRow {
    public var employer: Employer?
    public var sector: UnionSector?
    public var workers: Int?
    public var members: Int?

    public init() {}

    public static let fields: [LedgerField<CoveredEmployer>] = [
        .employer("employer", \.employer, Text("单位", en: "Employer")).required(),
        .choice("sector", \.sector, Text("性质", en: "Ownership")).required(),
        .number("workers", \.workers, Text("职工人数", en: "Workers"), 0...1_000_000),
        .number("members", \.members, Text("会员人数", en: "Members"), 0...1_000_000),
    ]
}
