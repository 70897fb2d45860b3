public import Kernel

/// Somebody who holds a post of a union is to be recalled: by a meeting, with more than half of all members or delegates.
public struct Recall: LedgerEntry {
    public var union: ID<Organisation>?
    public var post: Seat?
    public var holder = ""
    public var proposedBy: RecallProposer?
    public var electors: Int?
    public var supporters: Int?
    public var grounds = ""
    public var meetsOn: Day?
    public var votedOn: Day?
    public var inFavour: Int?
    public var reason = ""
    public var status: Status = .proposed

    public init() {}

    public enum Status: String, LedgerStatus {
        case proposed, convened, recalled, kept, withdrawn

        public var label: Text {
            switch self {
            case .proposed: Text("已提出，待召集大会", en: "Proposed")
            case .convened: Text("已召集，待表决", en: "Called, to be voted on")
            case .recalled: Text("已罢免", en: "Recalled")
            case .kept: Text("未通过", en: "Not recalled")
            case .withdrawn: Text("已撤回", en: "Withdrawn")
            }
        }

        public var term: Term {
            switch self {
            case .proposed: .openEnded
            case .convened: .by(field: "meetsOn")
            case .recalled, .kept, .withdrawn: .final
            }
        }
    }

    public static let ledger = Ledger<Recall>(
        "recalls", Text("罢免", en: "Recalls"), mark: "罢", catalogue: ["S014"],
        access: LedgerAccess(readers: [.officer, .leader]), name: { "罢免\($0.post?.label.zh ?? "")" },
        fields: [
            .organisation("union", \.union, Text("工会", en: "Union")).required().listed(),
            .choice("post", \.post, Text("职务", en: "Post")).required().listed(),
            .person("holder", \.holder, Text("任职人", en: "Who holds it")).required(),
            .choice("proposedBy", \.proposedBy, Text("提出方", en: "Proposed by")).required().listed(),
            .number("electors", \.electors, Text("全体会员（代表）人数", en: "All members or delegates"), 1...10_000_000)
                .required(),
            .number("supporters", \.supporters, Text("提议的会员人数", en: "Members who propose it"), 0...10_000_000)
                .help(Text("由会员提议的填写，见规则「临时召开会员大会」", en: "Where members propose it; see rule A1-congress")),
            .paragraphs("grounds", \.grounds, Text("理由", en: "Grounds"), max: 2000).classed(.internal),
            .day("meetsOn", \.meetsOn, Text("大会日期", en: "Meeting on")).listed().fixed(),
            .day("votedOn", \.votedOn, Text("表决日期", en: "Voted on")).listed().fixed(),
            .number("inFavour", \.inFavour, Text("赞成罢免的票数", en: "Votes for the recall"), 0...10_000_000).fixed(),
            .paragraphs("reason", \.reason, Text("撤回原因", en: "Why it was withdrawn"), max: 500),
        ],
        checks: [
            Check("inFavour", Text("票数不能多于全体人数", en: "More votes than there are members")) {
                ($0.inFavour ?? 0) <= ($0.electors ?? .max)
            },
            Check("supporters", Text("提议人数不能多于全体人数", en: "More who propose it than there are members")) {
                ($0.supporters ?? 0) <= ($0.electors ?? .max)
            },
        ],
        steps: [
            Step(
                "convene", Text("召集大会", en: "Call the meeting"), from: .proposed, to: .convened, by: [.owner],
                asks: ["meetsOn"],
                effect: { recall, desk in
                    try desk.refuseUnlessMet([recall.support(by: desk.rules(on: desk.today))].compactMap { $0 })
                }),
            Step(
                "recall", Text("罢免通过", en: "Recalled"), from: .convened, to: .recalled, by: [.owner],
                asks: ["votedOn", "inFavour"], effect: { try $0.carryOut(at: $1) }),
            Step(
                "keep", Text("罢免未通过", en: "Not recalled"), from: .convened, to: .kept, by: [.owner],
                asks: ["votedOn", "inFavour"], effect: { try $0.refuseIfCarried(at: $1) }),
            Step(
                "withdraw", Text("撤回", en: "Withdraw"), from: .proposed, .convened, to: .withdrawn, by: [.owner],
                asks: ["reason"]),
        ],
        counts: [
            .entries("recalls.recalled", Text("罢免", en: "Recalled"), on: .field(\.votedOn), by: ["post"]) {
                $0.status == .recalled
            },
            .entries("recalls.kept", Text("罢免未通过", en: "Not recalled"), on: .field(\.votedOn), by: ["post"]) {
                $0.status == .kept
            },
        ], papers: papers,
        reckons: { recall, rules in [recall.support(by: rules), recall.majority(by: rules)].compactMap { $0 } })

    /// Members may call for it, when they are as many as the law asks.
    private func support(by rules: PlaceRules) -> Reckoning? {
        guard proposedBy == .members, let electors else { return nil }
        return rules.reckon(
            "A1-congress", Text("提议人数", en: "Members who propose it"), at: "supporters", supporters ?? 0, of: electors)
    }

    /// Of all, not of those present.
    func majority(by rules: PlaceRules) -> Reckoning? {
        guard let inFavour, let electors else { return nil }
        return rules.reckon("A1-recall", Text("赞成罢免", en: "For the recall"), at: "inFavour", inFavour, of: electors)
    }

    private func carryOut(at desk: StepDesk) throws {
        guard let union, let post, let votedOn else { return }
        try desk.refuseUnlessMet([majority(by: desk.rules(on: votedOn))].compactMap { $0 })
        try desk.relieve(holder, of: post.label.zh, at: union, on: votedOn, field: "holder")
        var vacancy = ByElection()
        (vacancy.union, vacancy.post, vacancy.vacantOn, vacancy.cause) = (union, post, votedOn, .recalled)
        try desk.open(vacancy)
    }

    private func refuseIfCarried(at desk: StepDesk) throws {
        guard let majority = majority(by: desk.rules(on: votedOn ?? desk.today)), majority.isMet else { return }
        throw Refusal.invalid(
            field: "inFavour",
            why: Text(
                "赞成 \(majority.counted.zh)，已达到罢免的票数（\(majority.citation.zh)）",
                en: "With \(majority.counted.en) it is carried (\(majority.citation.en))"))
    }
}

/// Who called for a recall.
public enum RecallProposer: String, LedgerChoice {
    case committee, members, upperUnion

    public var label: Text {
        switch self {
        case .committee: Text("本级工会委员会", en: "The union’s committee")
        case .members: Text("会员联名", en: "Members")
        case .upperUnion: Text("上级工会建议", en: "The union above")
        }
    }
}
