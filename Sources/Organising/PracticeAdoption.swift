public import Kernel

/// A union tries what another does well: it says how, tells by a day what came of it, and the union that recommended it judges.
public struct PracticeAdoption: LedgerEntry {
    public var practice = ""
    public var kind: PracticeKind?
    public var recommender: ID<Organisation>?
    public var requirement = ""
    public var until: Day?
    public var responsible = ""
    public var plan = ""
    public var result = ""
    public var doneOn: Day?
    public var opinion = ""
    public var reason = ""
    public var status: Status = .recommended

    public init() {}

    public enum Status: String, LedgerStatus {
        case recommended, adopting, reported, adopted, declined

        public var label: Text {
            switch self {
            case .recommended: Text("待借鉴", en: "Recommended")
            case .adopting: Text("借鉴中", en: "Being tried")
            case .reported: Text("待评价", en: "To be judged")
            case .adopted: Text("已见成效", en: "Adopted")
            case .declined: Text("不适用", en: "Does not fit")
            }
        }

        public var term: Term {
            switch self {
            case .recommended, .adopting, .reported: .by(field: "until")
            case .adopted, .declined: .final
            }
        }
    }

    public static let ledger = Ledger<PracticeAdoption>(
        "practice-adoptions", Text("经验借鉴", en: "Adopting practices"), mark: "鉴", catalogue: ["S286"],
        name: \.practice,
        fields: [
            .line("practice", \.practice, Text("借鉴的典型", en: "Practice"), max: 80).required().fixed(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed().fixed(),
            .organisation("recommender", \.recommender, Text("推荐单位", en: "Recommended by")).listed().fixed(),
            .line("requirement", \.requirement, Text("借鉴要求", en: "What is asked"), max: 200).fixed(),
            .day("until", \.until, Text("报告成效期限", en: "To tell the result by")).required().listed().fixed(),
            .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40)
                .help(Text("写姓名和职务", en: "Name and post")),
            .paragraphs("plan", \.plan, Text("怎样结合本地实际", en: "How it is done here"), max: 2000)
                .help(Text("哪些照搬、哪些要改", en: "What is taken over, what is changed")),
            .paragraphs("result", \.result, Text("成效", en: "What came of it"), max: 2000)
                .help(Text("用前后的数字说", en: "In numbers, before and after")),
            .day("doneOn", \.doneOn, Text("见效日期", en: "Told on")),
            .paragraphs("opinion", \.opinion, Text("评价意见", en: "Judgement"), max: 1000)
                .help(Text("认可什么、还要补什么", en: "What holds, what is missing")),
            .paragraphs("reason", \.reason, Text("不适用的原因", en: "Why it does not fit"), max: 500),
        ],
        steps: [
            Step(
                "adopt", Text("开始借鉴", en: "Try it"), from: .recommended, to: .adopting, asks: ["responsible", "plan"]),
            Step(
                "report", Text("报告成效", en: "Tell the result"), from: .adopting, to: .reported,
                asks: ["result", "doneOn"]),
            Step(
                "accept", Text("认可成效", en: "Accept"), from: .reported, to: .adopted, by: [.superior],
                asks: ["opinion"], needsSecondLook: true),
            Step(
                "sendBack", Text("继续借鉴", en: "Send back"), from: .reported, to: .adopting, by: [.superior],
                asks: ["opinion", "until"], needsSecondLook: true),
            Step(
                "decline", Text("说明不适用", en: "Does not fit"), from: .recommended, .adopting, to: .declined,
                by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "practice-adoptions.adopted", Text("借鉴见效", en: "Practices adopted"), on: .field(\.doneOn), by: ["kind"]
            ) { $0.status == .adopted },
            .entries("practice-adoptions.declined", Text("不适用", en: "Practices that did not fit"), on: .closed) {
                $0.status == .declined
            },
        ], identifiedBy: ["practice", "until"])
}
