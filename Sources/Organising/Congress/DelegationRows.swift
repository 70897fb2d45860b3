public import Kernel

public enum CongressLevel: String, LedgerChoice {
    case national, province, city, county

    public var label: Text {
        switch self {
        case .national: Text("全国", en: "National")
        case .province: Text("省级", en: "Province")
        case .city: Text("市级", en: "City")
        case .county: Text("县区级", en: "County")
        }
    }
}

public enum DelegateRole: String, LedgerChoice {
    case head, deputy, branchSecretary, delegate, staff

    public var label: Text {
        switch self {
        case .head: Text("团长", en: "Head")
        case .deputy: Text("副团长", en: "Deputy head")
        case .branchSecretary: Text("临时党支部书记", en: "Secretary of the party branch")
        case .delegate: Text("代表", en: "Delegate")
        case .staff: Text("工作人员", en: "Staff")
        }
    }
}

public struct Delegate: LedgerRow {
    public var name = ""
    public var body = ""
    public var post = ""
    public var role: DelegateRole?

    public init() {}

    public static let fields: [LedgerField<Delegate>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("body", \.body, Text("单位", en: "From"), max: 80).required(),
        .line("post", \.post, Text("职务", en: "Post"), max: 60),
        .choice("role", \.role, Text("在团内", en: "In the delegation")).required(),
    ]
}

/// What a delegate takes to the congress, and which department answers it at home.
public struct DelegateOpinion: LedgerRow {
    public var title = ""
    public var kind: DelegateProposalKind?
    public var text = ""
    public var department = ""
    public var answerBy: Day?

    public init() {}

    public static let fields: [LedgerField<DelegateOpinion>] = [
        .line("title", \.title, Text("题目", en: "Title"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required(),
        .line("text", \.text, Text("内容", en: "What it says"), max: 300).required(),
        .line("department", \.department, Text("承办部门", en: "Department"), max: 60),
        .day("answerBy", \.answerBy, Text("答复期限", en: "To be answered by")),
    ]
}

public struct DelegationDiscussion: LedgerRow {
    public var day: Day?
    public var topic = ""
    public var points = ""

    public init() {}

    public static let fields: [LedgerField<DelegationDiscussion>] = [
        .day("day", \.day, Text("日期", en: "Day")).required(),
        .line("topic", \.topic, Text("议题", en: "Topic"), max: 120).required(),
        .line("points", \.points, Text("发言要点", en: "What was said"), max: 300),
    ]
}

public struct DelegationConveyance: LedgerRow {
    public var day: Day?
    public var place = ""
    public var persons: Int?

    public init() {}

    public static let fields: [LedgerField<DelegationConveyance>] = [
        .day("day", \.day, Text("日期", en: "Day")).required(),
        .line("place", \.place, Text("单位、场合", en: "Where"), max: 120).required(),
        .number("persons", \.persons, Text("人数", en: "Persons"), 0...1_000_000),
    ]
}
