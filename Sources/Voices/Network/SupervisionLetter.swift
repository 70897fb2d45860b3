public import Kernel

/// What a union demands of an employer by labour-law supervision, in two letters: an opinion (监督意见书), which the employer answers
/// within the days of the place; and where it does not, or does not mend what it must, a recommendation (监督建议书) to the authority.
public struct SupervisionLetter: LedgerEntry {
    public var employer: Employer?
    public var matter = ""
    public var visitedOn: Day?
    public var supervisors: Int?
    public var demand = ""
    public var signer: LetterSigner?
    public var sentOn: Day?
    public var reply = ""
    public var refusal: LetterRefusal?
    public var authority = ""
    public var recommendation = ""
    public var turnedOn: Day?
    public var outcome = ""
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, sent, answered, turned, settled, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("待签发", en: "To be signed")
            case .sent: Text("意见书已送达，待答复", en: "Opinion served, to be answered")
            case .answered: Text("单位已答复", en: "Answered")
            case .turned: Text("建议书已送，待处理", en: "Recommended to the authority")
            case .settled: Text("已办结", en: "Settled")
            case .dropped: Text("不发", en: "Not sent")
            }
        }

        public var term: Term {
            switch self {
            case .drafted, .answered: .openEnded
            case .sent: .within("A8-reply")
            case .turned: .within("A8-authority")
            case .settled, .dropped: .final
            }
        }
    }

    public static let ledger = Ledger<SupervisionLetter>(
        "supervision-letters", Text("劳动法律监督两书", en: "Letters of supervision"), mark: "函", catalogue: [],
        access: LedgerAccess(readers: [.officer, .leader], lowestOwner: .town),
        name: { $0.status == .turned ? "监督建议书" : "监督意见书" }, fields: fields,
        checks: [
            Check("supervisors", Text("实地监督不少于两名监督员", en: "At least two supervisors make a visit")) {
                $0.visitedOn == nil || ($0.supervisors ?? 0) >= 2
            }
        ],
        steps: [
            Step(
                "send", Text("签发送达意见书", en: "Sign and serve the opinion"), from: .drafted, to: .sent,
                asks: ["demand", "signer"], needsAnother: true),
            Step("reply", Text("登记答复", en: "Enter the reply"), from: .sent, to: .answered, asks: ["reply"]),
            Step(
                "turn", Text("拒收或拒不改正，送建议书", en: "Refused: recommend to the authority"), from: .sent, .answered,
                to: .turned, by: [.owner], asks: ["refusal", "authority", "recommendation"]),
            Step(
                "turnLate", Text("逾期不答复，送建议书", en: "Not answered in time: recommend"), from: .sent, to: .turned,
                by: [.owner], asks: ["authority", "recommendation"], needsTermOver: true,
                effect: { _, desk in try desk.refuseUnlessAfter("A8-reply") }),
            Step(
                "settle", Text("已改正或处理，办结", en: "Mended or dealt with: close"), from: .answered, .turned,
                to: .settled, asks: ["outcome"]),
            Step("drop", Text("不发", en: "Do not send"), from: .drafted, to: .dropped, asks: ["outcome"]),
        ],
        counts: [
            .entries("supervision-letters.sent", Text("监督意见书", en: "Opinions served"), on: .field(\.sentOn)),
            .entries("supervision-letters.turned", Text("监督建议书", en: "Recommendations"), on: .field(\.turnedOn)),
            .entries("supervision-letters.settled", Text("监督办结", en: "Settled"), on: .closed) {
                $0.status == .settled
            },
        ])

    private static let fields: [LedgerField<SupervisionLetter>] = [
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).required().classed(.internal),
        .paragraphs("matter", \.matter, Text("违法情形", en: "What is against the law"), max: 2000).required()
            .classed(.internal).help(Text("不写是谁反映的，不抄原话", en: "Neither who spoke of it nor in which words")),
        .day("visitedOn", \.visitedOn, Text("实地监督日期", en: "Visited on")),
        .number("supervisors", \.supervisors, Text("持证监督员人数", en: "Supervisors with cards"), 0...100)
            .help(Text("基层工会有监督员的，由上级工会一同前往", en: "Where a base union has one, the union above joins her")),
        .paragraphs("demand", \.demand, Text("改正要求", en: "What is demanded"), max: 2000).classed(.internal),
        .choice("signer", \.signer, Text("签发人", en: "Signed by")),
        .day("sentOn", \.sentOn, Text("意见书送达日期", en: "Opinion served on")).stamped(.first(["send"])),
        .paragraphs("reply", \.reply, Text("单位答复", en: "The employer’s reply"), max: 2000).classed(.internal),
        .choice("refusal", \.refusal, Text("送建议书的情形", en: "Why the authority is asked")),
        .line("authority", \.authority, Text("处理部门", en: "Authority"), max: 80)
            .help(Text("建议书由地方总工会发出", en: "The federation of the place issues it")),
        .paragraphs("recommendation", \.recommendation, Text("建议", en: "Recommendation"), max: 2000)
            .classed(.internal),
        .day("turnedOn", \.turnedOn, Text("建议书送出日期", en: "Recommended on")).stamped(.first(["turn", "turnLate"])),
        .paragraphs("outcome", \.outcome, Text("结果", en: "Outcome"), max: 2000).classed(.internal),
    ]
}

public enum LetterSigner: String, LedgerChoice {
    case chair, viceChair

    public var label: Text {
        switch self {
        case .chair: Text("主席", en: "Chair")
        case .viceChair: Text("副主席", en: "Vice-chair")
        }
    }
}

public enum LetterRefusal: String, LedgerChoice {
    case notReceived, notMended

    public var label: Text {
        switch self {
        case .notReceived: Text("拒收意见书", en: "Would not receive the opinion")
        case .notMended: Text("无正当理由拒不改正", en: "Would not mend it, without reason")
        }
    }
}
