public import Kernel

/// A day on which people join on the spot: at a building site, at the edge of a field, in the slack season. Who applied there, and who of
/// them is a member now, is counted from the applications; nobody types it.
public struct JoiningEvent: LedgerEntry {
    public var title = ""
    public var series = ""
    public var kind: Kind?
    public var day: Day?
    public var place = ""
    public var segments: [WorkSegment] = []
    public var union: ID<Organisation>?
    public var aim: Int?
    public var isRevitalisation = false
    public var result = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Kind: String, LedgerChoice {
        case site, field, slack, park, station, firm

        public var label: Text {
            switch self {
            case .site: Text("工程工地", en: "Building site")
            case .field: Text("田间地头", en: "Field side")
            case .slack: Text("农闲时节", en: "Slack season")
            case .park: Text("园区商圈", en: "Industrial park")
            case .station: Text("站点驿站", en: "Workers’ station")
            case .firm: Text("进单位", en: "At an employer")
            }
        }
    }

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

    public static let ledger = Ledger<JoiningEvent>(
        "joining-events", Text("入会活动", en: "Joining events"), mark: "募", catalogue: ["S003", "S004"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("活动名称", en: "Title"), max: 60).required(),
            .line("series", \.series, Text("系列活动", en: "Series"), max: 60).listed()
                .help(Text("如「农民工入会系列活动」", en: "Such as a campaign for migrant workers")),
            .choice("kind", \.kind, Text("形式", en: "Form")).required().listed(),
            .day("day", \.day, Text("日期", en: "Day")).required().listed(),
            .line("place", \.place, Text("地点", en: "Place"), max: 80).required(),
            .choices("segments", \.segments, Text("重点群体", en: "Groups of workers")),
            .organisation("union", \.union, Text("加入的工会", en: "Union to join"))
                .help(Text("不填则加入办活动的工会", en: "The union that holds the event, where it is empty")),
            .number("aim", \.aim, Text("计划发展会员", en: "Members aimed at"), 1...1_000_000).listed(),
            .flag("isRevitalisation", \.isRevitalisation, Text("农民工入会助力乡村振兴专项", en: "For the countryside"))
                .listed(),
            .paragraphs("result", \.result, Text("开展情况", en: "How it went"), max: 2000),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step("hold", Text("已开展", en: "Held"), from: .planned, to: .held, asks: ["day", "result"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "joining-events.held", Text("入会活动场次", en: "Joining events held"), on: .field(\.heldOn),
                by: ["kind", "isRevitalisation"])
        ], identifiedBy: ["title", "day"])

    /// As doors are found in it.
    static let events = AnyLedger(ledger)
}
