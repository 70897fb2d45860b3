public import Kernel

/// What an employer and its workers find when they look at equality between women and men at the workplace (工作场所性别平等): a list of
/// what is in place, what is missing, and until when it is mended.
public struct EqualityCheck: LedgerEntry {
    public var employer: Employer?
    public var checkedOn: Day?
    public var workers: Int?
    public var women: Int?
    public var inPlace: [EqualityItem] = []
    public var plan = ""
    public var until: Day?
    public var result = ""
    public var mendedOn: Day?
    public var status: Status = .checked

    public init() {}

    public enum Status: String, LedgerStatus {
        case checked, mending, complete

        public var label: Text {
            switch self {
            case .checked: Text("已自查", en: "Checked")
            case .mending: Text("整改中", en: "Being mended")
            case .complete: Text("已落实", en: "In place")
            }
        }

        public var term: Term {
            switch self {
            case .checked: .openEnded
            case .mending: .by(field: "until")
            case .complete: .final
            }
        }
    }

    public static let ledger = Ledger<EqualityCheck>(
        "equality-checks", Text("性别平等自查", en: "Equality checks"), mark: "等", catalogue: ["S075"],
        name: { $0.employer?.name ?? "" },
        fields: [
            .employer("employer", \.employer, Text("用人单位", en: "Employer")).required(),
            .day("checkedOn", \.checkedOn, Text("自查日期", en: "Checked on")).required().listed(),
            .number("workers", \.workers, Text("职工人数", en: "Workers"), 1...1_000_000).required(),
            .number("women", \.women, Text("女职工人数", en: "Women"), 0...1_000_000).required(),
            .choices("inPlace", \.inPlace, Text("已落实的", en: "In place")).listed(),
            .derived("missing", Text("还差几项", en: "Missing"), .number(0...100)) { $0.missing }.listed(),
            .paragraphs("plan", \.plan, Text("整改打算", en: "What will be done"), max: 1000),
            .day("until", \.until, Text("整改期限", en: "To be mended by")),
            .paragraphs("result", \.result, Text("整改结果", en: "What was done"), max: 1000),
            .day("mendedOn", \.mendedOn, Text("落实日期", en: "In place since")).stamped(.first(["complete", "settle"])),
        ],
        checks: [
            Check("women", Text("女职工不能多于职工", en: "There are more women than workers")) {
                ($0.women ?? 0) <= ($0.workers ?? .max)
            },
            Check("inPlace", Text("还有没落实的，请先整改", en: "Something is missing yet")) {
                $0.status != .complete || $0.missing == 0
            },
        ],
        steps: [
            Step("settle", Text("全部落实", en: "All is in place"), from: .checked, to: .complete),
            Step("mend", Text("列入整改", en: "To be mended"), from: .checked, to: .mending, asks: ["plan", "until"]),
            Step(
                "complete", Text("整改落实", en: "Mended"), from: .mending, to: .complete, asks: ["inPlace", "result"]),
        ],
        counts: [
            .entries("equality-checks.checked", Text("性别平等自查", en: "Equality checks"), on: .field(\.checkedOn)),
            .entries("equality-checks.in-place", Text("自查事项全部落实", en: "All in place"), on: .field(\.mendedOn)),
        ], identifiedBy: ["employer", "checkedOn"])

    private var missing: Int { EqualityItem.allCases.count - Set(inPlace).count }
}

/// What is looked at.
public enum EqualityItem: String, LedgerChoice {
    case recruiting, pay, promotion, harassment, pregnancy, room, agreement

    public var label: Text {
        switch self {
        case .recruiting: Text("招聘不限性别、不问婚育", en: "Hiring asks neither sex nor family")
        case .pay: Text("男女同工同酬", en: "Equal pay")
        case .promotion: Text("晋升培训机会平等", en: "Equal chances to rise and to learn")
        case .harassment: Text("有预防和处理性骚扰的制度", en: "A rule against harassment, with a way to complain")
        case .pregnancy: Text("孕期产期哺乳期保护到位", en: "Protection in pregnancy, birth and nursing")
        case .room: Text("有女职工休息哺乳室", en: "A room to rest and to nurse")
        case .agreement: Text("签有女职工专项集体合同", en: "A collective agreement on women")
        }
    }
}
