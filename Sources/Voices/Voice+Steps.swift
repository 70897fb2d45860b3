import Kernel

extension Voice {
    static let handling: [Step<Voice>] = [
        Step(
            "accept", Text("受理", en: "Accept"), from: .received, to: .handling,
            asks: ["kind", "cause", "right", "told"]),
        Step(
            "answer", Text("答复", en: "Answer"), from: .received, .handling, to: .answered,
            asks: ["cause", "right", "exit", "claim", "facts", "reasons", "opinion", "basis", "outcome"], clears: met),
        Step(
            "divert", Text("导入其他程序", en: "Leave to other proceedings"), from: .received, .handling, to: .diverted,
            by: [.owner], asks: ["exit", "told"], clears: met, effect: ending),
        Step(
            "decline", Text("不予受理", en: "Do not take it up"), from: .received, to: .declined, by: [.owner],
            asks: ["ground", "told"], clears: met, effect: ending),
        Step(
            "route", Text("转送", en: "Route"), from: .received, .misrouted, to: .received, by: [.owner, .superior],
            asks: ["goesTo", "routeReason"],
            effect: { voice, desk in
                guard let next = voice.goesTo, next != desk.entry.owner.organisation else {
                    throw Refusal.invalid(
                        field: "goesTo", why: Text("请选另一个单位", en: "Choose another union"))
                }
                try desk.move(to: next, field: "goesTo")
            }),
        Step(
            "object", Text("不属本单位，提出异议", en: "Object to the routing"), from: .received, to: .misrouted, by: [.owner],
            asks: ["returnReason"], effect: { _, desk in try desk.refuseAfter("XF-04") }),
        Step(
            "keep", Text("仍由原单位办理", en: "It stays where it is"), from: .misrouted, to: .received, by: [.superior]),
        // It stays open beside the dispute: she is answered when that has ended.
        Step(
            "dispute", Text("转劳资纠纷调处", en: "Hand over to mediation"), from: .handling, to: .handling, by: [.owner],
            asks: ["told"], keepsTerm: true,
            effect: { voice, desk in try desk.open(in: "disputes", voice.dispute(on: desk.today)) }),
        Step(
            "supervise", Text("拟监督意见书", en: "Draft a letter of supervision"), from: .handling, to: .handling,
            by: [.owner], keepsTerm: true,
            effect: { voice, desk in
                // The letter goes to the employer: nothing that she said goes into it by itself.
                var letter = SupervisionLetter()
                (letter.employer, letter.matter) = (voice.employer, (voice.cause?.label ?? voice.kind?.label)?.zh ?? "")
                try desk.open(letter)
            }),
        Step(
            "close", Text("期满办结", en: "Close after the term"), from: .answered, .reviewed, to: .closed,
            needsTermOver: true, effect: ending),
    ]

    /// With the answer the day by which a leader wanted one is met.
    private static let met = ["answerBy"]

    /// Those that went on in a matter end with it.
    private static let ending: Step<Voice>.Effect = { _, desk in try desk.takeOnMerged("closeMerged") }

    static let looking: [Step<Voice>] = [
        Step(
            "review", Text("复查", en: "Review"), from: .reviewing, to: .reviewed, by: [.superior],
            asks: ["review", "outcome"], looksAgainAt: "answer"),
        Step(
            "conclude", Text("复核", en: "Second review"), from: .secondReview, to: .concluded, by: [.superior],
            asks: ["secondReview", "outcome"], looksAgainAt: "review", effect: ending),
    ]

    /// What she does by her code. What somebody without one says on paper or by telephone, the office enters for her; but nobody rates
    /// in her place.
    static let hers: [Step<Voice>] = [
        Step(
            "rate", Text("评价", en: "Rate"), from: .answered, .reviewed, to: .closed, by: [.speaker],
            asks: ["gain", "happiness", "security"]),
        Step(
            "reopen", Text("没说清楚，请再办", en: "Not settled: handle it again"), from: .answered, to: .handling,
            by: [.speaker, .owner], asks: ["grounds"]),
        Step(
            "askReview", Text("请求复查", en: "Ask for review"), from: .answered, to: .reviewing, by: [.speaker, .owner],
            asks: ["grounds"]),
        Step(
            "askSecond", Text("请求复核", en: "Ask for a second review"), from: .reviewed, to: .secondReview,
            by: [.speaker, .owner], asks: ["grounds"]),
        Step(
            "withdraw", Text("撤回", en: "Withdraw"), from: .received, .misrouted, .handling, to: .withdrawn,
            by: [.speaker, .owner], clears: met,
            effect: { _, desk in try desk.takeOnMerged("separate", ["grounds": .text(left.zh)]) }),
    ]
}
