public import Kernel

/// Going back to see whether it lasts: planned for a day, and overdue after it. It plans the next one, or turns into a new
/// ``Rectification`` where things slid back.
public struct ReturnVisit: LedgerEntry {
    public var title = ""
    public var organisation: ID<Organisation>?
    public var site = ""
    public var visitOn: Day?
    public var visitedOn: Day?
    public var visitors = ""
    public var seen = ""
    public var guidance = ""
    public var nextOn: Day?
    public var requirement = ""
    public var until: Day?
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, lasting, relapsed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待回访", en: "Planned")
            case .lasting: Text("已回访，成效稳定", en: "Visited: it lasts")
            case .relapsed: Text("已回访，问题反弹", en: "Visited: it slid back")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term { self == .planned ? .by(field: "visitOn") : .final }
    }

    /// - Parameter organisation: the one that put the finding right.
    init(after matter: Rectification, of organisation: ID<Organisation>) {
        title = matter.what
        self.organisation = organisation
        visitOn = matter.revisitOn
    }

    public static let ledger = Ledger<ReturnVisit>(
        "return-visits", Text("跟踪回访", en: "Return visits"), mark: "访", catalogue: ["S263", "S040"], name: \.title,
        fields: [
            .line("title", \.title, Text("回访事项", en: "What it is about"), max: 200).required(),
            .organisation("organisation", \.organisation, Text("回访单位（工会）", en: "Union visited")).listed(),
            .line("site", \.site, Text("回访地点或企业", en: "Site or firm"), max: 80).listed()
                .help(Text("定期走访未建会企业等，填企业名称", en: "A firm without a union that is visited regularly, for one")),
            .day("visitOn", \.visitOn, Text("计划日期", en: "Planned for")).required().listed(),
            .day("visitedOn", \.visitedOn, Text("实际日期", en: "Visited on")),
            .line("visitors", \.visitors, Text("回访人员", en: "Visitors"), max: 120),
            .paragraphs("seen", \.seen, Text("回访情况", en: "What was seen"), max: 2000),
            .paragraphs("guidance", \.guidance, Text("指导帮助", en: "Guidance given"), max: 2000),
            .day("nextOn", \.nextOn, Text("下次回访日期", en: "Next visit")),
            .line("requirement", \.requirement, Text("重新整改的要求", en: "What has to be done again"), max: 300),
            .day("until", \.until, Text("重新整改期限", en: "To be put right again by")),
            .paragraphs("reason", \.reason, Text("改期或取消原因", en: "Why moved or cancelled"), max: 500),
        ],
        steps: [
            Step("visit", Text("已回访，成效稳定", en: "Visited: it lasts"), from: .planned, to: .lasting, asks: visited),
            Step(
                "visitAgain", Text("已回访，安排下次", en: "Visited: plan the next"), from: .planned, to: .lasting,
                asks: visited + ["nextOn"], effect: { visit, desk in try desk.open(visit.next) }),
            Step(
                "relapse", Text("问题反弹，重新整改", en: "It slid back: put right again"), from: .planned, to: .relapsed,
                asks: visited + ["organisation", "requirement", "until"],
                effect: { visit, desk in try desk.open(visit.finding(at: desk), owner: visit.organisation) }),
            Step("move", Text("改期", en: "Move"), from: .planned, to: .planned, asks: ["visitOn", "reason"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("return-visits.made", Text("跟踪回访", en: "Return visits made"), on: .field(\.visitedOn)) {
                [.lasting, .relapsed].contains($0.status)
            },
            .entries("return-visits.relapsed", Text("问题反弹", en: "Slid back"), on: .field(\.visitedOn)) {
                $0.status == .relapsed
            },
        ], identifiedBy: ["title", "visitOn"])

    private static let visited = ["visitedOn", "visitors", "seen"]

    private var next: ReturnVisit {
        var next = ReturnVisit()
        next.title = title
        next.organisation = organisation
        next.site = site
        next.visitOn = nextOn
        return next
    }

    private func finding(at desk: StepDesk) -> Rectification {
        var matter = Rectification()
        matter.what = title
        matter.requirement = requirement
        matter.source = "\(Self.ledger.description.title.zh) \(desk.entry.number)"
        matter.inspector = desk.entry.owner.organisation
        matter.until = until
        return matter
    }
}
