public import Kernel

/// What is told to all units by name: commendations, how work stands unit by unit, what has to be put right. Drafted, looked
/// over by another hand, and issued.
public struct Circular: LedgerEntry {
    public var title = ""
    public var kind: CircularKind?
    public var text = RichText()
    public var units: [CircularUnit] = []
    public var opinion = ""
    public var number = ""
    public var issuedOn: Day?
    public var reason = ""
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, checking, issued, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("起草中", en: "Being drafted")
            case .checking: Text("待审定", en: "To be approved")
            case .issued: Text("已印发", en: "Issued")
            case .dropped: Text("不印发", en: "Dropped")
            }
        }

        public var term: Term { self == .drafted || self == .checking ? .openEnded : .final }
    }

    public static let ledger = Ledger<Circular>(
        "circulars", Text("表彰通报", en: "Circulars"), mark: "通", catalogue: ["S273"], name: \.title,
        fields: [
            .line("title", \.title, Text("标题", en: "Title"), max: 120).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .rich("text", \.text, Text("正文", en: "Text")).required()
                .help(Text("长的名单和表作为附件上传", en: "Attach long lists and tables")),
            .rows("units", \.units, Text("单位名单", en: "Units named"), max: 200).required()
                .help(Text("受表彰或被通报的单位，一行一个，按印发的顺序", en: "One row each, in the order in which they are printed")),
            .derived("unitCount", Text("单位数", en: "Units"), .number(0...200)) { $0.units.count }.listed(),
            .paragraphs("opinion", \.opinion, Text("修改意见", en: "What has to be changed"), max: 1000).classed(.internal)
                .help(Text("写到哪一段、哪个数", en: "Down to paragraph and number")),
            .line("number", \.number, Text("文号", en: "Number of the paper"), max: 60),
            .day("issuedOn", \.issuedOn, Text("印发日期", en: "Issued on")).listed(),
            .paragraphs("reason", \.reason, Text("不印发的原因", en: "Why it was dropped"), max: 500),
        ],
        steps: [
            Step("submit", Text("送审", en: "Submit"), from: .drafted, to: .checking),
            Step(
                "issue", Text("审定印发", en: "Issue"), from: .checking, to: .issued, by: [.owner],
                asks: ["number", "issuedOn"], needsSecondLook: true),
            Step(
                "sendBack", Text("退回修改", en: "Send back"), from: .checking, to: .drafted, asks: ["opinion"],
                needsSecondLook: true),
            Step(
                "drop", Text("不印发", en: "Drop"), from: .drafted, .checking, to: .dropped, by: [.owner],
                asks: ["reason"]),
        ],
        counts: [
            .entries("circulars.issued", Text("印发通报", en: "Circulars issued"), on: .field(\.issuedOn), by: ["kind"]) {
                $0.status == .issued
            }.told(),
            .sum("circulars.units", Text("通报单位", en: "Units named"), on: .field(\.issuedOn), by: ["kind"]) {
                $0.status == .issued ? $0.units.count : 0
            },
        ], identifiedBy: ["title", "kind"])
}

public enum CircularKind: String, LedgerChoice {
    case commendation, results, criticism

    public var label: Text {
        switch self {
        case .commendation: Text("表彰、表扬", en: "Commendation")
        case .results: Text("工作情况通报", en: "How work stands")
        case .criticism: Text("通报批评", en: "Criticism")
        }
    }
}

/// A unit as a circular names it; a result stands beside what was asked, so that a small unit is not shamed by a bare number.
public struct CircularUnit: LedgerRow {
    public var unit = ""
    public var honour = ""
    public var asked: Int?
    public var done: Int?

    public init() {}

    public static let fields: [LedgerField<CircularUnit>] = [
        .line("unit", \.unit, Text("单位", en: "Unit"), max: 80).required(),
        .line("honour", \.honour, Text("荣誉或评语", en: "Honour or remark"), max: 120),
        .number("asked", \.asked, Text("应完成", en: "Asked")),
        .number("done", \.done, Text("已完成", en: "Done")),
    ]
}
