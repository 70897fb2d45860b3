public import Kernel

/// What some union does better than others: found, cultivated until it holds, then spread. Each organisation that is to try it gets
/// a ``PracticeAdoption``; the practice is closed when all of them have said what came of it.
public struct Practice: LedgerEntry {
    public var title = ""
    public var kind: PracticeKind?
    public var origin: ID<Organisation>?
    public var site = ""
    public var foundOn: Day?
    public var occasion = ""
    public var praisedBy = ""
    public var summary = ""
    public var plan = ""
    public var cultivateUntil: Day?
    public var method = ""
    public var results = ""
    public var recommendedOn: Day?
    public var spread: [PracticeSpread] = []
    public var spreadOn: Day?
    public var effect = ""
    public var reason = ""
    public var status: Status = .found

    public init() {}

    public enum Status: String, LedgerStatus {
        case found, cultivating, recommended, spreading, concluded, dropped

        public var label: Text {
            switch self {
            case .found: Text("待培育", en: "Found")
            case .cultivating: Text("培育中", en: "Being cultivated")
            case .recommended: Text("待推广", en: "Recommended")
            case .spreading: Text("推广中", en: "Being spread")
            case .concluded: Text("已总结", en: "Concluded")
            case .dropped: Text("不再培育", en: "Dropped")
            }
        }

        public var term: Term {
            switch self {
            case .found, .recommended, .spreading: .openEnded
            case .cultivating: .by(field: "cultivateUntil")
            case .concluded, .dropped: .final
            }
        }
    }

    public static let ledger = Ledger<Practice>(
        "practices", Text("典型培育推广", en: "Best practices"), mark: "典", catalogue: ["S051", "S286"], name: \.title,
        fields: finding + spreading,
        steps: [
            Step(
                "cultivate", Text("列入培育", en: "Cultivate"), from: .found, to: .cultivating,
                asks: ["plan", "cultivateUntil"]),
            Step(
                "recommend", Text("总结，建议推广", en: "Write up, and recommend"), from: .found, .cultivating,
                to: .recommended, asks: ["method", "results", "recommendedOn"]),
            Step(
                "spread", Text("推广到有关单位", en: "Spread"), from: .recommended, to: .spreading, by: [.owner],
                asks: ["spread", "spreadOn"],
                effect: { practice, desk in
                    for row in practice.spread {
                        try desk.open(row.adoption(of: practice, at: desk), owner: row.organisation)
                    }
                }),
            Step(
                "conclude", Text("推广完毕，总结", en: "All have told: conclude"), from: .spreading, to: .concluded,
                asks: ["effect"],
                effect: { _, desk in try desk.refuseWhileOpen(in: PracticeAdoption.ledger.description) }),
            Step(
                "drop", Text("不再培育", en: "Drop"), from: .found, .cultivating, .recommended, to: .dropped,
                asks: ["reason"]),
        ],
        counts: [
            .entries("practices.found", Text("发现典型", en: "Practices found"), on: .field(\.foundOn), by: ["kind"]),
            .entries(
                "practices.recommended", Text("建议推广的典型", en: "Practices recommended"), on: .field(\.recommendedOn),
                by: ["kind"]
            ) { $0.status != .dropped },
            .entries("practices.spread", Text("推广典型", en: "Practices spread"), on: .field(\.spreadOn), by: ["kind"]),
            .sum("practices.spread-to", Text("推广到单位", en: "Unions they were spread to"), on: .field(\.spreadOn)) {
                $0.spread.count
            },
        ], identifiedBy: ["title", "foundOn"])

    private static let finding: [LedgerField<Practice>] = [
        .line("title", \.title, Text("典型名称", en: "Title"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
        .organisation("origin", \.origin, Text("产生单位（工会）", en: "Where it comes from")).listed(),
        .line("site", \.site, Text("企业、阵地或班组", en: "Firm, venue or team"), max: 80),
        .day("foundOn", \.foundOn, Text("发现日期", en: "Found on")).required().listed(),
        .line("occasion", \.occasion, Text("发现场合", en: "On what occasion"), max: 120)
            .help(Text("如：某次调研、督查、评选", en: "A visit, an inspection, a contest")),
        .line("praisedBy", \.praisedBy, Text("谁给予肯定", en: "Praised by"), max: 120)
            .help(Text("领导写姓名和职务，单位写全称", en: "A leader with her post, or a body")),
        .paragraphs("summary", \.summary, Text("做法概要", en: "In short"), max: 1000).required()
            .help(Text("两三句话说清做了什么、谁受益", en: "In two or three sentences: what is done, who gains")),
    ]

    private static let spreading: [LedgerField<Practice>] = [
        .paragraphs("plan", \.plan, Text("培育计划", en: "How it is cultivated"), max: 2000)
            .help(Text("谁来帮、帮什么、到哪天看什么", en: "Who helps with what, and what is looked at when")),
        .day("cultivateUntil", \.cultivateUntil, Text("培育期限", en: "To hold by"))
            .help(Text("到这天总结推荐，或者不再培育", en: "Then it is recommended or dropped")),
        .paragraphs("method", \.method, Text("主要做法", en: "How it is done"))
            .help(Text("别处照着能做：步骤、分工、花费", en: "So that others can do it: steps, who does what, cost")),
        .paragraphs("results", \.results, Text("取得的成效", en: "What it brought"), max: 2000)
            .help(Text("用前后的数字说", en: "In numbers, before and after")),
        .day("recommendedOn", \.recommendedOn, Text("建议推广日期", en: "Recommended on")),
        .rows("spread", \.spread, Text("推广单位", en: "Unions that are to try it"), max: 50)
            .help(Text("一家一行；推广后各成一件，由该单位报告成效", en: "One row each; each then tells what came of it")),
        .day("spreadOn", \.spreadOn, Text("推广日期", en: "Spread on")),
        .derived("spreadCount", Text("推广单位数", en: "Unions"), .number(0...50)) { $0.spread.count }.listed(),
        .paragraphs("effect", \.effect, Text("推广成效", en: "What spreading brought"), max: 2000)
            .help(Text("几家照着做、各有什么变化", en: "How many do it, and what changed")),
        .paragraphs("reason", \.reason, Text("不再培育的原因", en: "Why it was dropped"), max: 500),
    ]
}
