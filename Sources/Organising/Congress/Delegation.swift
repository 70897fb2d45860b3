public import Kernel

/// The delegates that a union sends to a congress: formed, sent with what workers gave them to say, back to convey what was
/// decided. What they were given becomes a ``DelegateProposal`` each.
public struct Delegation: LedgerEntry {
    public var congress = ""
    public var level: CongressLevel?
    public var opensOn: Day?
    public var quota: Int?
    public var delegates: [Delegate] = []
    public var formedOn: Day?
    public var opinions: [DelegateOpinion] = []
    public var sentOn: Day?
    public var discussions: [DelegationDiscussion] = []
    public var returnedOn: Day?
    public var conveyBy: Day?
    public var conveyed: [DelegationConveyance] = []
    public var reason = ""
    public var status: Status = .forming

    public init() {}

    public enum Status: String, LedgerStatus {
        case forming, formed, sent, returned, concluded, cancelled

        public var label: Text {
            switch self {
            case .forming: Text("组建中", en: "Being formed")
            case .formed: Text("已组团", en: "Formed")
            case .sent: Text("参会中", en: "At the congress")
            case .returned: Text("传达中", en: "Conveying")
            case .concluded: Text("已办结", en: "Concluded")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .forming, .formed: .by(field: "opensOn")
            case .sent: .openEnded
            case .returned: .by(field: "conveyBy")
            case .concluded, .cancelled: .final
            }
        }

        var wasSent: Bool { self == .sent || self == .returned || self == .concluded }
    }

    public static let ledger = Ledger<Delegation>(
        "delegations", Text("代表团", en: "Delegations"), mark: "团", catalogue: ["S016"], name: \.congress,
        fields: forming + attending,
        checks: [
            Check("delegates", Text("代表人数超过名额", en: "There are more delegates than seats")) {
                $0.delegates.count <= ($0.quota ?? .max)
            },
            Check("delegates", Text("代表团只有一位团长", en: "A delegation has one head")) { delegation in
                delegation.delegates.count { $0.role == .head } <= 1
            },
        ],
        steps: [
            Step(
                "form", Text("成立代表团", en: "Form"), from: .forming, to: .formed, asks: ["delegates", "formedOn"],
                effect: { delegation, _ in
                    guard delegation.delegates.contains(where: { $0.role == .head }) else {
                        throw Refusal.invalid(
                            field: "delegates", why: Text("请推选团长", en: "One of them is its head"))
                    }
                }),
            Step(
                "send", Text("出征，带上职工意见", en: "Send, with what workers ask"), from: .formed, to: .sent,
                asks: ["sentOn", "opinions"],
                effect: { delegation, desk in
                    for opinion in delegation.opinions { try desk.open(DelegateProposal(opinion, to: delegation)) }
                }),
            Step(
                "discuss", Text("记分团讨论", en: "Note a discussion"), from: .sent, to: .sent, asks: ["discussions"]),
            Step(
                "return", Text("返回，开始传达", en: "Back, to convey"), from: .sent, to: .returned,
                asks: ["returnedOn", "conveyBy"]),
            Step(
                "conclude", Text("传达完毕，办结", en: "Conveyed: conclude"), from: .returned, to: .concluded,
                asks: ["conveyed"],
                effect: { _, desk in try desk.refuseWhileOpen(in: DelegateProposal.ledger.description) }),
            Step(
                "cancel", Text("取消", en: "Cancel"), from: .forming, .formed, to: .cancelled, by: [.owner],
                asks: ["reason"]),
        ],
        counts: [
            .entries("delegations.sent", Text("派出代表团", en: "Delegations sent"), on: .field(\.sentOn), by: ["level"])
                .told(),
            .sum(
                "delegations.delegates", Text("参会代表", en: "Delegates"), on: .field(\.sentOn), unit: .persons,
                by: ["level"]
            ) { $0.status.wasSent ? $0.delegates.count : 0 },
            .sum(
                "delegations.reached", Text("传达到人次", en: "Persons told"), on: .field(\.returnedOn), unit: .persons
            ) { $0.conveyed.reduce(0) { $0 + ($1.persons ?? 0) } },
        ], identifiedBy: ["congress"])

    private static let forming: [LedgerField<Delegation>] = [
        .line("congress", \.congress, Text("大会名称", en: "Congress"), max: 80).required(),
        .choice("level", \.level, Text("层级", en: "Level")).required().listed(),
        .day("opensOn", \.opensOn, Text("开幕日期", en: "Opens on")).required().listed(),
        .number("quota", \.quota, Text("代表名额", en: "Seats"), 1...3000).listed(),
        .rows("delegates", \.delegates, Text("代表名单", en: "Delegates"), max: 200).classed(.internal)
            .help(Text("一人一行；团长、副团长、临时党支部书记注明", en: "One row each, with head, deputies and branch secretary")),
        .day("formedOn", \.formedOn, Text("代表团会议日期", en: "Formed on")),
    ]

    private static let attending: [LedgerField<Delegation>] = [
        .rows("opinions", \.opinions, Text("带上去的意见建议", en: "What workers ask"), max: 100)
            .help(Text("一条一行；出征时各成一件，分送业务部门", en: "One row each; each becomes a proposal routed to a department")),
        .day("sentOn", \.sentOn, Text("出征日期", en: "Sent on")).listed(),
        .rows("discussions", \.discussions, Text("分团讨论", en: "Discussions"), max: 50),
        .day("returnedOn", \.returnedOn, Text("返回日期", en: "Back on")),
        .day("conveyBy", \.conveyBy, Text("传达期限", en: "To be conveyed by")),
        .rows("conveyed", \.conveyed, Text("传达情况", en: "Where it was conveyed"), max: 100)
            .help(Text("在哪里讲、讲给多少人", en: "Where it was told, and to how many")),
        .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
    ]
}
