public import Kernel

/// What could turn into a dispute.
public enum RiskKind: String, LedgerChoice {
    case wages, insurance, hours, contracts, layoffs, relocation, safety, platform, other

    public var label: Text {
        switch self {
        case .wages: Text("拖欠、克扣工资", en: "Wages owed or cut")
        case .insurance: Text("社会保险和公积金", en: "Social insurance and housing fund")
        case .hours: Text("工时和休息休假", en: "Hours and rest")
        case .contracts: Text("劳动合同", en: "Labour contracts")
        case .layoffs: Text("裁员、停产和补偿", en: "Layoffs, stoppage, compensation")
        case .relocation: Text("搬迁、改制和转让", en: "Relocation or change of owner")
        case .safety: Text("劳动安全卫生", en: "Safety and health")
        case .platform: Text("新就业形态用工", en: "Platform work")
        case .other: Text("其他", en: "Other")
        }
    }
}

public enum RiskLevel: String, LedgerChoice {
    case ordinary, serious, grave

    public var label: Text {
        switch self {
        case .ordinary: Text("一般", en: "Ordinary")
        case .serious: Text("较大", en: "Serious")
        case .grave: Text("重大", en: "Grave")
        }
    }
}

public enum RiskSource: String, LedgerChoice {
    case screening, channel, department, employer, visit

    public var label: Text {
        switch self {
        case .screening: Text("定期排查", en: "Periodic screening")
        case .channel: Text("诉求渠道反映", en: "The channels for demands")
        case .department: Text("部门通报", en: "Another department")
        case .employer: Text("企业或企业工会报告", en: "The employer or its union")
        case .visit: Text("走访、督查发现", en: "A visit or inspection")
        }
    }
}

/// One risk as a screening found it; it becomes a ``HiddenRisk``.
public struct RiskFinding: LedgerRow {
    public var employer: Employer?
    public var kind: RiskKind?
    public var persons: Int?
    public var sum: Yuan?
    public var situation = ""

    public init() {}

    public static let fields: [LedgerField<RiskFinding>] = [
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).required()
            .help(Text("前面可以写统一社会信用代码，空一格", en: "May begin with its credit code and a blank")),
        .choice("kind", \.kind, Text("隐患类别", en: "Kind")).required(),
        .number("persons", \.persons, Text("涉及人数", en: "Workers affected"), 0...1_000_000),
        .yuan("sum", \.sum, Text("涉及金额", en: "Sum at stake")),
        .line("situation", \.situation, Text("情况", en: "What was found"), max: 300).required()
            .help(Text("不写职工姓名", en: "No names of workers")),
    ]

    func risk(of screening: RiskScreening) -> HiddenRisk {
        var risk = HiddenRisk()
        (risk.employer, risk.kind, risk.source) = (employer, kind, .screening)
        (risk.persons, risk.sum, risk.situation) = (persons, sum, situation)
        risk.foundOn = screening.days?.upperBound
        return risk
    }
}
