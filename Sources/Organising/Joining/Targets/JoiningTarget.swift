public import Kernel

/// How many new members a union means to win in a year, of one group of workers or of all. How far it has come is counted from the
/// memberships whenever somebody looks; nobody types it.
public struct JoiningTarget: LedgerEntry {
    public var year: Int?
    public var group: TargetGroup?
    public var goal: Int?
    public var measures = ""
    public var reason = ""
    public var status: Status = .running

    public init() {}

    public enum Status: String, LedgerStatus {
        case running, over, dropped

        public var label: Text {
            switch self {
            case .running: Text("进行中", en: "Running")
            case .over: Text("年度已结束", en: "The year is over")
            case .dropped: Text("已取消", en: "Dropped")
            }
        }

        public var term: Term { self == .running ? .by(field: "endsOn") : .final }
    }

    /// The year, day by day; `nil` while it is not said.
    var days: ClosedRange<Day>? {
        guard let year, let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
        else { return nil }
        return first...last
    }

    /// 2026年货车司机入会目标
    var name: String { "\(year.map { "\($0)年" } ?? "")\(group?.label.zh ?? "")入会目标" }

    public static let ledger = Ledger<JoiningTarget>(
        "joining-targets", Text("入会目标", en: "Targets of joining"), mark: "额", catalogue: ["S003", "S005"],
        access: LedgerAccess(readers: Permission.readMembers.roles), name: \.name,
        fields: [
            .number("year", \.year, Text("年度", en: "Year"), 2000...2100).required().listed(),
            .choice("group", \.group, Text("群体", en: "Group")).required().listed()
                .help(Text("一个群体一件；一人属于两个群体的，两边都算", en: "One entry each; who is of two groups counts for both")),
            .number("goal", \.goal, Text("新入会目标（人）", en: "New members aimed at"), 1...100_000_000).required().listed()
                .help(
                    Text(
                        "含下级；完成数按会籍自动统计，转入的不算",
                        en: "With those below; counted from memberships, transfers not among them")),
            .paragraphs("measures", \.measures, Text("措施", en: "How"), max: 2000),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was dropped"), max: 500),
            .derived("endsOn", Text("年度最后一天", en: "Last day of the year"), .day) { $0.days?.upperBound },
        ],
        steps: [
            Step("close", Text("年度结束", en: "The year is over"), from: .running, to: .over, needsTermOver: true),
            Step("drop", Text("取消", en: "Drop"), from: .running, to: .dropped, by: [.owner], asks: ["reason"]),
        ], counts: [], identifiedBy: ["year", "group"])
}

/// Whom a target is about: everybody, or one group that unions count apart.
public enum TargetGroup: String, LedgerChoice {
    case everybody
    case truckDriver = "truck-driver"
    case rideHailing = "ride-hailing"
    case courier
    case foodDelivery = "food-delivery"
    case construction, migrant

    /// `nil` for everybody.
    var segment: WorkSegment? { WorkSegment(rawValue: rawValue) }

    public var label: Text { segment?.label ?? Text("全体职工", en: "All workers") }
}
