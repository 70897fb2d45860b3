public import Kernel

/// One union against a ``Standard``: it says for each criterion whether it is met and what shows it, the union above looks, and
/// what lacks is put right. The score is worked out of the criteria that are met; nobody enters one.
public struct StandardCheck: LedgerEntry {
    public var standard = ""
    public var level: StandardLevel?
    public var issuer: ID<Organisation>?
    public var criteria: [StandardCriterion] = []
    public var assessBy: Day?
    public var checkBy: Day?
    public var assessment: [StandardFinding] = []
    public var differences: [StandardFinding] = []
    public var rectifyBy: Day?
    public var checkedOn: Day?
    public var opinion = ""
    public var status: Status = .assessing

    public init() {}

    init(_ standard: Standard, at place: StandardPlace, by desk: StepDesk) {
        (self.standard, level, criteria) = (standard.title, standard.level, standard.criteria)
        (issuer, assessBy, checkBy) = (desk.entry.owner.organisation, place.assessBy, place.checkBy)
    }

    public enum Status: String, LedgerStatus {
        case assessing, assessed, rectifying, passed, failed

        public var label: Text {
            switch self {
            case .assessing: Text("待自评", en: "To assess itself")
            case .assessed: Text("待核查", en: "To be checked")
            case .rectifying: Text("整改中", en: "Being put right")
            case .passed: Text("已达标", en: "Passed")
            case .failed: Text("未达标", en: "Failed")
            }
        }

        public var term: Term {
            switch self {
            case .assessing: .by(field: "assessBy")
            case .assessed: .by(field: "checkBy")
            case .rectifying: .by(field: "rectifyBy")
            case .passed, .failed: .final
            }
        }
    }

    /// Whether a criterion is met: as the union above found it while that stands, otherwise as the union says.
    private func isMet(_ number: Int) -> Bool {
        let found = status == .rectifying || status == .failed ? differences.first { $0.number == number } : nil
        return (found ?? assessment.first { $0.number == number })?.isMet ?? false
    }

    /// Of a hundred; `nil` until it has assessed itself.
    var score: Int? {
        guard !assessment.isEmpty, criteria.total > 0 else { return nil }
        let earned = criteria.enumerated().filter { isMet($0.offset + 1) }.map(\.element)
        return earned.total * 100 / criteria.total
    }

    private func isAbout(_ findings: [StandardFinding]) -> Bool {
        let numbers = findings.compactMap(\.number)
        return Set(numbers).count == numbers.count && numbers.allSatisfy { (1...max(criteria.count, 1)).contains($0) }
    }

    public static let ledger = Ledger<StandardCheck>(
        "standard-checks", Text("规范化建设检查", en: "Checks of standards"), mark: "核", catalogue: ["S012", "S013"],
        name: \.standard, fields: fields,
        checks: [
            Check("assessment", Text("序号要在检查项目之内，一项只填一行", en: "One row for each criterion of the list")) {
                $0.isAbout($0.assessment)
            },
            Check("assessment", Text("自评达标的，要写明佐证", en: "What is met names its evidence")) { check in
                check.assessment.allSatisfy { !$0.isMet || !$0.evidence.isEmpty }
            },
            Check("differences", Text("序号要在检查项目之内，一项只填一行", en: "One row for each criterion of the list")) {
                $0.isAbout($0.differences)
            },
        ],
        steps: [
            Step(
                "assess", Text("自评", en: "Assess"), from: .assessing, .rectifying, to: .assessed, asks: ["assessment"],
                effect: { check, _ in
                    guard check.assessment.count == check.criteria.count else {
                        throw Refusal.invalid(
                            field: "assessment", why: Text("每个项目都要自评", en: "Every criterion is assessed"))
                    }
                }),
            Step(
                "pass", Text("核查属实，达标", en: "Confirmed: passed"), from: .assessed, to: .passed, by: [.superior],
                asks: ["checkedOn"], needsSecondLook: true),
            Step(
                "rectify", Text("有出入，限期整改", en: "Not as it says: put right"), from: .assessed, to: .rectifying,
                by: [.superior], asks: ["checkedOn", "differences", "rectifyBy"], needsSecondLook: true),
            Step(
                "fail", Text("未达标", en: "Failed"), from: .assessed, .rectifying, to: .failed, by: [.superior],
                asks: ["checkedOn", "opinion"], needsSecondLook: true),
        ],
        counts: [
            .entries("standard-checks.passed", Text("规范化达标", en: "Unions that passed"), on: .closed, by: ["level"]) {
                $0.status == .passed
            },
            .entries("standard-checks.failed", Text("规范化未达标", en: "Unions that failed"), on: .closed, by: ["level"]) {
                $0.status == .failed
            },
            .entries(
                "standard-checks.checked", Text("核查工会", en: "Unions checked"), on: .field(\.checkedOn), by: ["level"]),
        ], identifiedBy: ["standard", "assessBy"])

    private static let fields: [LedgerField<StandardCheck>] = [
        .line("standard", \.standard, Text("标准", en: "Standard"), max: 80).required().listed().fixed(),
        .choice("level", \.level, Text("层级", en: "Level")).required().listed().fixed(),
        .organisation("issuer", \.issuer, Text("印发单位", en: "Issued by")).listed().fixed(),
        .rows("criteria", \.criteria, Text("检查项目", en: "Criteria"), max: 60).required().fixed()
            .help(Text("第一行是 1 号，依次往下", en: "The first row is number 1")),
        .day("assessBy", \.assessBy, Text("自评期限", en: "To assess itself by")).required().listed().fixed(),
        .day("checkBy", \.checkBy, Text("核查期限", en: "To be checked by")).required().listed().fixed(),
        .rows("assessment", \.assessment, Text("自评", en: "Assessment"), max: 60)
            .help(Text("按序号逐项填写；达标的写佐证，没有达标的写差距", en: "By number; evidence where it is met, what lacks where not")),
        .rows("differences", \.differences, Text("核查不符", en: "Found otherwise"), max: 60)
            .help(Text("只列与自评不一致的项目", en: "Only what was found otherwise than assessed")),
        .derived("score", Text("得分", en: "Score"), .number(0...100)) { $0.score }.listed(),
        .day("rectifyBy", \.rectifyBy, Text("整改期限", en: "To be put right by")),
        .day("checkedOn", \.checkedOn, Text("核查日期", en: "Checked on")).listed(),
        .paragraphs("opinion", \.opinion, Text("核查意见", en: "Opinion"), max: 1000),
    ]
}
