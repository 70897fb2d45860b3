public import Kernel

/// How a union is to be reformed, with the departments, functions and posts it is to have (三定): put to the union above,
/// approved by it, and carried out until the departments stand.
public struct ReformPlan: LedgerEntry {
    public var title = ""
    public var submitBy: Day?
    public var measures = ""
    public var departments: [ReformDepartment] = []
    public var submittedOn: Day?
    public var decideBy: Day?
    public var approval = ""
    public var approvedOn: Day?
    public var carryOutBy: Day?
    public var progress = ""
    public var carriedOutOn: Day?
    public var result = ""
    public var opinion = ""
    public var status: Status = .drafted

    public init() {}

    public enum Status: String, LedgerStatus {
        case drafted, submitted, approved, carriedOut, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("起草中", en: "Being drafted")
            case .submitted: Text("待批复", en: "To be approved")
            case .approved: Text("实施中", en: "Being carried out")
            case .carriedOut: Text("已完成", en: "Carried out")
            case .dropped: Text("不再报批", en: "Dropped")
            }
        }

        public var term: Term {
            switch self {
            case .drafted: .by(field: "submitBy")
            case .submitted: .by(field: "decideBy")
            case .approved: .by(field: "carryOutBy")
            case .carriedOut, .dropped: .final
            }
        }

        var wasApproved: Bool { self == .approved || self == .carriedOut }
    }

    /// Posts in all departments.
    var posts: Int { departments.reduce(0) { $0 + ($1.posts ?? 0) } }

    public static let ledger = Ledger<ReformPlan>(
        "reform-plans", Text("改革方案与三定方案", en: "Reform and staffing plans"), mark: "批", catalogue: ["S010"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("方案名称", en: "Plan"), max: 80).required(),
            .day("submitBy", \.submitBy, Text("上报期限", en: "To be submitted by")).required().listed(),
            .paragraphs("measures", \.measures, Text("主要措施", en: "What it changes")).required(),
            .rows("departments", \.departments, Text("内设机构、职责和编制", en: "Departments, functions and posts"), max: 50)
                .help(Text("三定方案：一个机构一行", en: "One row for each department")),
            .derived("posts", Text("编制数", en: "Posts"), .number(0...100_000)) { $0.posts }.listed(),
            .day("submittedOn", \.submittedOn, Text("上报日期", en: "Submitted on")).listed(),
            .day("decideBy", \.decideBy, Text("批复期限", en: "To be decided by")).listed()
                .help(Text("如：年底前全面批复，填年底", en: "The end of the year, where all are to be approved within it")),
            .line("approval", \.approval, Text("批复文号", en: "Number of the approval"), max: 60),
            .day("approvedOn", \.approvedOn, Text("批复日期", en: "Approved on")).listed(),
            .day("carryOutBy", \.carryOutBy, Text("实施期限", en: "To be carried out by")).listed(),
            .paragraphs("progress", \.progress, Text("新机构履职情况", en: "How the departments do"), max: 2000),
            .day("carriedOutOn", \.carriedOutOn, Text("完成日期", en: "Carried out on")),
            .paragraphs("result", \.result, Text("改革成效", en: "What it brought"), max: 2000),
            .paragraphs("opinion", \.opinion, Text("退回、不再报批的意见", en: "Why returned or dropped"), max: 1000),
        ],
        checks: [
            Check("approvedOn", Text("批复不能早于上报", en: "It cannot be approved before it is submitted")) {
                guard let approved = $0.approvedOn, let submitted = $0.submittedOn else { return true }
                return approved >= submitted
            }
        ],
        steps: [
            Step(
                "submit", Text("上报", en: "Submit"), from: .drafted, to: .submitted, by: [.owner],
                asks: ["departments", "submittedOn", "decideBy"]),
            Step(
                "approve", Text("批复", en: "Approve"), from: .submitted, to: .approved, by: [.superior],
                asks: ["approval", "approvedOn", "carryOutBy"], needsSecondLook: true),
            Step(
                "sendBack", Text("退回修改", en: "Return"), from: .submitted, to: .drafted, by: [.superior],
                asks: ["opinion", "submitBy"], needsSecondLook: true),
            Step(
                "follow", Text("报履职情况", en: "Report"), from: .approved, to: .approved, asks: ["progress"]),
            Step(
                "carryOut", Text("改革任务完成", en: "Carried out"), from: .approved, to: .carriedOut,
                asks: ["carriedOutOn", "result"]),
            Step(
                "drop", Text("不再报批", en: "Drop"), from: .drafted, to: .dropped, by: [.owner], asks: ["opinion"]),
        ],
        counts: [
            .entries("reform-plans.submitted", Text("上报改革方案", en: "Plans submitted"), on: .field(\.submittedOn)),
            .entries("reform-plans.approved", Text("批复改革方案", en: "Plans approved"), on: .field(\.approvedOn)) {
                $0.status.wasApproved
            }.told(),
            .sum("reform-plans.posts", Text("三定编制数", en: "Posts approved"), on: .field(\.approvedOn)) {
                $0.status.wasApproved ? $0.posts : 0
            },
            .entries("reform-plans.carried-out", Text("完成改革任务", en: "Plans carried out"), on: .field(\.carriedOutOn)),
        ], identifiedBy: ["title"])
}

public struct ReformDepartment: LedgerRow {
    public var name = ""
    public var functions = ""
    public var posts: Int?

    public init() {}

    public static let fields: [LedgerField<ReformDepartment>] = [
        .line("name", \.name, Text("机构", en: "Department"), max: 60).required(),
        .line("functions", \.functions, Text("职责", en: "Functions"), max: 300).required(),
        .number("posts", \.posts, Text("编制", en: "Posts"), 0...1000).required(),
    ]
}
