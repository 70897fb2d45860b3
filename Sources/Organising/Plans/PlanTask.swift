public import Kernel

/// One measure of a ``WorkPlan`` as the task of its owner: taken up, reported on in per cent, finished with evidence, and
/// accepted by another hand.
public struct PlanTask: LedgerEntry {
    public var measure = ""
    public var plan = ""
    public var pillar = ""
    public var aspect: ReformAspect?
    public var target = ""
    public var indicator = ""
    public var assigner: ID<Organisation>?
    public var until: Day?
    public var responsible = ""
    public var percent: Int?
    public var progress = ""
    public var evidence = ""
    public var doneOn: Day?
    public var opinion = ""
    public var status: Status = .given

    public init() {}

    init(_ row: PlanMeasure, of plan: WorkPlan, assigner: ID<Organisation>) {
        (measure, pillar, until) = (row.measure, row.pillar, row.until)
        (indicator, target, aspect) = (row.indicator, row.target, row.aspect)
        (self.plan, self.assigner) = (plan.title, assigner)
    }

    public enum Status: String, LedgerStatus {
        case given, underway, reported, accepted, withdrawn

        public var label: Text {
            switch self {
            case .given: Text("待领办", en: "To be taken up")
            case .underway: Text("推进中", en: "Under way")
            case .reported: Text("待验收", en: "Reported, to be accepted")
            case .accepted: Text("已完成", en: "Done")
            case .withdrawn: Text("已撤销", en: "Withdrawn")
            }
        }

        public var term: Term { self == .accepted || self == .withdrawn ? .final : .by(field: "until") }
    }

    /// Per cent; what is done is done whole.
    var completion: Int { status == .reported || status == .accepted ? 100 : percent ?? 0 }

    public static let ledger = Ledger<PlanTask>(
        "plan-tasks", Text("计划任务", en: "Tasks of plans"), mark: "项",
        catalogue: ["S011", "S022", "S023", "S024", "S025"],
        access: LedgerAccess(writers: [.officer, .leader]), name: \.measure, fields: given + doing,
        steps: [
            Step("takeUp", Text("领办", en: "Take up"), from: .given, to: .underway, asks: ["responsible"]),
            Step(
                "report", Text("报进度", en: "Report progress"), from: .underway, to: .underway,
                asks: ["percent", "progress"]),
            Step("finish", Text("报完成", en: "Finish"), from: .underway, to: .reported, asks: ["evidence", "doneOn"]),
            Step(
                "accept", Text("验收通过", en: "Accept"), from: .reported, to: .accepted, by: [.owner, .superior],
                needsSecondLook: true),
            Step(
                "sendBack", Text("退回续办", en: "Return"), from: .reported, to: .underway, by: [.owner, .superior],
                asks: ["opinion"], needsSecondLook: true),
            Step(
                "reschedule", Text("调整期限", en: "Change the day"), from: .given, .underway, to: .underway,
                by: [.superior], asks: ["until", "opinion"]),
            Step(
                "withdraw", Text("撤销", en: "Withdraw"), from: .given, .underway, to: .withdrawn,
                by: [.owner, .superior], asks: ["opinion"]),
        ],
        counts: [
            .entries("plan-tasks.done", Text("完成计划任务", en: "Tasks of plans done"), on: .field(\.doneOn), by: ["aspect"])
            {
                $0.status == .accepted
            },
            .entries("plan-tasks.in-time", Text("按期完成计划任务", en: "Tasks of plans done in time"), on: .field(\.doneOn)) {
                guard $0.status == .accepted, let done = $0.doneOn, let until = $0.until else { return false }
                return done <= until
            },
        ], identifiedBy: ["plan", "measure"])

    private static let given: [LedgerField<PlanTask>] = [
        .line("measure", \.measure, Text("措施", en: "Measure"), max: 200).required().fixed(),
        .line("plan", \.plan, Text("计划", en: "Plan"), max: 80).required().listed().fixed(),
        .line("pillar", \.pillar, Text("支柱", en: "Pillar"), max: 60).required().listed().fixed().grouping(),
        .choice("aspect", \.aspect, Text("改革方面", en: "Aspect of reform")).listed().fixed(),
        .line("target", \.target, Text("对接的党政目标", en: "Government target it serves"), max: 120).fixed(),
        .line("indicator", \.indicator, Text("衡量指标", en: "Seen by"), max: 120).fixed(),
        .organisation("assigner", \.assigner, Text("部署单位", en: "Deployed by")).listed().fixed(),
        .day("until", \.until, Text("完成期限", en: "To be done by")).required().listed().fixed(),
    ]

    private static let doing: [LedgerField<PlanTask>] = [
        .line("responsible", \.responsible, Text("责任人", en: "Officer responsible"), max: 40),
        .number("percent", \.percent, Text("进度（%）", en: "Progress (%)"), 0...100),
        .derived("completion", Text("完成率（%）", en: "Completed (%)"), .number(0...100)) { $0.completion }.listed(),
        .paragraphs("progress", \.progress, Text("进展情况", en: "How it stands"), max: 2000),
        .paragraphs("evidence", \.evidence, Text("完成情况与佐证", en: "Result and evidence"))
            .help(Text("写明文件、台账编号或数据", en: "Name the papers, entries or figures that show it")),
        .day("doneOn", \.doneOn, Text("完成日期", en: "Done on")),
        .paragraphs("opinion", \.opinion, Text("验收、退回或调整意见", en: "Opinion"), max: 1000),
    ]
}
