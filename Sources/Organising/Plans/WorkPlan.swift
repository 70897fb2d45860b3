public import Kernel

/// What a union sets out to do in a year or several: a frame with its dimensions, a programme with its pillars, the plan of a
/// year. Deploying it makes each measure a ``PlanTask`` of its owner and each attached plan a plan of its own; how far a pillar
/// is, is counted from the tasks.
public struct WorkPlan: LedgerEntry {
    public var title = ""
    public var kind: PlanKind?
    public var parent = ""
    public var days: ClosedRange<Day>?
    public var adoptBy: Day?
    public var basis = ""
    public var aims = ""
    public var measures: [PlanMeasure] = []
    public var attached: [AttachedPlan] = []
    public var adoptedAt = ""
    public var adoptedOn: Day?
    public var summary = ""
    public var summedOn: Day?
    public var reason = ""
    public var status: Status = .drafted

    public init() {}

    init(_ row: AttachedPlan, of plan: WorkPlan) {
        (title, kind, parent, days) = (row.title, plan.kind, plan.title, plan.days)
        (adoptBy, aims) = (row.adoptBy, row.target)
    }

    public enum Status: String, LedgerStatus {
        case drafted, running, summed, dropped

        public var label: Text {
            switch self {
            case .drafted: Text("制定中", en: "Being drafted")
            case .running: Text("实施中", en: "Being carried out")
            case .summed: Text("已总结", en: "Summed up")
            case .dropped: Text("未通过", en: "Not adopted")
            }
        }

        public var term: Term {
            switch self {
            case .drafted: .by(field: "adoptBy")
            case .running: .by(field: "days")
            case .summed, .dropped: .final
            }
        }
    }

    /// The pillars, in the order in which the measures name them.
    var pillars: [String] {
        measures.map(\.pillar).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    public static let ledger = Ledger<WorkPlan>(
        "work-plans", Text("工作计划与行动方案", en: "Plans and programmes"), mark: "计",
        catalogue: ["S011", "S022", "S023", "S024", "S025", "S026", "S027", "S028"], name: \.title,
        fields: planning + carrying,
        steps: [
            Step(
                "deploy", Text("通过并分解部署", en: "Adopt, and make tasks"), from: .drafted, to: .running, by: [.owner],
                asks: ["adoptedAt", "adoptedOn", "measures"], effect: { try $0.deploy(at: $1) }),
            Step(
                "sumUp", Text("全部办完，总结", en: "All done: sum up"), from: .running, to: .summed,
                asks: ["summary", "summedOn"],
                effect: { plan, desk in
                    try desk.refuseWhileOpen(in: PlanTask.ledger.description)
                    try plan.refuseWhileAttached(at: desk)
                }),
            Step(
                "drop", Text("未通过", en: "Not adopted"), from: .drafted, to: .dropped, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries("work-plans.adopted", Text("通过计划", en: "Plans adopted"), on: .field(\.adoptedOn), by: ["kind"]),
            .sum("work-plans.measures", Text("部署措施", en: "Measures"), on: .field(\.adoptedOn), by: ["kind"]) {
                $0.measures.count
            },
            .entries("work-plans.summed", Text("总结计划", en: "Plans summed up"), on: .field(\.summedOn), by: ["kind"]),
        ], identifiedBy: ["title"])

    private static let planning: [LedgerField<WorkPlan>] = [
        .line("title", \.title, Text("名称", en: "Title"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
        .line("parent", \.parent, Text("上级方案", en: "Part of"), max: 80).listed().fixed()
            .help(Text("是哪个实施意见的配套方案；没有不填", en: "The plan it is attached to; empty where there is none")),
        .days("days", \.days, Text("起止日期", en: "From and to")).required().listed(),
        .day("adoptBy", \.adoptBy, Text("制定期限", en: "To be adopted by")).listed(),
        .paragraphs("basis", \.basis, Text("调研依据和上年总结", en: "Surveys, and the year before"), max: 4000),
        .paragraphs("aims", \.aims, Text("目标", en: "Aims"), max: 2000),
        .rows("measures", \.measures, Text("措施", en: "Measures"), max: 100)
            .help(
                Text(
                    "一项一行，写明所属支柱（工程、行动、维度）和责任单位；部署后各成一项任务",
                    en: "One row each with its pillar and owner; each becomes a task")),
        .rows("attached", \.attached, Text("配套方案", en: "Attached plans"), max: 30)
            .help(Text("一个方案一行；部署后由责任单位各自制定", en: "One row each; each is then drafted by its owner")),
        .derived("pillarCount", Text("支柱数", en: "Pillars"), .number(0...100)) { $0.pillars.count }.listed(),
        .derived("measureCount", Text("措施数", en: "Measures"), .number(0...100)) { $0.measures.count }.listed(),
    ]

    private static let carrying: [LedgerField<WorkPlan>] = [
        .line("adoptedAt", \.adoptedAt, Text("通过的会议", en: "Adopted at"), max: 80)
            .help(Text("如：六届四次全委会", en: "Such as the fourth session of the sixth committee")),
        .day("adoptedOn", \.adoptedOn, Text("通过日期", en: "Adopted on")).listed(),
        .paragraphs("summary", \.summary, Text("总结", en: "Summary")),
        .day("summedOn", \.summedOn, Text("总结日期", en: "Summed up on")),
        .paragraphs("reason", \.reason, Text("未通过的原因", en: "Why it was not adopted"), max: 1000),
    ]

    /// The plan that it is part of is open as well, and does not keep it so.
    private func refuseWhileAttached(at desk: StepDesk) throws {
        let open = try desk.links(to: WorkPlan.self, at: [.drafted, .running]) - (parent.isEmpty ? 0 : 1)
        guard open <= 0 else {
            throw Refusal.conflict(
                why: Text("还有 \(open) 个配套方案没有总结", en: "\(open) attached plans are not summed up"))
        }
    }

    private func deploy(at desk: StepDesk) throws {
        for measure in measures {
            try desk.open(
                PlanTask(measure, of: self, assigner: desk.entry.owner.organisation), owner: measure.organisation)
        }
        for row in attached { try desk.open(WorkPlan(row, of: self), owner: row.organisation) }
    }
}
