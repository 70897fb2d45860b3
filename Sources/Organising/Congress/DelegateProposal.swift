public import Kernel

/// What a delegate says for those who elected her: a proposal or an opinion that a department answers, or a message that is
/// kept and told.
public struct DelegateProposal: LedgerEntry {
    public var title = ""
    public var kind: DelegateProposalKind?
    public var congress = ""
    public var delegate = ""
    public var body = ""
    public var receivedOn: Day?
    public var text = ""
    public var department = ""
    public var answerBy: Day?
    public var answer = ""
    public var answeredOn: Day?
    public var satisfaction: DelegateSatisfaction?
    public var publication = ""
    public var status: Status = .received

    public init() {}

    init(_ opinion: DelegateOpinion, to delegation: Delegation) {
        (title, kind, text) = (opinion.title, opinion.kind, opinion.text)
        (department, answerBy) = (opinion.department, opinion.answerBy)
        (congress, receivedOn) = (delegation.congress, delegation.sentOn)
    }

    public enum Status: String, LedgerStatus {
        case received, routed, answered, closed, told

        public var label: Text {
            switch self {
            case .received: Text("待交办", en: "To be routed")
            case .routed: Text("承办中", en: "With a department")
            case .answered: Text("待代表评价", en: "Answered, to be judged")
            case .closed: Text("已办结", en: "Closed")
            case .told: Text("已刊发", en: "Published")
            }
        }

        public var term: Term { self == .closed || self == .told ? .final : .by(field: "answerBy") }
    }

    public static let ledger = Ledger<DelegateProposal>(
        "delegate-proposals", Text("代表建议与寄语", en: "Delegates’ proposals and messages"), mark: "言",
        catalogue: ["S017"], name: \.title,
        fields: [
            .line("title", \.title, Text("题目", en: "Title"), max: 80).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("congress", \.congress, Text("大会", en: "Congress"), max: 80).required().listed(),
            .person("delegate", \.delegate, Text("代表", en: "Delegate")),
            .line("body", \.body, Text("代表单位", en: "Delegate of"), max: 80),
            .day("receivedOn", \.receivedOn, Text("提出日期", en: "Put forward on")).required().listed(),
            .paragraphs("text", \.text, Text("内容", en: "What it says")).required(),
            .line("department", \.department, Text("承办部门", en: "Department"), max: 60).listed()
                .help(Text("如：权益保障部、基层工作部", en: "Such as the department of rights")),
            .day("answerBy", \.answerBy, Text("答复期限", en: "To be answered by")).listed(),
            .paragraphs("answer", \.answer, Text("办理答复", en: "Answer"), max: 4000),
            .day("answeredOn", \.answeredOn, Text("答复日期", en: "Answered on")),
            .choice("satisfaction", \.satisfaction, Text("代表评价", en: "The delegate’s judgement")).listed(),
            .line("publication", \.publication, Text("刊发在", en: "Published in"), max: 120),
        ],
        checks: [
            Check("answeredOn", Text("答复不能早于提出", en: "No answer precedes the proposal")) {
                guard let answered = $0.answeredOn, let received = $0.receivedOn else { return true }
                return answered >= received
            }
        ],
        steps: [
            Step(
                "route", Text("交业务部门", en: "Route"), from: .received, to: .routed, asks: ["department", "answerBy"]),
            Step("answer", Text("答复", en: "Answer"), from: .routed, to: .answered, asks: ["answer", "answeredOn"]),
            Step(
                "close", Text("代表评价，办结", en: "Judged: close"), from: .answered, to: .closed,
                asks: ["satisfaction"]),
            Step(
                "again", Text("不满意，重新办理", en: "Not satisfied: once more"), from: .answered, to: .routed,
                asks: ["answerBy"]),
            Step(
                "tell", Text("刊发寄语", en: "Publish the message"), from: .received, to: .told, asks: ["publication"],
                effect: { proposal, _ in
                    guard proposal.kind == .message else {
                        throw Refusal.conflict(
                            why: Text("建议和意见要交部门答复，不能只刊发", en: "Proposals and opinions are answered, not just told"))
                    }
                }),
        ],
        counts: [
            .entries(
                "delegate-proposals.received", Text("代表建议与寄语", en: "Proposals and messages"),
                on: .field(\.receivedOn), by: ["kind"]),
            .entries(
                "delegate-proposals.answered", Text("答复代表", en: "Proposals answered"), on: .field(\.answeredOn),
                by: ["kind"]),
            .entries(
                "delegate-proposals.closed-by", Text("代表评价", en: "Judged by delegates"), on: .closed,
                by: ["satisfaction"]
            ) { $0.status == .closed },
        ], identifiedBy: ["title", "congress"])
}

public enum DelegateProposalKind: String, LedgerChoice {
    case proposal, opinion, message

    public var label: Text {
        switch self {
        case .proposal: Text("提案、建议", en: "Proposal")
        case .opinion: Text("职工意见", en: "Workers’ opinion")
        case .message: Text("代表寄语", en: "Message")
        }
    }
}

public enum DelegateSatisfaction: String, LedgerChoice {
    case satisfied, accepting, dissatisfied

    public var label: Text {
        switch self {
        case .satisfied: Text("满意", en: "Satisfied")
        case .accepting: Text("基本满意", en: "Largely satisfied")
        case .dissatisfied: Text("不满意", en: "Dissatisfied")
        }
    }
}
