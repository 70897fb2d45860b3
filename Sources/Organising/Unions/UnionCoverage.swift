public import Kernel

/// One employer that a union covers, from a day until it leaves: what the union register adds up on any day.
public struct UnionCoverage: LedgerEntry {
    public var employer: Employer?
    public var union = ""
    public var kind: UnionRecordKind?
    public var sector: UnionSector?
    public var workers: Int?
    public var since: Day?
    public var leftOn: Day?
    public var reason = ""
    public var status: Status = .covered

    public init() {}

    init(_ row: FoundingEmployer, of union: UnionRecord) {
        (employer, sector, workers) = (row.employer, row.sector, row.workers)
        (self.union, kind, since) = (union.title, union.kind, union.foundedOn)
    }

    public enum Status: String, LedgerStatus {
        case covered, left

        public var label: Text {
            switch self {
            case .covered: Text("在覆盖", en: "Covered")
            case .left: Text("已退出", en: "Left")
            }
        }

        public var term: Term { self == .covered ? .openEnded : .final }
    }

    public static let ledger = Ledger<UnionCoverage>(
        "covered-employers", Text("工会覆盖单位", en: "Employers covered"), mark: "覆", catalogue: ["S002", "S007"],
        name: { $0.employer?.name ?? "" },
        fields: [
            .employer("employer", \.employer, Text("单位", en: "Employer")).required(),
            .line("union", \.union, Text("所属工会", en: "Union"), max: 80).required().listed()
                .help(Text("与基层工会台账里的名称一致", en: "By its name in the register of unions")),
            .choice("kind", \.kind, Text("工会类型", en: "Kind of union")).required().listed(),
            .choice("sector", \.sector, Text("单位性质", en: "Ownership")).required().listed(),
            .number("workers", \.workers, Text("职工数", en: "Workers"), 0...1_000_000).listed(),
            .day("since", \.since, Text("加入日期", en: "Covered since")).required().listed(),
            .day("leftOn", \.leftOn, Text("退出日期", en: "Left on")),
            .paragraphs("reason", \.reason, Text("退出原因", en: "Why it left"), max: 500)
                .help(Text("如：注销、迁出、单独建会", en: "Closed, moved away, or a union of its own")),
        ],
        checks: [
            Check("leftOn", Text("退出不能早于加入", en: "It cannot leave before it is covered")) {
                guard let end = $0.leftOn, let start = $0.since else { return true }
                return end >= start
            }
        ],
        steps: [
            Step("leave", Text("退出", en: "Leaves"), from: .covered, to: .left, asks: ["leftOn", "reason"])
        ],
        counts: [
            .entries(
                "covered-employers.covered", Text("工会覆盖单位数", en: "Employers covered"), .stock, on: .field(\.since),
                until: .field(\.leftOn), by: ["kind", "sector"]),
            .entries(
                "covered-employers.joined", Text("新覆盖单位", en: "Employers newly covered"), on: .field(\.since),
                by: ["kind", "sector"]),
        ], identifiedBy: ["employer", "union", "since"])
}
