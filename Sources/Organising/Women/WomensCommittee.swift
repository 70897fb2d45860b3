public import Kernel

/// The women workers' committee of a union, or the committee member in charge where women are few: from its founding over
/// each election, with its studios.
public struct WomensCommittee: LedgerEntry {
    public var title = ""
    public var form: WomensForm?
    public var foundBy: Day?
    public var foundedOn: Day?
    public var termEndsOn: Day?
    public var director = ""
    public var members: [WomensMember] = []
    public var studios: [WomensStudio] = []
    public var electedOn: Day?
    public var endedOn: Day?
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, serving, ended

        public var label: Text {
            switch self {
            case .planned: Text("待组建", en: "To be founded")
            case .serving: Text("任期内", en: "Serving")
            case .ended: Text("已撤销", en: "Ended")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "foundBy")
            case .serving: .by(field: "termEndsOn")
            case .ended: .final
            }
        }
    }

    public static let ledger = Ledger<WomensCommittee>(
        "womens-committees", Text("女职工委员会", en: "Women workers’ committees"), mark: "女", catalogue: ["S021"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("所属工会", en: "Union"), max: 80).required(),
            .choice("form", \.form, Text("形式", en: "Form")).required().listed()
                .help(Text("女职工多的设委员会，少的设一名女职工委员，见规则「女职工组织」", en: "By the number of women: rule A1-women")),
            .day("foundBy", \.foundBy, Text("计划组建期限", en: "To be founded by")),
            .day("foundedOn", \.foundedOn, Text("组建日期", en: "Founded on")).listed(),
            .day("termEndsOn", \.termEndsOn, Text("任期届满日", en: "Term ends on")).listed()
                .help(Text("与本级工会委员会同时换届", en: "With that of the union’s committee")),
            .person("director", \.director, Text("主任、女职工委员", en: "Head")),
            .rows("members", \.members, Text("委员", en: "Members"), max: 50).classed(.internal),
            .rows("studios", \.studios, Text("工作室、关爱室", en: "Studios and rooms"), max: 50)
                .help(Text("女职工创新工作室、爱心妈妈小屋等，一处一行", en: "Studios of innovation, rooms for mothers; one row each")),
            .derived("studioCount", Text("工作室数", en: "Studios"), .number(0...50)) { $0.studios.count }.listed(),
            .day("electedOn", \.electedOn, Text("最近换届日期", en: "Last elected on")),
            .day("endedOn", \.endedOn, Text("撤销日期", en: "Ended on")),
            .paragraphs("reason", \.reason, Text("撤销原因", en: "Why it ended"), max: 500),
        ],
        checks: [
            Check("termEndsOn", Text("任期届满应晚于组建", en: "The term ends after the founding")) {
                guard let end = $0.termEndsOn, let start = $0.foundedOn else { return true }
                return end > start
            }
        ],
        steps: [
            Step(
                "found", Text("组建", en: "Founded"), from: .planned, to: .serving,
                asks: ["foundedOn", "director", "termEndsOn"]),
            Step(
                "elect", Text("换届", en: "Elected anew"), from: .serving, to: .serving,
                asks: ["electedOn", "director", "termEndsOn"]),
            Step("equip", Text("登记工作室", en: "Enter studios"), from: .serving, to: .serving, asks: ["studios"]),
            Step(
                "end", Text("撤销", en: "End"), from: .planned, .serving, to: .ended, by: [.owner],
                asks: ["endedOn", "reason"]),
        ],
        counts: [
            .entries(
                "womens-committees.founded", Text("组建女职工组织", en: "Women’s committees founded"),
                on: .field(\.foundedOn), by: ["form"]),
            .entries(
                "womens-committees.serving", Text("女职工组织", en: "Women’s committees"), .stock, on: .field(\.foundedOn),
                until: .field(\.endedOn), by: ["form"]),
        ], identifiedBy: ["title"])
}

public enum WomensForm: String, LedgerChoice {
    case committee, member

    public var label: Text {
        switch self {
        case .committee: Text("女职工委员会", en: "Committee")
        case .member: Text("女职工委员", en: "One member in charge")
        }
    }
}

public struct WomensMember: LedgerRow {
    public var name = ""
    public var post = ""

    public init() {}

    public static let fields: [LedgerField<WomensMember>] = [
        .line("name", \.name, Text("姓名", en: "Name"), max: 40).required(),
        .line("post", \.post, Text("职务", en: "Post"), max: 60),
    ]
}

public struct WomensStudio: LedgerRow {
    public var name = ""
    public var kind: WomensStudioKind?
    public var since: Day?

    public init() {}

    public static let fields: [LedgerField<WomensStudio>] = [
        .line("name", \.name, Text("名称", en: "Name"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required(),
        .day("since", \.since, Text("设立日期", en: "Since")),
    ]
}

public enum WomensStudioKind: String, LedgerChoice {
    case innovation, mothers, other

    public var label: Text {
        switch self {
        case .innovation: Text("女职工创新工作室", en: "Studio of innovation")
        case .mothers: Text("爱心妈妈小屋", en: "Room for mothers")
        case .other: Text("其他", en: "Other")
        }
    }
}
