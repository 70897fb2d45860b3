public import Kernel

/// One version of a law or rule: from which day it holds, and until which. The version that replaces it is an entry of its own,
/// linked to it, so that what held on any day stays readable. It counts on the days of the law itself, as they were published: an entry
/// cannot tell them, and one that is checked years later held all the same.
public struct LawText: LedgerEntry {
    public var title = ""
    public var kind: LawKind?
    public var version = ""
    public var issuer = ""
    public var number = ""
    public var adoptedOn: Day?
    public var from: Day?
    public var text = RichText()
    public var next = ""
    public var nextFrom: Day?
    public var repealedOn: Day?
    public var reason = ""
    public var status: Status = .entered

    public init() {}

    public enum Status: String, LedgerStatus {
        case entered, inForce, replaced, repealed, dropped

        public var label: Text {
            switch self {
            case .entered: Text("待校对", en: "To be checked")
            case .inForce: Text("已入库", en: "Checked")
            case .replaced: Text("已有新版本", en: "Replaced")
            case .repealed: Text("已废止", en: "Repealed")
            case .dropped: Text("不入库", en: "Dropped")
            }
        }

        public var term: Term { self == .entered || self == .inForce ? .openEnded : .final }

        var isKept: Bool { self != .entered && self != .dropped }
    }

    /// The first day on which it no longer holds; `nil` while no end is known.
    var over: Day? { nextFrom ?? repealedOn }

    public static let ledger = Ledger<LawText>(
        "law-texts", Text("法规制度库", en: "Laws and rules"), mark: "法", catalogue: ["S067"],
        name: { $0.version.isEmpty ? $0.title : "\($0.title)（\($0.version)）" },
        fields: [
            .line("title", \.title, Text("名称", en: "Title"), max: 120).required().listed()
                .help(Text("查某一天有效的版本：在「统计」里点「有效文本」，截止日选那一天", en: "What held on a day: the figure In force, as of it")),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("version", \.version, Text("版本", en: "Version"), max: 40).required()
                .help(Text("如：2021年修正", en: "Such as: as amended in 2021")),
            .line("issuer", \.issuer, Text("制定机关", en: "Made by"), max: 80).required().listed()
                .help(Text("公布它的机关", en: "The body that published it")),
            .line("number", \.number, Text("文号", en: "Number"), max: 60)
                .help(Text("照公布的文号写", en: "As it was published")),
            .day("adoptedOn", \.adoptedOn, Text("公布日期", en: "Published on")),
            .day("from", \.from, Text("施行日期", en: "In force from")).required().listed(),
            .rich("text", \.text, Text("正文", en: "Text"), max: 60_000)
                .help(Text("正文较长的，作为附件上传", en: "A long one may be attached instead")),
            .line("next", \.next, Text("新版本", en: "New version"), max: 40),
            .day("nextFrom", \.nextFrom, Text("新版本施行日期", en: "New version in force from")),
            .day("repealedOn", \.repealedOn, Text("废止日期", en: "Repealed on")),
            .derived("over", Text("失效日期", en: "No longer from"), .day) { $0.over }.listed(),
            .paragraphs("reason", \.reason, Text("废止依据或不入库的原因", en: "Why repealed or dropped"), max: 500),
        ],
        checks: [
            Check("nextFrom", Text("新版本要在这一版之后施行", en: "The new version comes into force later")) {
                $0.holds(before: $0.nextFrom)
            },
            Check("repealedOn", Text("废止日期要在施行日期之后", en: "It is repealed after it came into force")) {
                $0.holds(before: $0.repealedOn)
            },
        ],
        steps: [
            Step(
                "check", Text("校对无误，入库", en: "Checked"), from: .entered, to: .inForce, needsAnother: true),
            Step(
                "replace", Text("登记新版本", en: "Enter a new version"), from: .inForce, to: .replaced,
                asks: ["next", "nextFrom"], effect: { law, desk in try desk.open(law.successor) }),
            Step(
                "repeal", Text("登记废止", en: "Enter a repeal"), from: .inForce, to: .repealed,
                asks: ["repealedOn", "reason"]),
            Step("drop", Text("不入库", en: "Drop"), from: .entered, to: .dropped, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "law-texts.in-force", Text("有效文本", en: "In force"), .stock, on: .field(\.from),
                until: .field(\.over), by: ["kind"]
            ) { $0.status.isKept }
        ], retention: 50, identifiedBy: ["title", "version"])

    private func holds(before day: Day?) -> Bool {
        guard let day, let from else { return true }
        return day > from
    }

    private var successor: LawText {
        var law = LawText()
        (law.title, law.kind, law.issuer) = (title, kind, issuer)
        (law.version, law.from) = (next, nextFrom)
        return law
    }
}

public enum LawKind: String, LedgerChoice {
    case law, regulation, interpretation, unionRule, localRule, own

    public var label: Text {
        switch self {
        case .law: Text("法律", en: "Law")
        case .regulation: Text("行政法规、规章", en: "Regulation")
        case .interpretation: Text("司法解释", en: "Judicial interpretation")
        case .unionRule: Text("全总、省总规定", en: "Rule of the federation")
        case .localRule: Text("地方性法规", en: "Local regulation")
        case .own: Text("本级工会制度", en: "The union’s own rule")
        }
    }
}
