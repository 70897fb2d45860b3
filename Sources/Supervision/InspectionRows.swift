public import Kernel

public struct InspectionMember: LedgerRow {
    public var name = ""
    public var title = ""

    public init() {}

    public static let fields: [LedgerField<InspectionMember>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("title", \.title, Text("单位及职务", en: "Post"), max: 80).required(),
    ]
}

public struct InspectionSite: LedgerRow {
    public var employer: Employer?
    public var kind: InspectionSiteKind?
    public var day: Day?
    public var seen = ""

    public init() {}

    public static let fields: [LedgerField<InspectionSite>] = [
        .employer("employer", \.employer, Text("被检查单位", en: "Body inspected")).required().orOthers()
            .help(Text("前面可以写统一社会信用代码，空一格", en: "May begin with its credit code and a blank")),
        .choice("kind", \.kind, Text("类型", en: "Kind")),
        .day("day", \.day, Text("日期", en: "Seen on")),
        .line("seen", \.seen, Text("查看情况", en: "What was seen"), max: 300),
    ]
}

public enum InspectionSiteKind: String, LedgerChoice {
    case federation, unionised, withoutUnion, venue, other

    public var label: Text {
        switch self {
        case .federation: Text("地方工会", en: "Federation")
        case .unionised: Text("已建会企业", en: "Firm with a union")
        case .withoutUnion: Text("未建会企业", en: "Firm without a union")
        case .venue: Text("服务阵地", en: "Venue for workers")
        case .other: Text("其他", en: "Other")
        }
    }
}

/// What is wrong, and who has to put it right by when.
public struct InspectionFinding: LedgerRow {
    public var what = ""
    public var requirement = ""
    public var responsible: ID<Organisation>?
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<InspectionFinding>] = [
        .line("what", \.what, Text("问题", en: "Finding"), max: 200).required(),
        .line("requirement", \.requirement, Text("整改要求", en: "What has to be done"), max: 300).required(),
        .organisation("responsible", \.responsible, Text("责任单位", en: "To be put right by")).required(),
        .day("until", \.until, Text("整改期限", en: "To be put right by")).required(),
    ]

    func matter(of round: Inspection, at desk: StepDesk) -> Rectification {
        var matter = Rectification()
        matter.what = what
        matter.requirement = requirement
        matter.source = round.title
        matter.inspector = desk.entry.owner.organisation
        matter.until = until
        return matter
    }
}
