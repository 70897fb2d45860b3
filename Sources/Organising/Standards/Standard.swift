public import Kernel

/// What a well-built base union or town has, criterion by criterion with its points. Issuing it opens a ``StandardCheck`` at
/// each union named; it is closed when all of them are.
public struct Standard: LedgerEntry {
    public var title = ""
    public var level: StandardLevel?
    public var criteria: [StandardCriterion] = []
    public var issuedOn: Day?
    public var places: [StandardPlace] = []
    public var summary = ""
    public var reason = ""
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, issued, closed, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("拟定中", en: "Being drafted")
            case .issued: Text("对照检查中", en: "Being checked against")
            case .closed: Text("已总结", en: "Closed")
            case .dropped: Text("未印发", en: "Dropped")
            }
        }

        public var term: Term { self == .drafted || self == .issued ? .openEnded : .final }
    }

    public static let ledger = Ledger<Standard>(
        "standards", Text("规范化建设标准", en: "Standards of base unions and towns"), mark: "标",
        catalogue: ["S012", "S013"], name: \.title,
        fields: [
            .line("title", \.title, Text("标准名称", en: "Title"), max: 80).required(),
            .choice("level", \.level, Text("适用层级", en: "For")).required().listed(),
            .rows("criteria", \.criteria, Text("检查项目", en: "Criteria"), max: 60).required()
                .help(Text("一项一行，分值合计就是满分；得分按佐证自动算", en: "One row each; the score is worked out of them")),
            .derived("points", Text("满分", en: "Points in all"), .number(0...6000)) { $0.criteria.total }.listed(),
            .day("issuedOn", \.issuedOn, Text("印发日期", en: "Issued on")).listed(),
            .rows("places", \.places, Text("检查单位", en: "Unions to be checked"), max: 200)
                .help(Text("一家一行；印发后各成一件，先自评再核查", en: "One row each; each assesses itself, then is checked")),
            .paragraphs("summary", \.summary, Text("总结", en: "Summary"), max: 4000),
            .paragraphs("reason", \.reason, Text("未印发的原因", en: "Why it was dropped"), max: 500),
        ],
        steps: [
            Step(
                "issue", Text("印发，布置检查", en: "Issue"), from: .drafted, to: .issued, by: [.owner],
                asks: ["issuedOn", "places"],
                effect: { standard, desk in
                    for place in standard.places {
                        try desk.open(StandardCheck(standard, at: place, by: desk), owner: place.organisation)
                    }
                }),
            Step(
                "close", Text("全部核查完，总结", en: "All checked: close"), from: .issued, to: .closed, asks: ["summary"],
                effect: { _, desk in try desk.refuseWhileOpen(in: StandardCheck.ledger.description) }),
            Step("drop", Text("不印发", en: "Drop"), from: .drafted, to: .dropped, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries("standards.issued", Text("印发标准", en: "Standards issued"), on: .field(\.issuedOn), by: ["level"])
        ], identifiedBy: ["title"])
}
