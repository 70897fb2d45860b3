public import Kernel

/// What a women's committee does on a day: planned, held, counted by kind.
public struct WomensActivity: LedgerEntry {
    public var title = ""
    public var kind: WomensActivityKind?
    public var committee = ""
    public var day: Day?
    public var place = ""
    public var participants: Int?
    public var spent: Yuan?
    public var result = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, held, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待开展", en: "Planned")
            case .held: Text("已开展", en: "Held")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term { self == .planned ? .by(field: "day") : .final }
    }

    var heldOn: Day? { status == .held ? day : nil }

    public static let ledger = Ledger<WomensActivity>(
        "womens-activities", Text("女职工活动", en: "Activities of women’s committees"), mark: "巾", catalogue: ["S021"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("活动名称", en: "Title"), max: 80).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("committee", \.committee, Text("女职工组织", en: "Committee"), max: 80).required().listed()
                .help(Text("哪个工会的女职工委员会", en: "That of which union")),
            .day("day", \.day, Text("日期", en: "Day")).required().listed(),
            .line("place", \.place, Text("地点", en: "Place"), max: 80),
            .number("participants", \.participants, Text("参加人数", en: "Participants"), 0...1_000_000).listed(),
            .yuan("spent", \.spent, Text("经费", en: "Spent")),
            .paragraphs("result", \.result, Text("开展情况", en: "What came of it"), max: 2000),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step("hold", Text("已开展", en: "Held"), from: .planned, to: .held, asks: ["day", "participants", "result"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "womens-activities.held", Text("女职工活动", en: "Activities held"), on: .field(\.heldOn), by: ["kind"]),
            .sum(
                "womens-activities.participants", Text("女职工活动参加人次", en: "Participants"), on: .field(\.heldOn),
                unit: .persons, by: ["kind"]
            ) { $0.participants ?? 0 },
        ], identifiedBy: ["title", "day"])
}

public enum WomensActivityKind: String, LedgerChoice {
    case rights, skills, health, family, culture

    public var label: Text {
        switch self {
        case .rights: Text("维权和普法", en: "Rights and law")
        case .skills: Text("提升素质、岗位建功", en: "Skills and work")
        case .health: Text("健康关爱", en: "Health")
        case .family: Text("家庭家教", en: "Family")
        case .culture: Text("文体活动", en: "Culture and sport")
        }
    }
}
