public import Kernel

/// Staff and services from outside a union's own posts: socialised union workers, organisers, purchased services. They serve
/// so many base unions until a contract ends.
public struct SocialStaff: LedgerEntry {
    public var title = ""
    public var kind: SocialStaffKind?
    public var provider = ""
    public var startedOn: Day?
    public var endsOn: Day?
    public var persons: Int?
    public var unions: Int?
    public var cost: Yuan?
    public var duties = ""
    public var endedOn: Day?
    public var appraisal = ""
    public var status: Status = .serving

    public init() {}

    public enum Status: String, LedgerStatus {
        case serving, ended

        public var label: Text {
            switch self {
            case .serving: Text("在岗、在履约", en: "Serving")
            case .ended: Text("已到期", en: "Ended")
            }
        }

        public var term: Term { self == .serving ? .by(field: "endsOn") : .final }
    }

    public static let ledger = Ledger<SocialStaff>(
        "social-staff", Text("社会化工会工作者和购买服务", en: "Socialised staff and services"), mark: "社",
        catalogue: ["S020"], name: \.title,
        fields: [
            .line("title", \.title, Text("岗位或项目", en: "Post or project"), max: 80).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("provider", \.provider, Text("用人或承接单位", en: "Employed or provided by"), max: 80).required().listed(),
            .day("startedOn", \.startedOn, Text("开始日期", en: "Since")).required().listed(),
            .day("endsOn", \.endsOn, Text("合同到期日", en: "Contract ends on")).required().listed()
                .help(Text("到期前在待办和到期一览里提醒", en: "The inbox and the list of what expires remind of it")),
            .number("persons", \.persons, Text("人数", en: "Persons"), 0...10_000).required().listed(),
            .number("unions", \.unions, Text("服务的基层工会数", en: "Base unions served"), 0...100_000).listed()
                .help(Text("用来看覆盖面；人数变动的另登一件", en: "For the coverage; other numbers are another entry")),
            .yuan("cost", \.cost, Text("年度经费", en: "Cost a year")).listed(),
            .paragraphs("duties", \.duties, Text("职责、服务内容", en: "What they do"), max: 1000),
            .day("endedOn", \.endedOn, Text("结束日期", en: "Ended on")),
            .paragraphs("appraisal", \.appraisal, Text("考核评价", en: "Appraisal"), max: 1000).classed(.internal),
        ],
        checks: [
            Check("endsOn", Text("到期不能早于开始", en: "It cannot end before it begins")) {
                guard let end = $0.endsOn, let start = $0.startedOn else { return true }
                return end >= start
            }
        ],
        steps: [
            Step("renew", Text("续签", en: "Renew"), from: .serving, to: .serving, asks: ["endsOn", "appraisal"]),
            Step("end", Text("到期结束", en: "End"), from: .serving, to: .ended, asks: ["endedOn", "appraisal"]),
        ],
        counts: [
            .sum(
                "social-staff.persons", Text("社会化工作者", en: "Socialised staff"), .stock, on: .field(\.startedOn),
                until: .field(\.endedOn), unit: .persons, by: ["kind"]
            ) { $0.persons ?? 0 },
            .sum(
                "social-staff.unions", Text("社会化服务覆盖基层工会", en: "Base unions served"), .stock,
                on: .field(\.startedOn), until: .field(\.endedOn), by: ["kind"]
            ) { $0.unions ?? 0 },
        ], identifiedBy: ["title", "startedOn"])
}

public enum SocialStaffKind: String, LedgerChoice {
    case worker, organiser, service, instructor

    public var label: Text {
        switch self {
        case .worker: Text("社会化工会工作者", en: "Socialised union worker")
        case .organiser: Text("工会组织员", en: "Organiser")
        case .service: Text("购买社会服务", en: "Purchased service")
        case .instructor: Text("志愿者、指导员", en: "Volunteer or instructor")
        }
    }
}
