public import Kernel

/// A worker proposes; the firm weighs it, adopts or declines, and says why; what it brought is measured, and rewarded.
public struct Proposal: LedgerEntry {
    public var title = ""
    public var kind: ProposalKind?
    public var proposer = ""
    public var companions = ""
    public var team = ""
    public var phone = ""
    public var proposedOn: Day?
    public var situation = ""
    public var measure = ""
    public var expected: Yuan?
    public var answerBy: Day?
    public var evaluator = ""
    public var decidedOn: Day?
    public var opinion = ""
    public var implementer = ""
    public var implementBy: Day?
    public var provenOn: Day?
    public var saving: Yuan?
    public var benefit = ""
    public var obstacle = ""
    public var rewards: [ProposalReward] = []
    public var rewardSum: Yuan?
    public var rewardedOn: Day?
    public var status: Status = .submitted

    public init() {}

    public enum Status: String, LedgerStatus {
        case submitted, weighing, adopted, proven, declined, unrealised, rewarded

        public var label: Text {
            switch self {
            case .submitted: Text("待受理", en: "Submitted")
            case .weighing: Text("评审中", en: "Being weighed")
            case .adopted: Text("已采纳，实施中", en: "Adopted, being put in place")
            case .proven: Text("已见效", en: "Benefit proven")
            case .declined: Text("未采纳", en: "Declined")
            case .unrealised: Text("未能实施", en: "Not realised")
            case .rewarded: Text("已奖励", en: "Rewarded")
            }
        }

        public var term: Term {
            switch self {
            case .submitted, .weighing: .by(field: "answerBy")
            case .adopted: .by(field: "implementBy")
            case .proven: .openEnded
            case .declined, .unrealised, .rewarded: .final
            }
        }

        var isAdopted: Bool { [.adopted, .proven, .unrealised, .rewarded].contains(self) }
        var isProven: Bool { [.proven, .rewarded].contains(self) }
    }

    public static let ledger = Ledger<Proposal>(
        "proposals", Text("职工合理化建议", en: "Workers’ proposals"), mark: "建", catalogue: ["S099"], name: \.title,
        fields: proposing + deciding + rewarding,
        checks: [
            Check("answerBy", Text("答复期限不能早于提出日期", en: "The answer cannot be due before the proposal")) {
                $0.answerBy.isNotBefore($0.proposedOn)
            },
            Check("implementBy", Text("实施期限不能早于评审日期", en: "It cannot be in place before the decision")) {
                $0.implementBy.isNotBefore($0.decidedOn)
            },
            Check("rewardSum", Text("选了奖金，请填奖金数额", en: "A bonus was chosen: enter the sum")) {
                $0.status != .rewarded || !$0.rewards.contains(.bonus)
                    || $0.rewardSum.map { $0 > .init(fen: 0) } == true
            },
        ],
        steps: [
            Step("weigh", Text("受理评审", en: "Take in and weigh"), from: .submitted, to: .weighing, asks: ["evaluator"]),
            Step(
                "adopt", Text("采纳", en: "Adopt"), from: .weighing, to: .adopted, by: [.owner],
                asks: ["decidedOn", "opinion", "implementer", "implementBy"]),
            Step(
                "decline", Text("不采纳", en: "Decline"), from: .submitted, .weighing, to: .declined, by: [.owner],
                asks: ["decidedOn", "opinion"]),
            Step(
                "prove", Text("核定效益", en: "Prove the benefit"), from: .adopted, to: .proven,
                asks: ["provenOn", "saving", "benefit"]),
            Step(
                "abandon", Text("未能实施", en: "Could not be realised"), from: .adopted, to: .unrealised,
                asks: ["obstacle"]),
            Step(
                "reward", Text("奖励", en: "Reward"), from: .proven, to: .rewarded, by: [.owner],
                asks: ["rewards", "rewardSum", "rewardedOn"], needsSecondLook: true),
        ],
        counts: [
            .entries(
                "proposals.adopted", Text("采纳建议", en: "Proposals adopted"), on: .field(\.decidedOn), by: ["kind"]
            ) { $0.status.isAdopted },
            .entries(
                "proposals.declined", Text("未采纳建议", en: "Proposals declined"), on: .field(\.decidedOn), by: ["kind"]
            ) { $0.status == .declined },
            .yuan("proposals.saving", Text("核定年效益", en: "Yearly saving proven"), on: .field(\.provenOn), by: ["kind"]) {
                $0.status.isProven ? $0.saving : nil
            },
            .yuan("proposals.rewards", Text("发放奖金", en: "Rewards paid"), on: .field(\.rewardedOn)) {
                $0.status == .rewarded ? $0.rewardSum : nil
            },
        ], identifiedBy: ["title", "team", "proposedOn"])

    private static let proposing: [LedgerField<Proposal>] = [
        .line("title", \.title, Text("建议名称", en: "Title"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
        .person("proposer", \.proposer, Text("建议人", en: "Proposed by")).required(),
        .line("companions", \.companions, Text("共同建议人", en: "Together with"))
            .classed(.personal).help(Text("班组共同提出的，填其他人姓名，用顿号分开", en: "The others’ names, where a team proposed it")),
        .line("team", \.team, Text("单位、班组", en: "Firm and team")).required().listed().known(as: "所在单位", "班组"),
        .phone("phone", \.phone, Text("联系电话", en: "Phone")),
        .day("proposedOn", \.proposedOn, Text("提出日期", en: "Proposed on")).required().listed(),
        .paragraphs("situation", \.situation, Text("现状与问题", en: "How things are, and what is wrong"), max: 2000)
            .required().known(as: "存在问题", "存在的问题", "问题描述"),
        .paragraphs("measure", \.measure, Text("改进办法", en: "What to do")).required().known(as: "改进措施", "建议措施", "建议内容"),
        .yuan("expected", \.expected, Text("预计年效益", en: "Expected yearly saving"))
            .help(Text("估不出来可以不填", en: "Leave it empty where nobody can tell")),
        .day("answerBy", \.answerBy, Text("答复期限", en: "Answer by")).required().listed()
            .help(Text("答应建议人在哪一天前告诉她结果", en: "The day by which the proposer was promised an answer")),
    ]

    private static let deciding: [LedgerField<Proposal>] = [
        .line("evaluator", \.evaluator, Text("评审部门", en: "Weighed by"))
            .help(Text("如：技术科会同设备科、班组长", en: "The department that weighs it, with whom")),
        .day("decidedOn", \.decidedOn, Text("评审日期", en: "Decided on")),
        .paragraphs("opinion", \.opinion, Text("评审意见", en: "Opinion"), max: 2000)
            .help(Text("建议人会看到；不采纳的要写明理由", en: "The proposer reads it; when declining, say why")),
        .line("implementer", \.implementer, Text("实施部门", en: "Put in place by")),
        .day("implementBy", \.implementBy, Text("实施期限", en: "In place by")).listed(),
        .day("provenOn", \.provenOn, Text("效益核定日期", en: "Benefit proven on")),
        .yuan("saving", \.saving, Text("核定年效益", en: "Yearly saving proven")).listed()
            .help(
                Text("由财务或技术部门核定；只有安全、质量效益的填 0", en: "As finance certifies; 0 where it serves safety or quality alone")),
        .paragraphs("benefit", \.benefit, Text("效益说明", en: "What it brought"), max: 2000),
        .paragraphs("obstacle", \.obstacle, Text("未能实施的原因", en: "Why it was not realised"), max: 2000),
    ]

    private static let rewarding: [LedgerField<Proposal>] = [
        .choices("rewards", \.rewards, Text("奖励方式", en: "Rewarded with")),
        .yuan("rewardSum", \.rewardSum, Text("奖金", en: "Bonus")).help(Text("没有奖金填 0", en: "0 where there is none")),
        .day("rewardedOn", \.rewardedOn, Text("奖励日期", en: "Rewarded on")),
    ]
}

extension Day? {
    /// Holds where either is still empty.
    fileprivate func isNotBefore(_ other: Day?) -> Bool {
        guard let self, let other else { return true }
        return self >= other
    }
}
