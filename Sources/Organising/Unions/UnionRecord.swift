public import Kernel

/// A union below the federations in the register: planned by a day, founded over the employers it covers, and standing until
/// it is dissolved. Each employer it covers is a ``UnionCoverage``, so that what was covered on any day can be told.
public struct UnionRecord: LedgerEntry {
    public var title = ""
    public var kind: UnionRecordKind?
    public var sector: UnionSector?
    public var trade = ""
    public var organisation: ID<Organisation>?
    public var population: Int?
    public var foundBy: Day?
    public var foundedOn: Day?
    public var approval = ""
    public var employers: [FoundingEmployer] = []
    public var dissolvedOn: Day?
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, standing, dissolved, dropped

        public var label: Text {
            switch self {
            case .planned: Text("筹建中", en: "To be founded")
            case .standing: Text("已建会", en: "Standing")
            case .dissolved: Text("已撤销", en: "Dissolved")
            case .dropped: Text("未建成", en: "Not founded")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "foundBy")
            case .standing: .openEnded
            case .dissolved, .dropped: .final
            }
        }

        var wasFounded: Bool { self == .standing || self == .dissolved }
    }

    public static let ledger = Ledger<UnionRecord>(
        "unions", Text("基层工会台账", en: "Register of unions"), mark: "基", catalogue: ["S002", "S006", "S007", "S008"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("工会名称", en: "Name of the union"), max: 80).required(),
            .choice("kind", \.kind, Text("类型", en: "Kind")).required().listed(),
            .choice("sector", \.sector, Text("单位性质", en: "Ownership")).required().listed()
                .help(Text("联合工会、工联会填覆盖单位中多数的", en: "Of a union of several, what most of them are")),
            .line("trade", \.trade, Text("行业、群体", en: "Trade or group"), max: 40).listed()
                .help(Text("如：货车司机、海员、服装", en: "Such as lorry drivers, seafarers, garments")),
            .organisation("organisation", \.organisation, Text("组织树上的工会", en: "In the tree of unions")).listed(),
            .number("population", \.population, Text("覆盖职工人数", en: "Workers in the trade or place"), 0...10_000_000)
                .help(Text("摸底数，用来定目标；会员数由会籍统计", en: "As surveyed, to aim at; members are counted from memberships")),
            .day("foundBy", \.foundBy, Text("计划建会期限", en: "To be founded by")).listed()
                .help(Text("如：货车司机工联会年内组建，填年底", en: "The end of the year where it is to be founded within it")),
            .day("foundedOn", \.foundedOn, Text("建会日期", en: "Founded on")).listed(),
            .line("approval", \.approval, Text("上级批复文号", en: "Number of the approval"), max: 60),
            .rows("employers", \.employers, Text("建会时覆盖单位", en: "Employers covered at the founding"), max: 200)
                .help(
                    Text("一家一行；建会后各成一件，进出都按日期记", en: "One row each; each becomes an entry of its own, with its days")),
            .day("dissolvedOn", \.dissolvedOn, Text("撤销日期", en: "Dissolved on")),
            .paragraphs("reason", \.reason, Text("撤销或未建成的原因", en: "Why it was dissolved or not founded"), max: 1000),
        ],
        checks: [
            Check("employers", Text("单独建会只覆盖一家单位", en: "A union of one employer covers one")) {
                $0.kind != .base || $0.employers.count <= 1
            },
            Check("dissolvedOn", Text("撤销不能早于建会", en: "It cannot be dissolved before it is founded")) {
                guard let end = $0.dissolvedOn, let start = $0.foundedOn else { return true }
                return end >= start
            },
        ],
        steps: [
            Step(
                "found", Text("建会", en: "Founded"), from: .planned, to: .standing,
                asks: ["foundedOn", "approval", "employers"],
                effect: { union, desk in
                    for row in union.employers { try desk.open(UnionCoverage(row, of: union)) }
                }),
            Step(
                "dissolve", Text("撤销", en: "Dissolve"), from: .standing, to: .dissolved, by: [.owner],
                asks: ["dissolvedOn", "reason"],
                effect: { _, desk in try desk.refuseWhileOpen(in: UnionCoverage.ledger.description) }),
            Step("drop", Text("未建成", en: "Not founded"), from: .planned, to: .dropped, by: [.owner], asks: ["reason"]),
        ],
        counts: [
            .entries(
                "unions.founded", Text("登记建会", en: "Unions entered as founded"), on: .field(\.foundedOn),
                by: ["kind", "sector"]
            ) { $0.status.wasFounded },
            .entries(
                "unions.standing", Text("工会数", en: "Unions"), .stock, on: .field(\.foundedOn),
                until: .field(\.dissolvedOn), by: ["kind", "sector"]
            ) { $0.status.wasFounded },
            .entries(
                "unions.of-trades", Text("组建行业工会", en: "Unions of trades founded"), on: .field(\.foundedOn)
            ) { $0.status.wasFounded && ($0.kind == .industryFederation || $0.kind == .industrial) }.told(),
        ], identifiedBy: ["title"])
}
