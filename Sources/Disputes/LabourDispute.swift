public import Kernel

/// A labour dispute that a union mediates: from the day it was asked to, within the days of the law, to an agreement that is kept, or to
/// the way that stays open.
public struct LabourDispute: LedgerEntry {
    public var source: DisputeSource?
    public var employer: Employer?
    public var kind: RiskKind?
    public var askedOn: Day?
    public var persons: Int?
    public var sum: Yuan?
    public var situation = ""
    public var mediator: ID<Account>?
    public var outcome = ""
    public var agreed: Yuan?
    public var performBy: Day?
    public var paid: Yuan?
    public var way: DisputeWay?
    public var status: Status = .received

    public init() {}

    public enum Status: String, LedgerStatus {
        case received, mediating, agreed, performed, failed, declined, withdrawn

        public var label: Text {
            switch self {
            case .received: Text("待受理", en: "To be accepted")
            case .mediating: Text("调解中", en: "Being mediated")
            case .agreed: Text("已达成协议", en: "Agreed")
            case .performed: Text("已履行", en: "Kept")
            case .failed: Text("调解不成", en: "No agreement kept")
            case .declined: Text("不予受理", en: "Not accepted")
            case .withdrawn: Text("已撤回", en: "Withdrawn")
            }
        }

        public var term: Term {
            switch self {
            case .received, .mediating: .within("LD-02", since: "askedOn")
            case .agreed: .by(field: "performBy")
            case .performed, .failed, .declined, .withdrawn: .final
            }
        }
    }

    /// As a list may show it: what it is about, and neither employer nor person.
    var name: String { [kind?.label.zh, persons.map { "\($0) 人" }].compactMap { $0 }.joined(separator: "，") }

    public static let ledger = Ledger<LabourDispute>(
        "disputes", Text("劳资纠纷", en: "Labour disputes"), mark: "纷", catalogue: ["S080"],
        access: LedgerAccess(readers: [.officer, .leader], lowestOwner: .town), name: \.name,
        fields: asking + mediating,
        checks: [
            Check("paid", Text("履行的不能多于约定的", en: "More was paid than was agreed")) {
                ($0.paid?.fen ?? 0) <= ($0.agreed?.fen ?? .max)
            }
        ],
        steps: [
            Step("accept", Text("受理调解", en: "Accept"), from: .received, to: .mediating, asks: ["mediator"]),
            Step("decline", Text("不予受理", en: "Decline"), from: .received, to: .declined, asks: ["outcome", "way"]),
            Step(
                "agree", Text("达成协议", en: "Agreed"), from: .mediating, to: .agreed,
                asks: ["outcome", "agreed", "performBy"]),
            // The law gives no more days: without an agreement arbitration is open.
            Step(
                "fail", Text("未达成协议，告知途径", en: "No agreement: tell the way"), from: .mediating, to: .failed,
                asks: ["outcome", "way"]),
            Step("perform", Text("已履行", en: "Kept"), from: .agreed, to: .performed, asks: ["paid"]),
            Step(
                "breach", Text("不履行，告知途径", en: "Not kept: tell the way"), from: .agreed, to: .failed,
                asks: ["outcome", "way"]),
            Step(
                "withdraw", Text("申请人撤回", en: "Withdrawn"), from: .received, .mediating, to: .withdrawn,
                asks: ["outcome"]),
        ],
        counts: [
            .entries(
                "disputes.asked", Text("劳资纠纷", en: "Disputes"), on: .field(\.askedOn), by: ["kind", "source"]),
            .entries("disputes.agreed", Text("调解成功", en: "Settled by agreement"), on: .closed, by: ["kind"]) {
                $0.status == .performed
            },
            .entries("disputes.failed", Text("调解不成", en: "Without agreement"), on: .closed, by: ["kind", "way"]) {
                $0.status == .failed
            },
            .sum(
                "disputes.persons", Text("劳资纠纷涉及职工", en: "Workers concerned"), on: .field(\.askedOn),
                unit: .persons
            ) { $0.persons ?? 0 },
            .yuan("disputes.paid", Text("调解追回金额", en: "Paid after mediation"), on: .closed) { $0.paid },
        ])

    private static let asking: [LedgerField<LabourDispute>] = [
        .choice("source", \.source, Text("来源", en: "Source")).required().listed(),
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).classed(.internal),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
        .day("askedOn", \.askedOn, Text("收到调解申请", en: "Mediation asked for on")).required().listed(),
        .number("persons", \.persons, Text("涉及人数", en: "Workers concerned"), 0...1_000_000).listed(),
        .yuan("sum", \.sum, Text("涉及金额", en: "Sum at stake")),
        .paragraphs("situation", \.situation, Text("纠纷情况", en: "What it is about")).required().classed(.personal),
    ]

    private static let mediating: [LedgerField<LabourDispute>] = [
        .account("mediator", \.mediator, Text("调解人", en: "Mediator")),
        .paragraphs("outcome", \.outcome, Text("调处结果", en: "What came of it"), max: 2000).classed(.personal),
        .yuan("agreed", \.agreed, Text("约定金额", en: "Sum agreed")),
        .day("performBy", \.performBy, Text("约定履行日期", en: "To be kept by")),
        .yuan("paid", \.paid, Text("履行金额", en: "Sum paid")),
        .choice("way", \.way, Text("告知的途径", en: "The way that was told")),
    ]
}

/// By which way a dispute came to the union.
public enum DisputeSource: String, LedgerChoice {
    case voice, risk, check, workers, employer, department

    public var label: Text {
        switch self {
        case .voice: Text("职工诉求转来", en: "From a voice")
        case .risk: Text("隐患转化", en: "From a hidden risk")
        case .check: Text("工资检查发现", en: "From a wage check")
        case .workers: Text("职工申请", en: "Asked for by workers")
        case .employer: Text("用人单位申请", en: "Asked for by the employer")
        case .department: Text("部门移送", en: "From another department")
        }
    }
}

/// What stays open where nobody agrees, or an agreement is not kept.
public enum DisputeWay: String, LedgerChoice {
    case arbitration, paymentOrder, inspection, legalAid, court

    public var label: Text {
        switch self {
        case .arbitration: Text("申请仲裁", en: "Arbitration")
        case .paymentOrder: Text("申请支付令", en: "A payment order")
        case .inspection: Text("劳动监察", en: "Labour inspection")
        case .legalAid: Text("法律援助", en: "Legal aid")
        case .court: Text("诉讼", en: "The courts")
        }
    }
}
