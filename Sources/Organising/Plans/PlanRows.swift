public import Kernel

public enum PlanKind: String, LedgerChoice {
    case yearly, frame, programme, opinion, strongBase, achievement, model, reform

    public var label: Text {
        switch self {
        case .yearly: Text("年度工作计划", en: "Plan of the year")
        case .frame: Text("建家建会目标", en: "Frame of what a union is to be")
        case .programme: Text("行动、工程", en: "Programme of several pillars")
        case .opinion: Text("实施意见和配套方案", en: "Opinion with attached plans")
        case .strongBase: Text("强基固本行动", en: "Strengthening the base")
        case .achievement: Text("建功立业行动", en: "Achievement action")
        case .model: Text("模范工会创建", en: "Building a model union")
        case .reform: Text("深化改革", en: "Reform")
        }
    }
}

/// What reform strengthens (三性), and what it does away with (四化).
public enum ReformAspect: String, LedgerChoice {
    case political, advanced, mass, bureaucratic, administrative, aristocratic, entertaining

    public var label: Text {
        switch self {
        case .political: Text("增强政治性", en: "More political")
        case .advanced: Text("增强先进性", en: "More advanced")
        case .mass: Text("增强群众性", en: "Closer to the masses")
        case .bureaucratic: Text("去机关化", en: "Less like an office")
        case .administrative: Text("去行政化", en: "Less administrative")
        case .aristocratic: Text("去贵族化", en: "Less aristocratic")
        case .entertaining: Text("去娱乐化", en: "Less entertainment")
        }
    }
}

/// One measure of a plan: to which pillar it belongs, whose it is, by when, and by what it is seen to be done.
public struct PlanMeasure: LedgerRow {
    public var pillar = ""
    public var measure = ""
    public var organisation: ID<Organisation>?
    public var until: Day?
    public var indicator = ""
    public var target = ""
    public var aspect: ReformAspect?

    public init() {}

    public static let fields: [LedgerField<PlanMeasure>] = [
        .line("pillar", \.pillar, Text("支柱", en: "Pillar"), max: 60).required(),
        .line("measure", \.measure, Text("措施", en: "Measure"), max: 200).required(),
        .organisation("organisation", \.organisation, Text("责任单位", en: "Responsible")).required(),
        .day("until", \.until, Text("完成期限", en: "To be done by")).required(),
        .line("indicator", \.indicator, Text("衡量指标", en: "Seen by"), max: 120),
        .line("target", \.target, Text("对接的党政目标", en: "Government target it serves"), max: 120),
        .choice("aspect", \.aspect, Text("改革方面", en: "Aspect of reform")),
    ]
}

/// A plan that stands under another and is drafted by its owner.
public struct AttachedPlan: LedgerRow {
    public var title = ""
    public var organisation: ID<Organisation>?
    public var adoptBy: Day?
    public var target = ""

    public init() {}

    public static let fields: [LedgerField<AttachedPlan>] = [
        .line("title", \.title, Text("方案名称", en: "Title"), max: 80).required(),
        .organisation("organisation", \.organisation, Text("责任单位", en: "Responsible")).required(),
        .day("adoptBy", \.adoptBy, Text("制定期限", en: "To be adopted by")).required(),
        .line("target", \.target, Text("对接的党政目标", en: "Government target it serves"), max: 120),
    ]
}
