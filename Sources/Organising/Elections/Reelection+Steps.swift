import Kernel

extension Reelection {
    static let steps: [Step<Reelection>] = [
        Step("request", Text("呈报请示", en: "Request"), from: .preparing, to: .requested, asks: ["requestedOn"]),
        Step(
            "approve", Text("批复同意换届", en: "Approve"), from: .requested, to: .approved, by: [.owner],
            asks: ["approvalNumber", "approvedOn"], needsSecondLook: true),
        Step(
            "sendBack", Text("退回请示", en: "Send back"), from: .requested, to: .preparing, by: [.owner],
            asks: ["opinion"], needsSecondLook: true),
        Step(
            "nominate", Text("提出候选人", en: "Name candidates"), from: .approved, to: .nominated,
            asks: ["members", "meeting", "seats", "candidates"], effect: { try $0.vet(at: $1) }),
        Step("publish", Text("开始公示", en: "Put up the notice"), from: .nominated, to: .noticed, asks: ["notice"]),
        Step(
            "nominateAgain", Text("异议成立，重新提名", en: "Name anew"), from: .nominated, .noticed, to: .approved,
            asks: ["opinion"]),
        Step(
            "elect", Text("登记选举结果", en: "Enter the election"), from: .noticed, to: .elected,
            asks: ["electedOn", "electors", "present", "candidates"], needsTermOver: true,
            effect: { try $0.count(at: $1) }),
        Step("report", Text("报告选举结果", en: "Report"), from: .elected, to: .reported, asks: ["reportedOn"]),
        Step(
            "seat", Text("批复选举结果", en: "Approve the result"), from: .reported, to: .seated, by: [.owner],
            asks: ["resultNumber", "since"], needsSecondLook: true, effect: { try $0.seat(at: $1) }),
        Step(
            "reject", Text("不同意选举结果", en: "Reject the result"), from: .reported, to: .approved, by: [.owner],
            asks: ["opinion"], needsSecondLook: true),
        Step(
            "stop", Text("终止", en: "Stop"), from: .preparing, .requested, .approved, .nominated, .noticed, .elected,
            .reported, to: .stopped, by: [.owner], asks: ["reason"]),
    ]

    private func vet(at desk: StepDesk) throws {
        let rules = desk.rules(on: desk.today)
        try candidates.refuseBarred(by: rules)
        try candidates.refuseListedTwice()
        try desk.refuseUnlessMet([election(by: rules).surplus].compactMap { $0 })
    }

    private func count(at desk: StepDesk) throws {
        let election = election(by: desk.rules(on: electedOn ?? desk.today))
        try desk.count(election, heldOn: electedOn, named: desk.before(Reelection.self)?.candidates)
    }

    /// Whoever held a post of the bodies that were elected leaves it on the eve.
    private func seat(at desk: StepDesk) throws {
        guard let union, let since, let electedOn else { return }
        let bodies = candidates.compactMap(\.seat).reduce(into: Set<Seat>()) { $0.formUnion($1.body) }
        try desk.vacate(Set(bodies.map(\.label.zh)), at: union, on: since.adding(days: -1))
        for one in election(by: desk.rules(on: electedOn)).elected {
            guard let seat = one.seat else { continue }
            try desk.appoint(one.name, as: seat.label.zh, at: union, since: since)
        }
        try desk.take(
            "succeed", onLinked: CommitteeTerm.self, at: [.inOffice, .postponed],
            ["electedOn": .day(electedOn), "resultNumber": .text(resultNumber)])
    }
}
