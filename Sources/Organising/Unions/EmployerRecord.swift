public import Kernel

/// An employer in the register of a place: whether its workers have a union, how many they are, and what stands in the way. Its
/// credit code is its key: whoever enters or imports it again means the same.
public struct EmployerRecord: LedgerEntry {
    public var name = ""
    public var code = ""
    public var sector: UnionSector?
    public var trade = ""
    public var isNewForm = false
    public var place: Address?
    public var workers: Int?
    public var party: PartyPresence?
    public var contact = ""
    public var phone = ""
    public var presence: UnionPresence?
    public var union = ""
    public var unionSince: Day?
    public var difficulty: FoundingDifficulty?
    public var obstacles = ""
    public var remedies = ""
    public var reason = ""
    public var status: Status = .standing

    public init() {}

    public enum Status: String, LedgerStatus {
        case standing, gone

        public var label: Text {
            switch self {
            case .standing: Text("在册", en: "On the register")
            case .gone: Text("已注销或迁出", en: "Closed or moved away")
            }
        }

        public var term: Term { self == .standing ? .openEnded : .final }
    }

    private var employer: Employer { Employer(code: try? EmployerCode(code), name: name) }

    public static let ledger = Ledger<EmployerRecord>(
        "employers", Text("用人单位名录", en: "Register of employers"), mark: "企",
        catalogue: ["S033", "S037", "S043", "S044", "S046", "S047"], name: \.name,
        fields: [
            .line("name", \.name, Text("单位名称", en: "Name of the employer"), max: 100).required()
                .known(as: "企业名称", "用人单位", "用人单位名称", "公司名称", "名称", "企业", "公司"),
            .creditCode("code", \.code, Text("统一社会信用代码", en: "Credit code")).required().listed()
                .help(Text("同一个代码就是同一个单位；工会的代码不填在这里", en: "One code is one employer; a union’s code is not for here")),
            .number("workers", \.workers, Text("职工人数", en: "Workers"), 0...10_000_000).listed()
                .known(as: "职工数", "职工总数", "员工人数", "员工总数", "用工人数", "从业人数", "从业人员", "从业人员数", "人数"),
            .choice("presence", \.presence, Text("建会情况", en: "Union")).listed()
                .help(Text("没有摸清的先不填", en: "Empty until it is known")).known(as: "工会组建情况", "是否建会"),
            .choice("sector", \.sector, Text("单位性质", en: "Ownership")).listed(),
            .line("trade", \.trade, Text("行业", en: "Trade"), max: 40).listed(),
            .flag("isNewForm", \.isNewForm, Text("新技术新业态新模式", en: "New technology, form or model of business"))
                .listed(),
            .place("place", \.place, Text("地址", en: "Address")).known(as: "注册地址", "住所", "经营地址"),
            .choice("party", \.party, Text("党组织情况", en: "Party organisation")).listed(),
            .person("contact", \.contact, Text("联系人", en: "Contact")),
            .phone("phone", \.phone, Text("联系电话", en: "Phone")),
            .line("union", \.union, Text("工会名称", en: "Name of the union"), max: 80),
            .day("unionSince", \.unionSince, Text("建会日期", en: "Union since")).listed().known(as: "建会时间"),
            .choice("difficulty", \.difficulty, Text("建会难度", en: "How hard it is to found one")).listed()
                .help(Text("按难度排序，先易后难", en: "Lists sort by it, the easy ones first")),
            .paragraphs("obstacles", \.obstacles, Text("存在问题和原因", en: "Obstacles"), max: 1000)
                .known(as: "存在问题", "未建会原因", "原因"),
            .paragraphs("remedies", \.remedies, Text("对策和建议", en: "Remedies"), max: 1000).known(as: "对策", "建议"),
            .paragraphs("reason", \.reason, Text("注销或迁出的情况", en: "Why it is gone"), max: 500),
            .derived("employer", Text("单位全貌", en: "All about it"), .employer) { Optional($0.employer) },
        ],
        checks: [
            Check("unionSince", Text("已建会的请填建会日期", en: "Where there is a union, say since when")) {
                $0.presence?.isUnion != true || $0.unionSince != nil
            }
        ],
        steps: [
            Step(
                "unionise", Text("已建会", en: "A union is founded"), from: .standing, to: .standing,
                asks: ["presence", "union", "unionSince"]),
            Step("leave", Text("注销、迁出", en: "Closes or moves away"), from: .standing, to: .gone, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "employers.standing", Text("在册单位", en: "Employers on the register"), .stock, until: .closed,
                by: ["presence", "sector", "isNewForm", "party"]),
            .sum(
                "employers.workers", Text("在册单位职工数", en: "Workers of employers on the register"), .stock,
                until: .closed, unit: .persons, by: ["presence", "sector"]
            ) { $0.workers ?? 0 },
            .entries(
                "employers.with-union", Text("已建会单位", en: "Employers with a union"), .stock, on: .field(\.unionSince),
                until: .closed, by: ["presence", "sector", "isNewForm", "party"]
            ) { $0.presence?.isUnion == true },
            .entries(
                "employers.unionised", Text("新建会单位", en: "Employers that got a union"), on: .field(\.unionSince),
                by: ["presence", "sector", "isNewForm"]
            ) { $0.presence?.isUnion == true },
        ], identifiedBy: ["code"])
}

/// Whether the workers of an employer have a union, and in which form.
public enum UnionPresence: String, LedgerChoice {
    case none, preparing, independent, joint

    public var label: Text {
        switch self {
        case .none: Text("未建会", en: "None")
        case .preparing: Text("筹备中", en: "Being prepared")
        case .independent: Text("单独建会", en: "A union of its own")
        case .joint: Text("联合建会", en: "A joint union")
        }
    }

    var isUnion: Bool { self == .independent || self == .joint }
}

/// How hard it is to found a union; in the order in which it is gone about.
public enum FoundingDifficulty: String, LedgerChoice {
    case easy, fair, hard

    public var label: Text {
        switch self {
        case .easy: Text("易", en: "Easy")
        case .fair: Text("中", en: "Fair")
        case .hard: Text("难", en: "Hard")
        }
    }
}
