public import Kernel

/// Somebody is to hold a post or to leave one: proposed, looked into, decided by the body whose decision it is, and published.
public struct Appointment: LedgerEntry {
    public var kind: AppointmentKind?
    public var name = ""
    public var organisation: ID<Organisation>?
    public var post = ""
    public var level = ""
    public var staff: StaffKind?
    public var proposedBy = ""
    public var proposedOn: Day?
    public var decideBy: Day?
    public var grounds = ""
    public var reviewedOn: Day?
    public var review = ""
    public var isClear = false
    public var body: AppointmentBody?
    public var decidedOn: Day?
    public var decision = ""
    public var effectiveOn: Day?
    public var publishedOn: Day?
    public var publication = ""
    public var reason = ""
    public var status: Status = .proposed

    public init() {}

    public enum Status: String, LedgerStatus {
        case proposed, reviewed, decided, published, declined, withdrawn

        public var label: Text {
            switch self {
            case .proposed: Text("待考察", en: "Proposed")
            case .reviewed: Text("待决定", en: "Reviewed, to be decided")
            case .decided: Text("待公布", en: "Decided, to be published")
            case .published: Text("已公布", en: "Published")
            case .declined: Text("未通过", en: "Declined")
            case .withdrawn: Text("已撤回", en: "Withdrawn")
            }
        }

        public var term: Term {
            switch self {
            case .proposed, .reviewed: .by(field: "decideBy")
            case .decided: .by(field: "effectiveOn")
            case .published, .declined, .withdrawn: .final
            }
        }
    }

    public static let ledger = Ledger<Appointment>(
        "appointments", Text("职务任免", en: "Appointments"), mark: "职", catalogue: ["S015"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.post, fields: proposing + deciding,
        checks: [
            Check("effectiveOn", Text("任免不能早于决定生效", en: "It cannot take effect before it is decided")) {
                guard let effective = $0.effectiveOn, let decided = $0.decidedOn else { return true }
                return effective >= decided
            }
        ],
        steps: [
            Step(
                "review", Text("考察完毕", en: "Reviewed"), from: .proposed, to: .reviewed,
                asks: ["reviewedOn", "review", "isClear"],
                effect: { appointment, _ in
                    guard appointment.isClear else {
                        throw Refusal.invalid(
                            field: "isClear", why: Text("请先核对任职条件和回避情形", en: "Check conditions and kinship first"))
                    }
                }),
            Step(
                "decide", Text("作出决定", en: "Decide"), from: .reviewed, to: .decided, by: [.owner],
                asks: ["body", "decidedOn", "decision", "effectiveOn"], needsSecondLook: true),
            Step(
                "decline", Text("未通过", en: "Decline"), from: .proposed, .reviewed, to: .declined, by: [.owner],
                asks: ["body", "decidedOn", "reason"]),
            Step(
                "publish", Text("公布", en: "Publish"), from: .decided, to: .published,
                asks: ["publishedOn", "publication"]),
            Step("withdraw", Text("撤回", en: "Withdraw"), from: .proposed, .reviewed, to: .withdrawn, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "appointments.proposed", Text("提出任免", en: "Appointments proposed"), on: .field(\.proposedOn),
                by: ["kind"]),
            .entries(
                "appointments.decided", Text("决定任免", en: "Appointments decided"), on: .field(\.decidedOn),
                by: ["kind", "body", "staff"]
            ) { $0.status == .decided || $0.status == .published },
            .entries(
                "appointments.published", Text("公布任免", en: "Appointments published"), on: .field(\.publishedOn),
                by: ["kind"]
            ) { $0.status == .published }.told(),
        ], identifiedBy: ["post", "name", "proposedOn"])

    private static let proposing: [LedgerField<Appointment>] = [
        .choice("kind", \.kind, Text("任免类别", en: "Kind")).required().listed(),
        .person("name", \.name, Text("姓名", en: "Name")).required(),
        .organisation("organisation", \.organisation, Text("任职单位（工会）", en: "Union")).listed()
            .help(Text("在哪家工会任职，不是提出单位", en: "Where the post is, not who proposes")),
        .line("post", \.post, Text("职务", en: "Post"), max: 80).required(),
        .line("level", \.level, Text("职级", en: "Level"), max: 40).help(
            Text("如：正处级；没有可以不填", en: "Empty where there is none")),
        .choice("staff", \.staff, Text("人员类别", en: "Staff")).listed(),
        .line("proposedBy", \.proposedBy, Text("提出单位", en: "Proposed by"), max: 80).required(),
        .day("proposedOn", \.proposedOn, Text("提出日期", en: "Proposed on")).required().listed(),
        .day("decideBy", \.decideBy, Text("计划决定日期", en: "To be decided by")).listed()
            .help(Text("如：下次党组会的日期", en: "Such as the day of the next meeting")),
        .paragraphs("grounds", \.grounds, Text("任免事由", en: "Grounds"), max: 1000).classed(.internal)
            .help(Text("为什么动、缺什么", en: "Why, and what is wanting")),
    ]

    private static let deciding: [LedgerField<Appointment>] = [
        .day("reviewedOn", \.reviewedOn, Text("考察日期", en: "Reviewed on")),
        .paragraphs("review", \.review, Text("考察意见", en: "Review"), max: 2000).classed(.internal)
            .help(Text("考察了什么、谁反映了什么", en: "What was looked into, what was said")),
        .flag("isClear", \.isClear, Text("已核对任职条件和回避情形", en: "Conditions and kinship checked"))
            .help(
                Text("企业工会主席候选人见规则 A2-candidate、A1-relatives", en: "For chairs in firms see A2-candidate, A1-relatives")
            ),
        .choice("body", \.body, Text("决定机关", en: "Decided by")).listed(),
        .day("decidedOn", \.decidedOn, Text("决定日期", en: "Decided on")).listed(),
        .line("decision", \.decision, Text("决定文号", en: "Number of the decision"), max: 60)
            .help(Text("照决定的文号写", en: "As it stands on the decision")),
        .day("effectiveOn", \.effectiveOn, Text("任免生效日期", en: "In force from"))
            .help(Text("职务从这天起算", en: "The post is held from this day")),
        .day("publishedOn", \.publishedOn, Text("公布日期", en: "Published on")),
        .line("publication", \.publication, Text("公布方式", en: "Published in"), max: 120)
            .help(Text("如：任免通知文号、工会信息期号", en: "The number of the notice or the bulletin")),
        .paragraphs("reason", \.reason, Text("未通过或撤回的原因", en: "Why not"), max: 500).classed(.internal),
    ]
}
