public import Kernel

/// The labour contract of somebody who holds a post in a union, which lasts at least as long as her office does (工会法 §19).
public struct ProtectedContract: LedgerEntry {
    public var union: ID<Organisation>?
    public var name = ""
    public var office: ProtectedOffice?
    public var employer: Employer?
    public var contractFrom: Day?
    public var contractUntil: Day?
    public var officeFrom: Day?
    public var officeUntil: Day?
    public var exception: ProtectionEnd?
    public var breachedOn: Day?
    public var endedOn: Day?
    public var reason = ""
    public var told = ""
    public var status: Status = .protected

    public init() {}

    public enum Status: String, LedgerStatus {
        case protected, renewed, breached, ended

        public var label: Text {
            switch self {
            case .protected: Text("保护期内", en: "Protected")
            case .renewed: Text("已续签", en: "Renewed")
            case .breached: Text("被提前解除，待处理", en: "Ended early, to be dealt with")
            case .ended: Text("已终止", en: "Ended")
            }
        }

        public var term: Term {
            switch self {
            case .protected: .by(field: "protectedUntil")
            case .breached: .openEnded
            case .renewed, .ended: .final
            }
        }
    }

    /// Of a full-time office the contract is extended by the whole time in office; of another it runs to the end of office where
    /// it would end before. An unlimited contract ends by neither.
    var protectedUntil: Day? {
        guard let office, let until = contractUntil, let from = officeFrom, let end = officeUntil else { return nil }
        switch office {
        case .fullTime: return until.adding(days: end.sinceEpoch - from.sinceEpoch)
        case .partTime: return max(until, end)
        }
    }

    /// What was broken before that was dated counts on the day it ended.
    var countedOn: Day? { breachedOn ?? (status == .breached ? endedOn : nil) }

    public static let ledger = Ledger<ProtectedContract>(
        "protected-contracts", Text("工会干部劳动合同保护", en: "Contracts of union officers"), mark: "护",
        catalogue: [],
        access: LedgerAccess(readers: [.officer, .leader]), name: { "\($0.office?.label.zh ?? "")劳动合同保护" },
        fields: [
            .organisation("union", \.union, Text("工会", en: "Union")).required().listed(),
            .person("name", \.name, Text("姓名", en: "Name")).required(),
            .choice("office", \.office, Text("任职", en: "Office")).required().listed(),
            .employer("employer", \.employer, Text("用人单位", en: "Employer")).required(),
            .day("contractFrom", \.contractFrom, Text("劳动合同起", en: "Contract from")).required(),
            .day("contractUntil", \.contractUntil, Text("劳动合同止", en: "Contract until")).required().listed()
                .help(Text("无固定期限的劳动合同不用登记", en: "A contract without end need not be entered")),
            .day("officeFrom", \.officeFrom, Text("任职起", en: "In office from")).required(),
            .day("officeUntil", \.officeUntil, Text("任期届满日", en: "Term of office ends on")).required().listed(),
            .derived("protectedUntil", Text("劳动合同保护至", en: "Protected until"), .day) { $0.protectedUntil }.listed()
                .help(
                    Text(
                        "专职的延长任职期间，兼职的不短于任期，见规则「任职期间的合同保护」",
                        en: "Full-time: longer by the time in office; part-time: to its end. Rule A1-protection")),
            .choice("exception", \.exception, Text("终止保护的情形", en: "Why it ends")),
            .day("endedOn", \.endedOn, Text("终止、续签日期", en: "Ended or renewed on")),
            .day("breachedOn", \.breachedOn, Text("首次登记被提前解除日期", en: "First entered as ended early on"))
                .stamped(.first(["breach"])),
            .paragraphs("reason", \.reason, Text("单位的理由", en: "What the employer says"), max: 1000).classed(.internal),
            .paragraphs("told", \.told, Text("工会的意见和处理", en: "What the union did"), max: 1000).classed(.internal),
        ],
        checks: [
            Check("contractUntil", Text("合同不能早于开始终止", en: "It cannot end before it begins")) {
                guard let from = $0.contractFrom, let until = $0.contractUntil else { return true }
                return until >= from
            },
            Check("officeUntil", Text("任期不能早于任职届满", en: "The term cannot end before it begins")) {
                guard let from = $0.officeFrom, let until = $0.officeUntil else { return true }
                return until >= from
            },
        ],
        steps: [
            Step("renew", Text("已续签", en: "Renewed"), from: .protected, to: .renewed, asks: ["endedOn"]),
            Step(
                "breach", Text("保护期内被解除", en: "Ended within its protection"), from: .protected, to: .breached,
                asks: ["endedOn", "reason"]),
            Step(
                "restore", Text("已恢复劳动关系", en: "Taken on again"), from: .breached, to: .protected, asks: ["told"]),
            Step(
                "except", Text("依法终止保护", en: "Protection ends by law"), from: .protected, .breached, to: .ended,
                by: [.owner], asks: ["exception", "endedOn"]),
            Step(
                "expire", Text("保护期满", en: "Protection is over"), from: .protected, to: .ended, asks: ["endedOn"],
                needsTermOver: true),
        ],
        counts: [
            .entries(
                "protected-contracts.protected", Text("受保护的劳动合同", en: "Contracts protected"), .stock,
                on: .field(\.officeFrom), until: .closed, by: ["office"]),
            .entries(
                "protected-contracts.breached", Text("保护期内被解除", en: "Ended within their protection"),
                on: .field(\.countedOn), by: ["office"]),
        ], identifiedBy: ["union", "name", "officeFrom"], papers: papers)
}

public enum ProtectedOffice: String, LedgerChoice {
    case fullTime, partTime

    public var label: Text {
        switch self {
        case .fullTime: Text("专职主席、副主席、委员", en: "Full-time chair, vice-chair or member")
        case .partTime: Text("兼职主席、副主席、委员", en: "Part-time chair, vice-chair or member")
        }
    }
}

/// By which the protection ends before its day.
public enum ProtectionEnd: String, LedgerChoice {
    case fault, retired, resigned, recalled

    public var label: Text {
        switch self {
        case .fault: Text("任职期间个人严重过失", en: "Serious fault in office")
        case .retired: Text("达到法定退休年龄", en: "Retirement age")
        case .resigned: Text("本人辞职", en: "She resigned")
        case .recalled: Text("被罢免", en: "Recalled")
        }
    }
}
