public import Kernel

/// A post of a union fell vacant and is filled by election, within the time that the place gives.
public struct ByElection: LedgerEntry {
    public var union: ID<Organisation>?
    public var post: Seat?
    public var former = ""
    public var vacantOn: Day?
    public var cause: VacancyCause?
    public var candidates: [Candidate] = []
    public var notice = ""
    public var electedOn: Day?
    public var electors: Int?
    public var present: Int?
    public var decision = ""
    public var since: Day?
    public var opinion = ""
    public var reason = ""
    public var status: Status = .vacant

    public init() {}

    public enum Status: String, LedgerStatus {
        case vacant, nominated, noticed, elected, filled, dropped

        public var label: Text {
            switch self {
            case .vacant: Text("空缺，待提名", en: "Vacant")
            case .nominated: Text("候选人已提出，待公示", en: "Candidates named, notice to be put up")
            case .noticed: Text("候选人公示中", en: "Candidates under notice")
            case .elected: Text("已选举，待批复", en: "Elected, to be approved")
            case .filled: Text("已补选", en: "Filled")
            case .dropped: Text("不再补选", en: "Not filled")
            }
        }

        public var term: Term {
            switch self {
            case .vacant, .nominated, .elected: .within("A2-vacancy", since: "vacantOn")
            case .noticed: .within("A2-publicity")
            case .filled, .dropped: .final
            }
        }
    }

    func election(by rules: PlaceRules) -> Election {
        Election(candidates: candidates, seats: 1, electors: electors, present: present, rules: rules)
    }

    public static let ledger = Ledger<ByElection>(
        "by-elections", Text("补选", en: "By-elections"), mark: "补", catalogue: ["S014"],
        name: { "\($0.post?.label.zh ?? "")补选" },
        fields: [
            .organisation("union", \.union, Text("工会", en: "Union")).required().listed(),
            .choice("post", \.post, Text("空缺的职务", en: "Vacant post")).required().listed(),
            .person("former", \.former, Text("原任职人", en: "Who held it")).help(
                Text(
                    "登记过任职的，批复时一并免去；没有登记的不填",
                    en: "Relieved with the approval, where the post stands in the tree; else empty")),
            .day("vacantOn", \.vacantOn, Text("出现空缺的日期", en: "Vacant since")).required().listed()
                .help(Text("补选期限从这一天算起", en: "The term counts from this day")),
            .choice("cause", \.cause, Text("空缺原因", en: "Why")).required().listed(),
            .rows("candidates", \.candidates, Text("候选人", en: "Candidates"), max: 20).classed(.personal).fixed(),
            .line("notice", \.notice, Text("公示方式", en: "Put up where"), max: 200).fixed(),
            .day("electedOn", \.electedOn, Text("选举日期", en: "Elected on")).fixed(),
            .number("electors", \.electors, Text("应到会人数", en: "Entitled to vote"), 1...10_000_000).fixed(),
            .number("present", \.present, Text("实到会人数", en: "Present"), 0...10_000_000).fixed(),
            .line("decision", \.decision, Text("批复文号", en: "Number of the approval"), max: 60).fixed(),
            .day("since", \.since, Text("任职日期", en: "In office from")).listed().fixed(),
            .paragraphs("opinion", \.opinion, Text("退回意见", en: "Why it was sent back"), max: 1000).classed(.internal),
            .paragraphs("reason", \.reason, Text("不再补选的原因", en: "Why not"), max: 500),
        ],
        steps: [
            Step(
                "nominate", Text("提出候选人", en: "Name candidates"), from: .vacant, to: .nominated, asks: ["candidates"],
                effect: { try $0.vet(at: $1) }),
            Step("publish", Text("开始公示", en: "Put up the notice"), from: .nominated, to: .noticed, asks: ["notice"]),
            Step(
                "nominateAgain", Text("异议成立，重新提名", en: "Name anew"), from: .nominated, .noticed, to: .vacant,
                asks: ["opinion"]),
            Step(
                "elect", Text("登记选举结果", en: "Enter the election"), from: .noticed, to: .elected,
                asks: ["electedOn", "electors", "present", "candidates"], needsTermOver: true,
                effect: { try $0.count(at: $1) }),
            Step(
                "fill", Text("批复任职", en: "Approve"), from: .elected, to: .filled, by: [.owner],
                asks: ["decision", "since"], needsSecondLook: true, effect: { try $0.fill(at: $1) }),
            Step(
                "reject", Text("不同意选举结果", en: "Reject the result"), from: .elected, to: .vacant, by: [.owner],
                asks: ["opinion"], needsSecondLook: true),
            Step(
                "drop", Text("不再补选", en: "Do not fill"), from: .vacant, .nominated, .noticed, .elected, to: .dropped,
                by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries("by-elections.filled", Text("完成补选", en: "Posts filled"), on: .field(\.since), by: ["post"]) {
                $0.status == .filled
            }.told(),
            .entries(
                "by-elections.vacant", Text("职务空缺", en: "Posts vacant"), .stock, on: .field(\.vacantOn),
                until: .closed, by: ["post", "cause"]),
        ], papers: papers,
        reckons: { $0.election(by: $1).reckonings })

    private func vet(at desk: StepDesk) throws {
        guard candidates.allSatisfy({ $0.seat == post }) else {
            throw Refusal.invalid(
                field: "candidates", why: Text("候选职务须是空缺的职务", en: "They stand for the vacant post"))
        }
        try candidates.refuseBarred(by: desk.rules(on: desk.today))
    }

    private func count(at desk: StepDesk) throws {
        let election = election(by: desk.rules(on: electedOn ?? desk.today))
        try desk.count(election, heldOn: electedOn, named: desk.before(ByElection.self)?.candidates)
    }

    private func fill(at desk: StepDesk) throws {
        guard let union, let post, let since, let vacantOn else { return }
        if !former.isEmpty { try desk.relieve(former, of: post.label.zh, at: union, on: vacantOn, field: "former") }
        for one in election(by: desk.rules(on: electedOn ?? desk.today)).elected {
            try desk.appoint(one.name, as: post.label.zh, at: union, since: since)
        }
    }
}

extension Text {
    /// Why the candidates of an election are refused that were not named in public.
    static let notAsNamed = Text(
        "候选人须与公示的一致；要改动，请重新提名并公示", en: "The candidates must be those of the notice; to change them, name anew")
}

/// Why a post fell vacant.
public enum VacancyCause: String, LedgerChoice {
    case resigned, moved, recalled, retired, other

    public var label: Text {
        switch self {
        case .resigned: Text("辞职", en: "Resigned")
        case .moved: Text("工作调动、离开单位", en: "Moved or left the employer")
        case .recalled: Text("罢免、撤销职务", en: "Recalled or removed")
        case .retired: Text("退休", en: "Retired")
        case .other: Text("其他", en: "Other")
        }
    }
}
