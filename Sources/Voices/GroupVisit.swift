public import Kernel

/// Workers come to the union together: who received them, how many came, whom they sent in, and what it came to. It holds numbers and
/// the employer; of persons only those who received them.
public struct GroupVisit: LedgerEntry {
    public var visitedOn: Day?
    public var matter = ""
    public var kind: VoiceKind?
    public var employer: Employer?
    public var size: Int?
    public var representatives: Int?
    public var cameBefore = false
    public var correction: VisitCorrection?
    public var place = ""
    public var receiver: ID<Account>?
    public var situation = ""
    public var claimed: Yuan?
    public var result = ""
    public var status: Status = .waiting

    public init() {}

    public enum Status: String, LedgerStatus {
        case waiting, received, taken, settled, left

        public var label: Text {
            switch self {
            case .waiting: Text("待接待", en: "To be received")
            case .received: Text("已接待", en: "Received")
            case .taken: Text("已立件", en: "Taken up as a voice")
            case .settled: Text("当场办结", en: "Settled there")
            case .left: Text("已离开", en: "Left")
            }
        }

        public var term: Term {
            switch self {
            case .waiting: .openEnded
            // They are told on the spot, or within the days of the article.
            case .received: .within("XF-03", since: "visitedOn")
            case .taken, .settled, .left: .final
            }
        }
    }

    public static let ledger = Ledger<GroupVisit>(
        "group-visits", Text("集体来访", en: "Group visits"), mark: "群", catalogue: ["S060"],
        access: LedgerAccess(readers: [.officer, .leader], lowestOwner: .town), name: \.matter,
        fields: [
            .day("visitedOn", \.visitedOn, Text("来访日期", en: "Came on")).required().listed()
                .known(as: "来访时间", "上访日期", "日期"),
            .line("matter", \.matter, Text("事由", en: "Matter"), max: 60).required().listed()
                .help(Text("不写单位和姓名，如：停工欠薪", en: "Neither employer nor names, such as: wages owed"))
                .known(as: "来访事由", "反映事项"),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .employer("employer", \.employer, Text("用人单位", en: "Employer")).classed(.internal)
                .help(Text("写了单位的，自动查登记簿里以前来过没有", en: "By it the register tells whether they came before"))
                .known(as: "来访单位", "涉及单位", "被反映单位", "所在单位"),
            .number("size", \.size, Text("来访人数", en: "Size of the group"), 2...100_000).required().listed()
                .known(as: "人数", "来访规模"),
            .number("representatives", \.representatives, Text("推选代表", en: "Representatives"), 1...1_000).required()
                .known(as: "代表人数", "接谈代表", "代表"),
            .flag("cameBefore", \.cameBefore, Text("登记簿里来过", en: "Came before, by the register")).stamped(
                .recurring(Recurrence(like: ["kind"], on: "visitedOn", within: "A9-repeat"))),
            .choice("correction", \.correction, Text("更正重复来访", en: "Correction")).help(
                Text(
                    "同一单位、同一类别以前来过的，自动记为重复来访；查得不对才在这里更正",
                    en:
                        "An earlier visit about the same employer and kind counts by itself; correct it only where that is wrong"
                )),
            .derived("isRepeated", Text("重复来访", en: "Came again"), .flag) { $0.isRepeated }.listed(),
            .line("place", \.place, Text("接待地点", en: "Received at"), max: 60),
            .account("receiver", \.receiver, Text("接待人", en: "Received by")),
            .paragraphs("situation", \.situation, Text("反映情况", en: "What they said")).required().classed(.personal),
            .yuan("claimed", \.claimed, Text("涉及金额", en: "Sum at stake")),
            .paragraphs("result", \.result, Text("接待结果", en: "What it came to"), max: 2000).classed(.personal),
        ],
        checks: [
            Check("representatives", Text("代表不能多于来访的人", en: "No more are sent in than came")) {
                ($0.representatives ?? 0) <= ($0.size ?? .max)
            }
        ],
        steps: [
            Step(
                "receive", Text("接待", en: "Receive"), from: .waiting, to: .received, asks: ["place", "receiver"],
                effect: { visit, desk in try desk.refuseUnlessMet(visit.reckoned(by: desk.rules(on: desk.today))) }),
            Step(
                "take", Text("立件办理", en: "Take it up"), from: .received, to: .taken, asks: ["result"],
                effect: { visit, desk in try desk.open(visit.voice) }),
            Step("settle", Text("当场办结", en: "Settled there"), from: .received, to: .settled, asks: ["result"]),
            Step("leave", Text("未接待，已离开", en: "Left before"), from: .waiting, to: .left, asks: ["result"]),
        ],
        counts: [
            .entries(
                "group-visits.received", Text("集体来访批次", en: "Group visits"), on: .field(\.visitedOn),
                by: ["kind", "isRepeated"]),
            .sum(
                "group-visits.persons", Text("集体来访人次", en: "Workers who came"), on: .field(\.visitedOn),
                unit: .persons, by: ["kind", "isRepeated"]
            ) { $0.size ?? 0 },
        ], earlierShapes: [tickedByHand], reckons: { $0.reckoned(by: $1) })

    /// By the register, unless somebody corrected it.
    var isRepeated: Bool { correction.map { $0 == .again } ?? cameBefore }

    /// In shape 1 somebody ticked that they had come before.
    private static let tickedByHand: Ledger<GroupVisit>.Shape = { body in
        var body = body
        if case .bool(true)? = body["isRepeated"] { body["correction"] = .string(VisitCorrection.again.rawValue) }
        body["isRepeated"] = nil
        return body
    }

    private func reckoned(by rules: PlaceRules) -> [Reckoning] {
        [
            rules.reckon(
                "XF-09", Text("推选的代表", en: "Representatives"), at: "representatives", representatives ?? 0)
        ].compactMap { $0 }
    }

    /// The matter as it goes on. Its sum and persons are counted there, not here.
    private var voice: Voice {
        var voice = Voice()
        (voice.channel, voice.kind, voice.words) = (.visit, kind, situation)
        (voice.employer, voice.persons, voice.claimed) = (employer, size, claimed)
        return voice
    }
}

/// What somebody knows better than the register about whether they came before.
public enum VisitCorrection: String, LedgerChoice {
    case again, first

    public var label: Text {
        switch self {
        case .again: Text("是重复来访", en: "They came before")
        case .first: Text("不是重复来访", en: "They did not come before")
        }
    }
}
