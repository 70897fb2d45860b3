public import Kernel

public enum TrainingKind: String, LedgerChoice {
    case chairs, openness, founding, correspondents, bargaining, safety, audit, other

    public var label: Text {
        switch self {
        case .chairs: Text("非公企业工会主席", en: "Chairs in private firms")
        case .openness: Text("厂务公开、民主管理", en: "Open factory affairs")
        case .founding: Text("民主建会", en: "Democratic founding")
        case .correspondents: Text("通讯员、信息员", en: "Correspondents")
        case .bargaining: Text("工资集体协商", en: "Wage bargaining")
        case .safety: Text("安全生产和劳动保护", en: "Safety at work")
        case .audit: Text("财务和经审", en: "Finance and audit")
        case .other: Text("综合和其他", en: "General and other")
        }
    }
}

public struct TrainingSession: LedgerRow {
    public var topic = ""
    public var teacher = ""
    public var hours: Int?

    public init() {}

    public static let fields: [LedgerField<TrainingSession>] = [
        .line("topic", \.topic, Text("课程", en: "Topic"), max: 120).required(),
        .line("teacher", \.teacher, Text("授课人", en: "Taught by"), max: 60),
        .number("hours", \.hours, Text("学时", en: "Hours"), 0...1000),
    ]
}

/// How many came from where.
public struct TrainingAttendance: LedgerRow {
    public var body = ""
    public var persons: Int?

    public init() {}

    public static let fields: [LedgerField<TrainingAttendance>] = [
        .line("body", \.body, Text("单位", en: "From"), max: 80).required(),
        .number("persons", \.persons, Text("人数", en: "Persons"), 0...100_000).required(),
    ]
}
