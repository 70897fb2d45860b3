import Kernel

extension Founding {
    static let preparingSteps: [Step<Founding>] = [
        Step("request", Text("呈报请示", en: "Request"), from: .preparing, to: .requested, asks: ["requestedOn"]),
        Step(
            "approve", Text("批复同意筹建", en: "Approve"), from: .requested, to: .enrolling, by: [.owner],
            asks: ["approvalNumber", "approvedOn"], needsSecondLook: true),
        Step(
            "sendBack", Text("退回请示", en: "Send back"), from: .requested, to: .preparing, by: [.owner],
            asks: ["opinion"], needsSecondLook: true),
    ]

    static let electingSteps: [Step<Founding>] = [
        Step(
            "nominate", Text("提出候选人", en: "Name candidates"), from: .enrolling, to: .nominated,
            asks: ["members", "womenMembers", "meeting", "seats", "candidates"], effect: { try $0.vet(at: $1) }),
        Step("publish", Text("开始公示", en: "Put up the notice"), from: .nominated, to: .noticed, asks: ["notice"]),
        Step(
            "nominateAgain", Text("异议成立，重新提名", en: "Name anew"), from: .nominated, .noticed, to: .enrolling,
            asks: ["opinion"]),
        Step(
            "elect", Text("登记选举结果", en: "Enter the election"), from: .noticed, to: .elected,
            asks: ["electedOn", "electors", "present", "candidates"], needsTermOver: true,
            effect: { try $0.count(at: $1) }),
        Step("report", Text("报告选举结果", en: "Report"), from: .elected, to: .reported, asks: ["reportedOn"]),
        Step(
            "reject", Text("不同意选举结果", en: "Reject the result"), from: .reported, to: .enrolling, by: [.owner],
            asks: ["opinion"], needsSecondLook: true),
    ]

    static let registeringSteps: [Step<Founding>] = [
        Step(
            "found", Text("批复成立", en: "Approve the union"), from: .reported, to: .founded, by: [.owner],
            asks: ["resultNumber", "foundedOn", "years"], needsSecondLook: true, effect: { try $0.found(at: $1) }),
        Step(
            "register", Text("法人登记", en: "Register"), from: .founded, to: .registered,
            asks: ["registrar", "unionCode", "certificate"], effect: { try $0.register(at: $1) }),
        Step(
            "bank", Text("开立账户", en: "Open the account"), from: .registered, to: .banked, asks: ["bank", "accountOn"]),
        Step(
            "run", Text("经费登记", en: "Register dues"), from: .banked, to: .running, asks: ["duesTo", "duesFrom"]),
        // Last, so that no page offers it first.
        Step(
            "stop", Text("终止筹备", en: "Stop"), from: .preparing, .requested, .enrolling, .nominated, .noticed, .elected,
            .reported, to: .stopped, by: [.owner], asks: ["stoppedOn", "reason"]),
    ]

    private func vet(at desk: StepDesk) throws {
        let rules = desk.rules(on: desk.today)
        guard let members, let womenMembers, womenMembers <= members else {
            throw Refusal.invalid(
                field: "womenMembers", why: Text("女会员不能多于会员", en: "More women than members"))
        }
        try candidates.refuseBarred(by: rules)
        try candidates.refuseListedTwice()
        try desk.refuseUnlessMet([independence(by: rules), election(by: rules).surplus].compactMap { $0 })
    }

    private func count(at desk: StepDesk) throws {
        let election = election(by: desk.rules(on: electedOn ?? desk.today))
        try desk.count(election, heldOn: electedOn, named: desk.before(Founding.self)?.candidates)
    }
}
