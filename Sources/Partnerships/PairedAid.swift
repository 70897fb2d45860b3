public import Kernel

/// What a union does for a region it is paired with: planned for some months, carried out, and closed with what was spent and
/// whom it served.
public struct PairedAid: LedgerEntry {
    public var title = ""
    public var kind: PairedAidKind?
    public var region = ""
    public var partner = ""
    public var months: ClosedRange<Day>?
    public var budget: Yuan?
    public var purpose = ""
    public var startedOn: Day?
    public var grants: [AidGrant] = []
    public var visits: [AidVisit] = []
    public var progress = ""
    public var finishedOn: Day?
    public var built: Int?
    public var served: Int?
    public var result = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, underway, finished, stopped

        public var label: Text {
            switch self {
            case .planned: Text("筹备中", en: "Planned")
            case .underway: Text("实施中", en: "Under way")
            case .finished: Text("已完成", en: "Finished")
            case .stopped: Text("已停止", en: "Stopped")
            }
        }

        public var term: Term { self == .planned || self == .underway ? .by(field: "months") : .final }
    }

    /// All grants together.
    var spent: Yuan { Yuan(fen: grants.reduce(0) { $0 + ($1.sum?.fen ?? 0) }) }

    public static let ledger = Ledger<PairedAid>(
        "paired-aid", Text("对口支援项目", en: "Paired aid"), mark: "援", catalogue: ["S282"], name: \.title,
        fields: [
            .line("title", \.title, Text("项目名称", en: "Project"), max: 80).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("region", \.region, Text("受援地区", en: "Region"), max: 60).required().listed(),
            .line("partner", \.partner, Text("受援工会", en: "Partner union"), max: 80).required().listed()
                .help(Text("多数不在本平台，写全称", en: "Mostly not on this platform: its full name")),
            .days("months", \.months, Text("起止日期", en: "From and to")).required().listed(),
            .yuan("budget", \.budget, Text("安排资金", en: "Budget")).listed(),
            .paragraphs("purpose", \.purpose, Text("建设内容", en: "What it is for"), max: 2000).required()
                .help(Text("建什么、给谁用、用多少钱", en: "What for whom, at what cost")),
            .day("startedOn", \.startedOn, Text("启动日期", en: "Started on")),
            .rows("grants", \.grants, Text("资金拨付", en: "Grants"))
                .help(Text("一笔一行，已拨付的才填；合计自己算", en: "One row for each that was paid; the sum adds itself up")),
            .derived("spent", Text("已拨付资金", en: "Granted"), .yuan) { $0.spent }.listed(),
            .rows("visits", \.visits, Text("考察", en: "Visits"))
                .help(Text("一次一行", en: "One row each")),
            .derived("visitCount", Text("考察次数", en: "Visits paid"), .number(0...50)) { $0.visits.count }.listed(),
            .paragraphs("progress", \.progress, Text("进展情况", en: "How it stands"), max: 4000)
                .help(Text("做到哪一步、卡在哪里", en: "How far it is, what holds it up")),
            .day("finishedOn", \.finishedOn, Text("完成日期", en: "Finished on")),
            .number("built", \.built, Text("建成书屋、阵地（个）", en: "Reading rooms and places built"), 0...10_000).listed()
                .help(Text("没有的填 0", en: "0 where there were none")),
            .number("served", \.served, Text("受益人数", en: "Persons served"), 0...10_000_000),
            .paragraphs("result", \.result, Text("成效", en: "What came of it"), max: 2000)
                .help(Text("谁在用、用得怎样", en: "Who uses it, and how well")),
            .paragraphs("reason", \.reason, Text("延期或停止原因", en: "Why extended or stopped"), max: 1000),
        ],
        checks: [
            Check("finishedOn", Text("完成日期不能早于启动日期", en: "It cannot finish before it starts")) {
                guard let finished = $0.finishedOn, let started = $0.startedOn else { return true }
                return finished >= started
            }
        ],
        steps: [
            Step("start", Text("启动", en: "Start"), from: .planned, to: .underway, asks: ["startedOn"]),
            Step(
                "grant", Text("登记拨付", en: "Enter a grant"), from: .underway, to: .underway, asks: ["grants"]),
            Step(
                "visit", Text("登记考察", en: "Enter a visit"), from: .underway, to: .underway, asks: ["visits"]),
            Step("report", Text("报进展", en: "Report"), from: .underway, to: .underway, asks: ["progress"]),
            Step(
                "extend", Text("延期", en: "Extend"), from: .planned, .underway, to: .underway, by: [.owner],
                asks: ["startedOn", "months", "reason"]),
            Step(
                "finish", Text("完成", en: "Finish"), from: .underway, to: .finished, by: [.owner],
                asks: ["finishedOn", "built", "served", "result"], needsSecondLook: true),
            Step(
                "stop", Text("停止", en: "Stop"), from: .planned, .underway, to: .stopped, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "paired-aid.started", Text("启动支援项目", en: "Projects started"), on: .field(\.startedOn), by: ["kind"]
            ) {
                $0.status != .planned
            }.told(),
            .yuan("paired-aid.spent", Text("支援资金", en: "Spent on paired aid"), on: .field(\.finishedOn), by: ["kind"]) {
                $0.status == .finished ? $0.spent : nil
            },
            .sum("paired-aid.built", Text("建成书屋、阵地", en: "Places built"), on: .field(\.finishedOn), by: ["kind"]) {
                $0.status == .finished ? $0.built ?? 0 : 0
            },
            .sum(
                "paired-aid.served", Text("支援受益人数", en: "Persons served"), on: .field(\.finishedOn), unit: .persons,
                by: ["kind"]
            ) { $0.status == .finished ? $0.served ?? 0 : 0 },
        ], earlierShapes: [sumWithoutGrants], identifiedBy: ["title", "partner"])

    /// Shape 1 knew what was spent, and not in which parts: it stands as paid when the project began.
    private static let sumWithoutGrants: Ledger<PairedAid>.Shape = { body in
        var body = body
        if let spent = body.removeValue(forKey: "spent") {
            var grant = ["sum": spent]
            grant["on"] = body["startedOn"]
            body["grants"] = .array([.object(grant)])
        }
        return body
    }
}
