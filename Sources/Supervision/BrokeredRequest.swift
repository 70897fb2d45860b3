public import Kernel

/// What the union promised on the spot to have settled by somebody else: routed to the body that can, pressed there, and
/// told back to whoever asked. What needs the party committee stands in a list of its own.
public struct BrokeredRequest: LedgerEntry {
    public var what = ""
    public var details = ""
    public var forWhom = ""
    public var raisedOn: Day?
    public var occasion = ""
    public var promisedBy = ""
    public var until: Day?
    public var body = ""
    public var contact = ""
    public var progress = ""
    public var committeeOn: Day?
    public var outcome = ""
    public var answeredOn: Day?
    public var response: RequestResponse?
    public var status: Status = .received

    public init() {}

    public enum Status: String, LedgerStatus {
        case received, routed, inHand, committee, solved, explained

        public var label: Text {
            switch self {
            case .received: Text("待转办", en: "To be routed")
            case .routed: Text("已转承办单位", en: "Routed")
            case .inHand: Text("承办单位办理中", en: "In hand there")
            case .committee: Text("已提请党委协调", en: "Before the party committee")
            case .solved: Text("已解决", en: "Solved")
            case .explained: Text("已解释说明", en: "Explained")
            }
        }

        public var term: Term {
            switch self {
            case .received, .routed, .inHand, .committee: .by(field: "until")
            case .solved, .explained: .final
            }
        }
    }

    public static let ledger = Ledger<BrokeredRequest>(
        "requests", Text("现场诉求交办", en: "Brokered requests"), mark: "诉", catalogue: ["S077"], name: \.what,
        fields: [
            .line("what", \.what, Text("诉求", en: "Request"), max: 120).required(),
            .paragraphs("details", \.details, Text("具体情况", en: "Details"), max: 2000),
            .line("forWhom", \.forWhom, Text("诉求方", en: "For whom"), max: 80).required().listed()
                .help(Text("单位、班组或职工群体，不写个人姓名", en: "A firm, a team or a group of workers; no person’s name")),
            .day("raisedOn", \.raisedOn, Text("提出日期", en: "Raised on")).required().listed(),
            .line("occasion", \.occasion, Text("提出场合", en: "Occasion"), max: 120)
                .help(Text("如：某次调研、座谈会", en: "Such as a visit or a round table")),
            .line("promisedBy", \.promisedBy, Text("答应的领导", en: "Promised by"), max: 40),
            .day("until", \.until, Text("答复期限", en: "Answer by")).required().listed()
                .help(Text("答应诉求方在哪一天前答复", en: "The day by which an answer was promised")),
            .line("body", \.body, Text("承办单位", en: "Body that settles it"), max: 80).listed()
                .help(Text("工会以外能办这件事的部门或单位，如通信公司、住建局", en: "Outside the union: a telephone company, a bureau")),
            .line("contact", \.contact, Text("承办单位联系人", en: "Contact there"), max: 60),
            .paragraphs("progress", \.progress, Text("办理进展", en: "Progress"), max: 2000),
            .day("committeeOn", \.committeeOn, Text("提请党委日期", en: "Put before the party committee on")),
            .paragraphs("outcome", \.outcome, Text("办理结果", en: "Outcome"), max: 2000)
                .help(Text("解决到什么程度；不能解决的，怎样解释的", en: "How far it is solved; or how it was explained")),
            .day("answeredOn", \.answeredOn, Text("答复诉求方日期", en: "Answered on")),
            .choice("response", \.response, Text("诉求方评价", en: "How they take it")).listed(),
        ],
        checks: [
            Check("until", Text("答复期限不能早于提出日期", en: "The answer cannot be due before the request")) { request in
                guard let until = request.until, let raised = request.raisedOn else { return true }
                return until >= raised
            }
        ],
        steps: [
            Step("route", Text("转承办单位", en: "Route"), from: .received, to: .routed, asks: ["body", "until"]),
            Step(
                "take", Text("承办单位已接办", en: "Taken in hand there"), from: .routed, to: .inHand,
                asks: ["contact", "progress"]),
            Step(
                "reroute", Text("改转其他单位", en: "Route elsewhere"), from: .routed, .inHand, to: .routed,
                asks: ["body", "until"]),
            Step(
                "handUp", Text("提请党委协调", en: "Put before the party committee"), from: .received, .routed, .inHand,
                to: .committee, by: [.owner], asks: ["committeeOn", "progress", "until"]),
            Step(
                "solve", Text("已解决，答复诉求方", en: "Solved: answer"), from: .received, .routed, .inHand, .committee,
                to: .solved, asks: ["outcome", "answeredOn", "response"]),
            Step(
                "explain", Text("不能解决，解释说明", en: "Cannot be solved: explain"), from: .received, .routed, .inHand,
                .committee, to: .explained, asks: ["outcome", "answeredOn", "response"]),
        ],
        counts: [
            .entries("requests.solved", Text("解决诉求", en: "Requests solved"), on: .field(\.answeredOn)) {
                $0.status == .solved
            },
            .entries("requests.explained", Text("解释说明", en: "Requests explained"), on: .field(\.answeredOn)) {
                $0.status == .explained
            },
            .entries(
                "requests.before-committee", Text("提请党委协调在办", en: "Before the party committee"), .stock,
                on: .field(\.committeeOn), until: .closed),
            .entries(
                "requests.answered-in-time", Text("按期答复", en: "Answered in time"), on: .field(\.answeredOn)
            ) { request in
                guard let answered = request.answeredOn, let until = request.until else { return false }
                return request.status.term == .final && answered <= until
            },
        ], identifiedBy: ["what", "forWhom", "raisedOn"])
}

public enum RequestResponse: String, LedgerChoice {
    case content, partly, discontent, unknown

    public var label: Text {
        switch self {
        case .content: Text("满意", en: "Content")
        case .partly: Text("基本满意", en: "Partly content")
        case .discontent: Text("不满意", en: "Not content")
        case .unknown: Text("未作评价", en: "Did not say")
        }
    }
}
