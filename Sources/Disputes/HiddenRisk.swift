public import Kernel

/// What could turn into a dispute at an employer: graded, removed by a day, looked at again before it is struck off. It holds
/// employers, places, sums and counts; of persons only the officer in charge.
public struct HiddenRisk: LedgerEntry {
    public var employer: Employer?
    public var place: Address?
    public var kind: RiskKind?
    public var source: RiskSource?
    public var foundOn: Day?
    public var persons: Int?
    public var sum: Yuan?
    public var situation = ""
    public var level: RiskLevel?
    public var responsible = ""
    public var requirement = ""
    public var until: Day?
    public var measures = ""
    public var doneOn: Day?
    public var outcome = ""
    public var status: Status = .found

    public init() {}

    public enum Status: String, LedgerStatus {
        case found, removing, reported, removed, erupted, unfounded

        public var label: Text {
            switch self {
            case .found: Text("待研判定级", en: "To be assessed")
            case .removing: Text("化解中", en: "Being removed")
            case .reported: Text("待复查", en: "To be checked again")
            case .removed: Text("已消除", en: "Removed")
            case .erupted: Text("已成纠纷", en: "Became a dispute")
            case .unfounded: Text("不属实", en: "Unfounded")
            }
        }

        public var term: Term {
            switch self {
            case .found: .within("A5-risk", part: "assess")
            case .removing: .by(field: "until")
            case .reported: .within("A5-risk", part: "recheck")
            case .removed, .erupted, .unfounded: .final
            }
        }
    }

    /// The employer, and as much of what is wrong there as a list can show.
    var name: String {
        let first = situation.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) }
        return [employer?.name, first].compactMap { $0 }.joined(separator: "：")
    }

    public static let ledger = Ledger<HiddenRisk>(
        "hidden-risks", Text("劳资纠纷隐患", en: "Hidden risks"), mark: "险", catalogue: ["S084"],
        access: LedgerAccess(lowestOwner: .town), name: \.name, fields: finding + removing,
        steps: [
            Step(
                "assess", Text("研判定级，交办化解", en: "Assess, and have it removed"), from: .found, to: .removing,
                by: [.owner], asks: ["level", "responsible", "requirement", "until"]),
            Step("dismiss", Text("核实不属实", en: "Unfounded"), from: .found, to: .unfounded, asks: ["outcome"]),
            Step(
                "regrade", Text("调整等级和期限", en: "Change level and day"), from: .removing, to: .removing,
                by: [.owner, .superior], asks: ["level", "until"]),
            Step(
                "report", Text("报告已化解", en: "Report it removed"), from: .removing, to: .reported,
                asks: ["measures", "doneOn"]),
            Step(
                "strikeOff", Text("复查确已消除，销号", en: "Checked again: strike off"), from: .reported, to: .removed,
                by: [.owner, .superior], asks: ["outcome"], needsSecondLook: true),
            Step(
                "sendBack", Text("复查未消除，退回", en: "Still there: send back"), from: .reported, to: .removing,
                by: [.owner, .superior], asks: ["outcome", "until"], needsSecondLook: true),
            Step(
                "erupt", Text("已引发纠纷，转调处", en: "It became a dispute"), from: .found, .removing, .reported,
                to: .erupted, asks: ["outcome"],
                effect: { risk, desk in try desk.open(risk.dispute(on: desk.today)) }),
        ],
        counts: [
            .entries(
                "hidden-risks.found", Text("发现隐患", en: "Risks found"), on: .field(\.foundOn), by: ["kind", "source"]
            ) { $0.status != .unfounded },
            .entries(
                "hidden-risks.standing", Text("未消除隐患", en: "Risks standing"), .stock, on: .field(\.foundOn),
                until: .closed, by: ["level", "kind"]),
            .entries("hidden-risks.removed", Text("消除隐患", en: "Risks removed"), on: .closed, by: ["level", "kind"]) {
                $0.status == .removed
            },
            .entries("hidden-risks.in-time", Text("按期消除", en: "Removed in time"), on: .field(\.doneOn)) { risk in
                guard let done = risk.doneOn, let until = risk.until else { return false }
                return risk.status == .removed && done <= until
            },
            .entries("hidden-risks.erupted", Text("隐患成为纠纷", en: "Risks that became disputes"), on: .closed) {
                $0.status == .erupted
            },
            .sum(
                "hidden-risks.persons", Text("未消除隐患涉及职工", en: "Workers affected"), .stock, on: .field(\.foundOn),
                until: .closed, unit: .persons
            ) { $0.persons ?? 0 },
            .yuan(
                "hidden-risks.sum", Text("未消除隐患涉及金额", en: "Sums at stake"), .stock, on: .field(\.foundOn),
                until: .closed
            ) { $0.sum },
        ], identifiedBy: ["employer", "kind", "foundOn"])

    private func dispute(on day: Day) -> LabourDispute {
        var dispute = LabourDispute()
        (dispute.source, dispute.kind, dispute.askedOn) = (.risk, kind, day)
        (dispute.employer, dispute.persons, dispute.sum) = (employer, persons, sum)
        dispute.situation = situation
        return dispute
    }

    private static let finding: [LedgerField<HiddenRisk>] = [
        .employer("employer", \.employer, Text("用人单位", en: "Employer")).required().classed(.internal)
            .help(Text("前面可以写统一社会信用代码，空一格", en: "May begin with its credit code and a blank")),
        .place("place", \.place, Text("地点", en: "Place")),
        .choice("kind", \.kind, Text("隐患类别", en: "Kind")).required().listed(),
        .choice("source", \.source, Text("发现途径", en: "Found by")).required(),
        .day("foundOn", \.foundOn, Text("发现日期", en: "Found on")).required().listed(),
        .number("persons", \.persons, Text("涉及人数", en: "Workers affected"), 0...1_000_000).listed()
            .help(Text("不清楚的先估，核实时再改", en: "An estimate will do until it is checked")),
        .yuan("sum", \.sum, Text("涉及金额", en: "Sum at stake")),
        .paragraphs("situation", \.situation, Text("隐患情况", en: "What was found"), max: 2000).required()
            .classed(.internal).help(
                Text("写用人单位、事由、人数和金额，不写职工姓名", en: "Employer, cause, numbers; no names of workers")),
    ]

    private static let removing: [LedgerField<HiddenRisk>] = [
        .choice("level", \.level, Text("隐患等级", en: "Level")).listed()
            .help(Text("等级标准由本地规定", en: "What makes a level is set locally")),
        .line("responsible", \.responsible, Text("责任单位、责任人", en: "Who has to remove it"), max: 80).listed()
            .help(Text("盯到消除为止的单位和干部", en: "The body and its officer, until it is gone")),
        .paragraphs("requirement", \.requirement, Text("化解要求", en: "What has to be done"), max: 1000)
            .help(Text("化解到什么程度、分几步做", en: "Until what holds, and in which steps")),
        .day("until", \.until, Text("化解期限", en: "To be removed by")).listed(),
        .paragraphs("measures", \.measures, Text("化解措施和结果", en: "What was done"), max: 2000).classed(.internal)
            .help(Text("做了什么、谁同意的、钱到没到账", en: "What was done, who agreed, whether it was paid")),
        .day("doneOn", \.doneOn, Text("化解日期", en: "Removed on")),
        .paragraphs("outcome", \.outcome, Text("复查或核实意见", en: "What the check showed"), max: 1000).classed(.internal)
            .help(Text("看了什么、问了谁、结论是什么", en: "What was seen, who was asked, what it comes to")),
    ]
}
