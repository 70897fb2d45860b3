public import Kernel

/// Were the workers of a project paid? Contractor by contractor, what was due and what was paid for a month; what is owed is pressed
/// for, handed to the authorities where pressing does not help, and counted until it is settled. It holds no worker's name.
public struct WageCheck: LedgerEntry {
    public var project = ""
    public var contractor: Employer?
    public var place: Address?
    public var checkedOn: Day?
    public var enteredOn: Day?
    public var month = ""
    public var lines: [WageLine] = []
    public var isPaidByAccount = false
    public var isPaidDirectly = false
    public var hasDeposit = false
    public var hasBoard = false
    public var findings = ""
    public var requirement = ""
    public var until: Day?
    public var body = ""
    public var settledOn: Day?
    public var recovered: Yuan?
    public var outcome = ""
    public var status: Status = .checked

    public init() {}

    public enum Status: String, LedgerStatus {
        case checked, pressing, referred, paid, settled, disputed, unsettled

        public var label: Text {
            switch self {
            case .checked: Text("待判定", en: "To be judged")
            case .pressing: Text("督促发放中", en: "Being pressed for")
            case .referred: Text("已提请部门处理", en: "With the authorities")
            case .paid: Text("发放正常", en: "Paid in full")
            case .settled: Text("欠薪已清", en: "Arrears settled")
            case .disputed: Text("已立案调处", en: "Being mediated as a dispute")
            case .unsettled: Text("转其他程序", en: "Left to other proceedings")
            }
        }

        public var term: Term {
            switch self {
            case .checked: .by(field: "judgedBy")
            case .pressing, .referred: .by(field: "until")
            case .paid, .settled, .disputed, .unsettled: .final
            }
        }
    }

    /// On the day of the check, or as it is entered where that is later.
    var judgedBy: Day? { [checkedOn, enteredOn].compactMap { $0 }.max() }
    var owed: Yuan { Yuan(fen: lines.reduce(0) { $0 + $1.owed }) }
    var unpaid: Int { lines.reduce(0) { $0 + ($1.owed > 0 ? $1.unpaid ?? 0 : 0) } }

    public static let ledger = Ledger<WageCheck>(
        "wage-checks", Text("工资发放监督", en: "Wage-payment checks"), mark: "薪", catalogue: ["S071"],
        access: LedgerAccess(lowestOwner: .town), name: \.project, fields: checking + pressing,
        checks: [
            Check("lines", Text("实发工资不能多于应发，欠薪人数不能多于应发人数", en: "Paid or owed exceeds what was due")) { check in
                check.lines.allSatisfy {
                    ($0.paid?.fen ?? 0) <= ($0.due?.fen ?? 0) && ($0.unpaid ?? 0) <= ($0.persons ?? 0)
                }
            }
        ],
        steps: [
            Step(
                "clear", Text("足额发放，办结", en: "Paid in full: close"), from: .checked, to: .paid,
                effect: { check, _ in
                    guard check.owed.fen == 0 else {
                        throw Refusal.conflict(
                            why: Text("还欠 \(check.owed) 元，请用「督促发放」", en: "\(check.owed) yuan are owed: press for them"))
                    }
                }),
            Step(
                "press", Text("督促发放", en: "Press for payment"), from: .checked, to: .pressing,
                asks: ["requirement", "until"],
                effect: { check, _ in
                    guard check.owed.fen > 0 else {
                        throw Refusal.conflict(why: Text("没有欠薪，请用「足额发放，办结」", en: "Nothing is owed: close it"))
                    }
                }),
            Step(
                "refer", Text("提请有关部门处理", en: "Turn to the authorities"), from: .pressing, to: .referred, by: [.owner],
                asks: ["body", "until"]),
            Step(
                "settle", Text("欠薪已清，办结", en: "Settled: close"), from: .pressing, .referred, to: .settled,
                asks: ["settledOn", "recovered", "outcome"]),
            Step(
                "openCase", Text("立案调处", en: "Open a dispute"), from: .pressing, .referred, to: .disputed,
                by: [.owner], asks: ["outcome"],
                effect: { check, desk in try desk.open(in: "disputes", check.dispute(on: desk.today)) }),
            Step(
                "leave", Text("转仲裁、诉讼等程序", en: "Leave to other proceedings"), from: .pressing, .referred,
                to: .unsettled, by: [.owner], asks: ["outcome"]),
        ],
        counts: [
            .entries("wage-checks.checked", Text("检查项目", en: "Projects checked"), on: .field(\.checkedOn)),
            .entries("wage-checks.in-arrears", Text("发现欠薪项目", en: "Projects in arrears"), on: .field(\.checkedOn)) {
                $0.owed.fen > 0
            },
            .sum(
                "wage-checks.persons", Text("涉及欠薪职工", en: "Workers owed wages"), on: .field(\.checkedOn),
                unit: .persons
            ) { $0.unpaid },
            .yuan("wage-checks.owed", Text("发现欠薪", en: "Arrears found"), on: .field(\.checkedOn)) { $0.owed },
            .yuan("wage-checks.recovered", Text("追回工资", en: "Wages recovered"), on: .field(\.settledOn)) {
                $0.status == .settled ? $0.recovered : nil
            },
            .yuan(
                "wage-checks.outstanding", Text("在办欠薪", en: "Arrears in hand"), .stock, on: .field(\.checkedOn),
                until: .closed
            ) { $0.owed },
        ], identifiedBy: ["project", "month", "checkedOn"])

    /// What the dispute begins with, by the names of the fields there.
    private func dispute(on day: Day) -> [String: FieldValue] {
        var values: [String: FieldValue] = [
            "source": .choice("check"), "kind": .choice("wages"), "askedOn": .day(day), "sum": .yuan(owed),
            "situation": .text("\(project)：\(month)工资欠 \(owed) 元。\(requirement)"),
        ]
        values["employer"] = contractor.map { .employer($0) }
        if unpaid > 0 { values["persons"] = .number(unpaid) }
        return values
    }

    private static let checking: [LedgerField<WageCheck>] = [
        .line("project", \.project, Text("工程项目", en: "Project"), max: 80).required()
            .help(Text("项目全称，有标段的写标段", en: "Its full name, with the section")),
        .employer("contractor", \.contractor, Text("施工总承包单位", en: "General contractor")).required().listed(),
        .place("place", \.place, Text("项目地点", en: "Place")),
        .day("checkedOn", \.checkedOn, Text("检查日期", en: "Checked on")).required().listed(),
        .day("enteredOn", \.enteredOn, Text("登记日期", en: "Entered on")).stamped(.entering),
        .derived("judgedBy", Text("判定期限", en: "To be judged by"), .day) { $0.judgedBy },
        .line("month", \.month, Text("工资所属月份", en: "Wages of"), max: 20).required()
            .help(Text("如：2026年10月", en: "Such as October 2026")),
        .rows("lines", \.lines, Text("发放情况", en: "Payment by contractor"), max: 50).required()
            .help(Text("一家分包单位或班组一行；不写职工姓名", en: "One row for each contractor; no names of workers")),
        .derived("isInArrears", Text("欠薪", en: "In arrears"), .flag) { $0.owed.fen > 0 }.listed(),
        .derived("owed", Text("欠薪金额", en: "Owed"), .yuan) { $0.owed }.listed(),
        .derived("unpaidCount", Text("欠薪人数", en: "Workers owed"), .number(0...5_000_000)) { $0.unpaid }.listed(),
        .flag("isPaidByAccount", \.isPaidByAccount, Text("开设工资专用账户", en: "Has a dedicated wage account")),
        .flag("isPaidDirectly", \.isPaidDirectly, Text("总包单位代发工资", en: "Paid by the general contractor")),
        .flag("hasDeposit", \.hasDeposit, Text("已存工资保证金或银行保函", en: "Deposit or bank guarantee")),
        .flag("hasBoard", \.hasBoard, Text("现场设维权告示牌", en: "Rights board on site")),
        .paragraphs("findings", \.findings, Text("检查情况", en: "What was seen"), max: 2000)
            .help(Text("问了谁、看了哪些凭证", en: "Who was asked, which papers were seen")),
    ]

    private static let pressing: [LedgerField<WageCheck>] = [
        .paragraphs("requirement", \.requirement, Text("改正要求", en: "What is demanded"), max: 1000)
            .help(Text("欠谁、欠多少、怎样补、哪天前", en: "Who is owed what, how and by when it is paid")),
        .day("until", \.until, Text("发放期限", en: "To be paid by"))
            .help(Text("过了这天仍欠的，提请部门处理或立案调处", en: "If it is owed still, turn to the authorities or open a dispute")),
        .line("body", \.body, Text("处理部门", en: "Authority"), max: 80)
            .help(Text("如：人社局、住建局", en: "The bureau of labour or of building, for one")),
        .day("settledOn", \.settledOn, Text("清欠日期", en: "Settled on")),
        .yuan("recovered", \.recovered, Text("追回金额", en: "Recovered"))
            .help(Text("实际到账的，不是答应的", en: "What was paid, not what was promised")),
        .paragraphs("outcome", \.outcome, Text("处理结果", en: "Outcome"), max: 2000)
            .help(Text("几人补发、怎样发的；没有补发的写为什么", en: "Who was paid and how; if not, why")),
    ]
}
