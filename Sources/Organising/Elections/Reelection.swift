public import Kernel

/// The committee of a union is elected anew (换届选举): asked for, approved, candidates named in public, elected and approved. With
/// the last approval those elected hold the posts, and the term that it came of is succeeded by the next.
public struct Reelection: LedgerEntry {
    public var union: ID<Organisation>?
    public var title = ""
    public var number: Int?
    public var endsOn: Day?
    public var requestedOn: Day?
    public var approvalNumber = ""
    public var approvedOn: Day?
    public var members: Int?
    public var meeting: MeetingKind?
    public var seats: Int?
    public var candidates: [Candidate] = []
    public var notice = ""
    public var electedOn: Day?
    public var electors: Int?
    public var present: Int?
    public var reportedOn: Day?
    public var resultNumber = ""
    public var since: Day?
    public var opinion = ""
    public var reason = ""
    public var status: Status = .preparing

    public init() {}

    /// Of the term that ends.
    init(after term: CommitteeTerm) {
        self.init()
        (title, endsOn) = (term.title, term.endsOn)
        number = term.number.map { $0 + 1 }
    }

    public enum Status: String, LedgerStatus {
        case preparing, requested, approved, nominated, noticed, elected, reported, seated, stopped

        public var label: Text {
            switch self {
            case .preparing: Text("筹备换届，待请示", en: "Being prepared")
            case .requested: Text("已请示，待批复", en: "Requested, to be approved")
            case .approved: Text("同意换届，推荐候选人", en: "Approved, candidates to be named")
            case .nominated: Text("候选人已提出，待公示", en: "Candidates named, notice to be put up")
            case .noticed: Text("候选人公示中", en: "Candidates under notice")
            case .elected: Text("已选举，待报告结果", en: "Elected, result to be reported")
            case .reported: Text("已报告，待批复", en: "Reported, to be approved")
            case .seated: Text("已换届", en: "Succeeded")
            case .stopped: Text("已终止", en: "Stopped")
            }
        }

        public var term: Term {
            switch self {
            case .preparing, .requested, .approved, .nominated, .elected, .reported: .by(field: "endsOn")
            case .noticed: .within("A2-publicity")
            case .seated, .stopped: .final
            }
        }
    }

    /// 桥头纺织厂工会第2届委员会
    var committee: String {
        let union = title.hasSuffix("委员会") ? String(title.dropLast(3)) : title
        return number.map { "\(union)第\($0)届委员会" } ?? title
    }

    func election(by rules: PlaceRules) -> Election {
        Election(candidates: candidates, seats: seats, electors: electors, present: present, rules: rules)
    }

    public static let ledger = Ledger<Reelection>(
        "reelections", Text("换届选举", en: "Elections of committees"), mark: "换", catalogue: ["S014"],
        name: { "\($0.committee)选举" },
        fields: [
            .organisation("union", \.union, Text("工会", en: "Union")).required().listed(),
            .line("title", \.title, Text("委员会", en: "Committee"), max: 60).required(),
            .number("number", \.number, Text("新一届届次", en: "Number of the new term"), 1...99).required().listed(),
            .day("endsOn", \.endsOn, Text("本届届满日", en: "The present term ends on")).required().listed()
                .help(
                    Text(
                        "从「届次与换届」的那一件发起，这些自动带出，批复后那一件随之换届",
                        en:
                            "Begun from the entry of the term all this is filled in, and that entry moves on with the approval"
                    )),
            .day("requestedOn", \.requestedOn, Text("请示日期", en: "Requested on")).fixed(),
            .line("approvalNumber", \.approvalNumber, Text("同意换届批复文号", en: "Number of the approval"), max: 60).fixed(),
            .day("approvedOn", \.approvedOn, Text("批复日期", en: "Approved on")).fixed(),
            .number("members", \.members, Text("会员人数", en: "Members"), 1...10_000_000).fixed(),
            .choice("meeting", \.meeting, Text("选举大会", en: "Who elects")).fixed()
                .help(Text("会员少的开会员大会，见规则「开会员大会的规模」", en: "See rule A2-full-meeting")),
            .number("seats", \.seats, Text("委员应选名额", en: "Seats of the committee"), 1...99)
                .help(Text("各档人数见规则「委员会人数」", en: "See rule A2-committee")),
            .rows("candidates", \.candidates, Text("候选人", en: "Candidates"), max: 120).classed(.personal).fixed(),
            .line("notice", \.notice, Text("公示方式", en: "Put up where"), max: 200).fixed(),
            .day("electedOn", \.electedOn, Text("选举日期", en: "Elected on")).fixed(),
            .number("electors", \.electors, Text("应到会人数", en: "Entitled to vote"), 1...10_000_000).fixed(),
            .number("present", \.present, Text("实到会人数", en: "Present"), 0...10_000_000).fixed(),
            .day("reportedOn", \.reportedOn, Text("报告结果日期", en: "Reported on")).fixed(),
            .line("resultNumber", \.resultNumber, Text("选举结果批复文号", en: "Number of the second approval"), max: 60)
                .fixed(),
            .day("since", \.since, Text("任职日期", en: "In office from")).listed().fixed(),
            .paragraphs("opinion", \.opinion, Text("退回意见", en: "Why it was sent back"), max: 1000).classed(.internal),
            .paragraphs("reason", \.reason, Text("终止原因", en: "Why it was stopped"), max: 500),
        ],
        checks: [
            Check("since", Text("任职不能早于选举", en: "Nobody is in office before the election")) {
                guard let since = $0.since, let elected = $0.electedOn else { return true }
                return since >= elected
            }
        ],
        steps: steps,
        counts: [
            .entries("reelections.seated", Text("完成换届选举", en: "Committees elected anew"), on: .field(\.since)) {
                $0.status == .seated
            }
        ], identifiedBy: ["union", "number"], papers: papers, reckons: { $0.election(by: $1).reckonings },
        begins: [Beginning(of: CommitteeTerm.self, Reelection.init(after:))])
}
