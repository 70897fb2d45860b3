public import Kernel

public enum PromotionKind: String, LedgerChoice {
    case promotion, onSite, launch, exchange

    public var label: Text {
        switch self {
        case .promotion: Text("推进会", en: "Promotion meeting")
        case .onSite: Text("现场会、现场推进会", en: "Meeting on site")
        case .launch: Text("动员部署会", en: "Launch")
        case .exchange: Text("经验交流会", en: "Exchange of experience")
        }
    }
}

public enum PromotionArea: String, LedgerChoice {
    case building, rights, audit, aid, democracy, skills, services, reform, other

    public var label: Text {
        switch self {
        case .building: Text("组织建设", en: "Building unions")
        case .rights: Text("维权维稳", en: "Rights and stability")
        case .audit: Text("经费审查", en: "Audit")
        case .aid: Text("帮扶解困", en: "Aid")
        case .democracy: Text("厂务公开、民主管理", en: "Democratic management")
        case .skills: Text("竞赛和技能", en: "Competitions and skills")
        case .services: Text("服务和阵地", en: "Services and venues")
        case .reform: Text("产改和工会改革", en: "Reform")
        case .other: Text("其他", en: "Other")
        }
    }
}

public struct PromotionSite: LedgerRow {
    public var name = ""
    public var seen = ""

    public init() {}

    public static let fields: [LedgerField<PromotionSite>] = [
        .line("name", \.name, Text("观摩点", en: "Place"), max: 80).required(),
        .line("seen", \.seen, Text("看了什么", en: "What was seen"), max: 200),
    ]
}

public struct PromotionSpeaker: LedgerRow {
    public var body = ""
    public var topic = ""

    public init() {}

    public static let fields: [LedgerField<PromotionSpeaker>] = [
        .line("body", \.body, Text("发言单位", en: "Body"), max: 80).required(),
        .line("topic", \.topic, Text("题目", en: "Topic"), max: 120).required(),
    ]
}

/// What has to be done, and by whom until when.
public struct PromotionPoint: LedgerRow {
    public var point = ""
    public var responsible: ID<Organisation>?
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<PromotionPoint>] = [
        .line("point", \.point, Text("部署事项", en: "Point"), max: 300).required(),
        .organisation("responsible", \.responsible, Text("责任单位", en: "Responsible")).help(
            Text("不填就是召开单位自己办", en: "Empty: the union that held the meeting")),
        .day("until", \.until, Text("完成期限", en: "To be done by")).required(),
    ]
}
