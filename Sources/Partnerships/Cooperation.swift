public import Kernel

/// One item of an ``Agreement`` as the task of one of its parties. The other party has one of its own, and each is told how far
/// the other is. Until it is done, each looks back on it every year.
public struct Cooperation: LedgerEntry {
    public var number: Int?
    public var item = ""
    public var agreement = ""
    public var partner: ID<Organisation>?
    public var until: Day?
    public var responsible = ""
    public var percent: Int?
    public var progress = ""
    public var reviewedOn: Day?
    public var review = ""
    public var firstReviewOn: Day?
    public var reviewOn: Day?
    public var result = ""
    public var doneOn: Day?
    public var reason = ""
    public var status: Status = .agreed

    public init() {}

    init(_ item: AgreementItem, number: Int, of agreement: Agreement) {
        self.number = number
        self.item = item.text
        self.agreement = agreement.title
        until = item.until
        (reviewedOn, reviewOn) = (agreement.signedOn, agreement.reviewOn)
    }

    func with(_ partner: ID<Organisation>) -> Cooperation {
        var task = self
        task.partner = partner
        return task
    }

    public enum Status: String, LedgerStatus {
        case agreed, underway, done, declined

        public var label: Text {
            switch self {
            case .agreed: Text("待启动", en: "To begin")
            case .underway: Text("推进中", en: "Under way")
            case .done: Text("已落实", en: "Done")
            case .declined: Text("不办", en: "Declined")
            }
        }

        public var term: Term { self == .done || self == .declined ? .final : .by(field: "due") }
    }

    /// What comes first: its own end, or the look back.
    var due: Day? { [until, reviewOn].compactMap { $0 }.min() }

    /// The item with its number, and how far it is: the other party reads no more of it.
    var name: String {
        let far = status == .underway ? percent.map { "（\($0)%）" } ?? "" : ""
        return (number.map { "\($0)　" } ?? "") + item + far
    }

    public static let ledger = Ledger<Cooperation>(
        "cooperation", Text("合作任务", en: "Joint tasks"), mark: "作", catalogue: ["S278"], name: \.name,
        fields: [
            .number("number", \.number, Text("序号", en: "Number"), 1...100).fixed(),
            .line("item", \.item, Text("合作事项", en: "Item"), max: 200).required().fixed(),
            .line("agreement", \.agreement, Text("协议", en: "Agreement"), max: 120).required().listed().fixed(),
            .organisation("partner", \.partner, Text("合作方工会", en: "Partner")).required().listed().fixed(),
            .day("until", \.until, Text("完成期限", en: "To be done by")).listed()
                .help(Text("协议没有写明的，领办时商定", en: "Where the agreement names none, settled when it begins")),
            .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40),
            .number("percent", \.percent, Text("进度（%）", en: "Progress (%)"), 0...100).listed()
                .help(Text("合作方也看得到", en: "The partner sees it too")),
            .paragraphs("progress", \.progress, Text("进展情况", en: "How it stands"), max: 2000)
                .help(Text("合作方只看得到百分数", en: "The partner sees the percentage alone")),
            .day("reviewedOn", \.reviewedOn, Text("上次回顾（或签署）日期", en: "Last looked back on, or signed")),
            .paragraphs("review", \.review, Text("年度回顾", en: "Yearly review"), max: 2000)
                .help(Text("这一年做了什么、还差什么、下一年怎么办", en: "What was done, what is missing, how it goes on")),
            .day("firstReviewOn", \.firstReviewOn, Text("首次回顾日期", en: "First looked back on")).stamped(
                .first(["review"])),
            .day("reviewOn", \.reviewOn, Text("下次回顾日期", en: "Next review")).listed()
                .help(Text("一年以内", en: "Within a year")),
            .derived("due", Text("最近的期限", en: "Due next"), .day) { $0.due },
            .paragraphs("result", \.result, Text("落实情况", en: "What came of it"), max: 2000)
                .help(Text("做成了什么，留下什么办法", en: "What came of it, what stays")),
            .day("doneOn", \.doneOn, Text("完成日期", en: "Done on")),
            .paragraphs("reason", \.reason, Text("不办的原因", en: "Why it is declined"), max: 1000),
        ],
        checks: [
            Check("reviewOn", YearlyReview.why) { YearlyReview.holds(next: $0.reviewOn, last: $0.reviewedOn) }
        ],
        steps: [
            Step(
                "begin", Text("领办", en: "Begin"), from: .agreed, to: .underway, asks: ["responsible", "until"]),
            Step(
                "report", Text("报进度", en: "Report progress"), from: .underway, to: .underway,
                asks: ["percent", "progress"]),
            Step(
                "review", Text("年度回顾", en: "Yearly review"), from: .underway, to: .underway,
                asks: ["reviewedOn", "review", "reviewOn"]),
            Step("finish", Text("已落实", en: "Done"), from: .underway, to: .done, asks: ["result", "doneOn"]),
            Step(
                "decline", Text("不办", en: "Decline"), from: .agreed, .underway, to: .declined, by: [.owner],
                asks: ["reason"]),
        ],
        counts: [
            .entries("cooperation.done", Text("落实合作事项", en: "Items done"), on: .field(\.doneOn)) { $0.status == .done },
            .entries(
                "cooperation.reviewed", Text("开始年度回顾的合作事项", en: "Items first looked back on"),
                on: .field(\.firstReviewOn)),
            .entries("cooperation.declined", Text("不办的合作事项", en: "Items declined"), on: .closed) {
                $0.status == .declined
            },
        ], identifiedBy: ["agreement", "item"], isJoint: true)
}
