public import Kernel

public enum UnionRecordKind: String, LedgerChoice {
    case base, joint, industryFederation, industrial, group

    public var label: Text {
        switch self {
        case .base: Text("单独建会", en: "Union of one employer")
        case .joint: Text("联合基层工会", en: "Joint union")
        case .industryFederation: Text("行业工联会", en: "Industry federation")
        case .industrial: Text("产业工会", en: "Industrial union")
        case .group: Text("工会小组", en: "Union group")
        }
    }
}

public enum UnionSector: String, LedgerChoice {
    case publicBodies, stateFirms, privateFirms, newForms

    public var label: Text {
        switch self {
        case .publicBodies: Text("机关事业单位", en: "Offices and public institutions")
        case .stateFirms: Text("国有企业", en: "State firms")
        case .privateFirms: Text("非公企业", en: "Private firms")
        case .newForms: Text("社会组织和新就业群体", en: "Associations and new forms of work")
        }
    }
}

/// An employer that a union covers from its first day.
public struct FoundingEmployer: LedgerRow {
    public var employer: Employer?
    public var sector: UnionSector?
    public var workers: Int?

    public init() {}

    public static let fields: [LedgerField<FoundingEmployer>] = [
        .employer("employer", \.employer, Text("单位", en: "Employer")).required(),
        .choice("sector", \.sector, Text("性质", en: "Ownership")).required(),
        .number("workers", \.workers, Text("职工数", en: "Workers"), 0...1_000_000),
    ]
}
