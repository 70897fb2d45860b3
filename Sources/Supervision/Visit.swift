public import Kernel

/// Leaders go and see: who went where, what they heard and asked for, and what they promised. Each promise becomes a
/// ``BrokeredRequest``; the visit is closed when all of them are.
public struct Visit: LedgerEntry {
    public var title = ""
    public var kind: VisitKind?
    public var days: ClosedRange<Day>?
    public var visitors: [VisitPerson] = []
    public var hosts: [VisitPerson] = []
    public var sites: [VisitSite] = []
    public var heard = ""
    public var practices = ""
    public var requirements = ""
    public var requests: [VisitRequest] = []
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, following, closed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待调研、待整理", en: "Planned, or to be written up")
            case .following: Text("诉求跟办中", en: "Requests being followed up")
            case .closed: Text("已办结", en: "Closed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "days")
            case .following: .openEnded
            case .closed, .cancelled: .final
            }
        }
    }

    /// The last day, once it has taken place.
    var heldOn: Day? { status == .following || status == .closed ? days?.upperBound : nil }

    public static let ledger = Ledger<Visit>(
        "visits", Text("领导调研", en: "Leaders’ visits"), mark: "研", catalogue: ["S270"], name: \.title,
        fields: [
            .line("title", \.title, Text("调研主题", en: "Subject"), max: 80).required(),
            .choice("kind", \.kind, Text("形式", en: "Kind")).required().listed(),
            .days("days", \.days, Text("调研时间", en: "Days of the visit")).required().listed(),
            .rows("visitors", \.visitors, Text("调研人员", en: "Visitors"), max: 30).required()
                .help(Text("按职务排列，带队领导写在第一行", en: "By rank; whoever leads stands first")),
            .rows("hosts", \.hosts, Text("陪同与接待", en: "Hosts"), max: 30),
            .rows("sites", \.sites, Text("走访地点", en: "Places visited"), max: 30).required(),
            .paragraphs("heard", \.heard, Text("听到的情况", en: "What was heard"))
                .help(Text("座谈、汇报和现场看到的主要情况，不写个人隐私", en: "From talks, reports and the site; nothing private")),
            .paragraphs("practices", \.practices, Text("值得推广的做法", en: "What is worth spreading"), max: 2000),
            .paragraphs("requirements", \.requirements, Text("提出的要求", en: "What the leaders asked for")),
            .rows("requests", \.requests, Text("现场诉求", en: "Requests made on the spot"), max: 50)
                .help(Text("当场答应协调的事，一事一行；交办后各成一件，跟到办结", en: "One row each; each is then followed to its end")),
            .derived("requestCount", Text("诉求数", en: "Requests"), .number(0...50)) { $0.requests.count }.listed(),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step(
                "handOver", Text("记录并交办诉求", en: "Record, and hand over the requests"), from: .planned, to: .following,
                asks: ["heard", "requests"],
                effect: { visit, desk in for request in visit.requests { try desk.open(request.matter(of: visit)) } }),
            Step(
                "conclude", Text("记录并办结（没有诉求）", en: "Record and close (no requests)"), from: .planned, to: .closed,
                asks: ["heard"],
                effect: { visit, _ in
                    guard visit.requests.isEmpty else {
                        throw Refusal.invalid(
                            field: "requests",
                            why: Text("有现场诉求，请用「记录并交办诉求」", en: "There are requests: hand them over instead"))
                    }
                }),
            Step(
                "close", Text("诉求办完，办结", en: "All requests done: close"), from: .following, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: BrokeredRequest.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("visits.held", Text("领导调研", en: "Visits held"), on: .field(\.heldOn), by: ["kind"]),
            .sum("visits.sites", Text("走访地点", en: "Places visited"), on: .field(\.heldOn), by: ["kind"]) {
                $0.sites.count
            },
            .sum("visits.requests", Text("现场诉求", en: "Requests taken up"), on: .field(\.heldOn)) { $0.requests.count },
        ], earlierShapes: [placesWithoutDivision], identifiedBy: ["title", "days"])

    /// Shape 1 knew the places visited by name only.
    private static let placesWithoutDivision: Ledger<Visit>.Shape = { body in
        var body = body
        body["sites"] = body["sites"]?.naming("name", as: "place", words: "line")
        return body
    }
}

public enum VisitKind: String, LedgerChoice {
    case research, symposium, site, contact, comfort

    public var label: Text {
        switch self {
        case .research: Text("实地调研", en: "Research on the spot")
        case .symposium: Text("座谈会", en: "Round table")
        case .site: Text("现场办公", en: "Office on site")
        case .contact: Text("联系点走访（含“双直联”）", en: "Visit to a contact point")
        case .comfort: Text("走访慰问", en: "Visit of care")
        }
    }
}
