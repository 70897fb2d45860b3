public import Kernel

/// The file of a cadre at one union: her post, how she belongs to its staff, the courses she took, and from here the times she
/// serves elsewhere. It holds her work for the union and no matter of hers as a worker.
public struct CadreFile: LedgerEntry {
    public var name = ""
    public var department = ""
    public var post = ""
    public var staff: StaffKind?
    public var begunAs: StaffKind?
    public var level = ""
    public var since: Day?
    public var until: Day?
    public var strengths = ""
    public var trainings: [CadreCourse] = []
    public var exchange: ExchangeKind?
    public var host = ""
    public var startsOn: Day?
    public var endsOn: Day?
    public var appraisal = ""
    public var leftOn: Day?
    public var next = ""
    public var status: Status = .serving

    public init() {}

    public enum Status: String, LedgerStatus {
        case serving, left

        public var label: Text {
            switch self {
            case .serving: Text("在职", en: "Serving")
            case .left: Text("已离任", en: "Left")
            }
        }

        public var term: Term { self == .serving ? .by(field: "until") : .final }
    }

    /// Which post; never who holds it.
    var title: String { [department, post].filter { !$0.isEmpty }.joined(separator: " ") }
    var hours: Int { trainings.reduce(0) { $0 + ($1.hours ?? 0) } }

    public static let ledger = Ledger<CadreFile>(
        "cadre-files", Text("干部档案", en: "Cadre files"), mark: "干", catalogue: ["S018"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.title, fields: serving + schooling,
        checks: [
            Check("until", Text("到期不能早于任职开始", en: "It cannot end before it begins")) {
                guard let until = $0.until, let since = $0.since else { return true }
                return until >= since
            },
            Check("leftOn", Text("离任不能早于任职开始", en: "Nobody leaves before she began")) {
                guard let left = $0.leftOn, let since = $0.since else { return true }
                return left >= since
            },
        ],
        steps: [
            Step(
                "train", Text("登记培训", en: "Enter a course"), from: .serving, to: .serving, asks: ["trainings"]),
            Step(
                "send", Text("派出交流挂职", en: "Send elsewhere"), from: .serving, to: .serving, by: [.owner],
                asks: ["exchange", "host", "startsOn", "endsOn"],
                effect: { file, desk in try desk.open(file.service) }),
            Step(
                "move", Text("职务或类别变动", en: "Another post or kind"), from: .serving, to: .serving, by: [.owner],
                asks: ["post", "staff"]),
            Step(
                "appraise", Text("年度考核", en: "Appraise"), from: .serving, to: .serving, by: [.owner],
                asks: ["appraisal"]),
            Step(
                "leave", Text("离任", en: "Leave"), from: .serving, to: .left, by: [.owner], asks: ["leftOn", "next"],
                effect: { _, desk in try desk.refuseWhileOpen(in: CadreExchange.ledger.description) }),
        ],
        counts: [
            .entries(
                "cadre-files.serving", Text("在职干部", en: "Cadres serving"), .stock, on: .field(\.since),
                until: .field(\.leftOn)),
            .entries(
                "cadre-files.begun", Text("新任干部", en: "Cadres who began"), on: .field(\.since), by: ["begunAs"]),
            .entries("cadre-files.left", Text("离任干部", en: "Cadres who left"), on: .field(\.leftOn), by: ["staff"]),
        ], identifiedBy: ["department", "post", "name", "since"])

    private var service: CadreExchange {
        var service = CadreExchange()
        (service.kind, service.name, service.from, service.to) = (exchange, name, department, host)
        (service.startsOn, service.endsOn) = (startsOn, endsOn)
        return service
    }

    private static let serving: [LedgerField<CadreFile>] = [
        .person("name", \.name, Text("姓名", en: "Name")).required().listed(),
        .line("department", \.department, Text("单位、部门", en: "Where she works"), max: 80).required()
            .help(Text("如：市总工会组织部、某镇总工会", en: "Such as the department of organising of a city")),
        .line("post", \.post, Text("职务", en: "Post"), max: 80).required()
            .help(Text("如：组织部部长、兼职副主席", en: "Such as head of organising, part-time vice chair")),
        .choice("staff", \.staff, Text("人员类别", en: "Staff")).required().listed()
            .help(Text("专职、兼职、挂职等", en: "Full-time, part-time, seconded")),
        .choice("begunAs", \.begunAs, Text("任职时的人员类别", en: "Staff as she began")).stamped(.original("staff")),
        .line("level", \.level, Text("职级", en: "Level"), max: 40).help(
            Text("如：正处级；没有可以不填", en: "Empty where there is none")),
        .day("since", \.since, Text("任职日期", en: "Serving since")).required().listed(),
        .day("until", \.until, Text("任期、挂职或聘期到期", en: "Until")).listed()
            .help(Text("到期前在待办里提醒；没有期限的不填", en: "The inbox reminds of it; empty where there is no end")),
        .line("strengths", \.strengths, Text("学历和专长", en: "Schooling and strengths"), max: 200)
            .classed(.internal)
            .help(Text("如：法律硕士、心理咨询师", en: "Such as a degree in law, a counsellor’s certificate")),
    ]

    private static let schooling: [LedgerField<CadreFile>] = [
        .rows("trainings", \.trainings, Text("培训经历", en: "Courses taken"), max: 100).classed(.internal)
            .help(
                Text("一次一行；班次照「干部培训」里的名称写", en: "One row each, by the name that the course has among Cadre training")),
        .derived("hours", Text("累计学时", en: "Hours taught"), .number(0...100_000)) { $0.hours }.listed(),
        .choice("exchange", \.exchange, Text("交流形式", en: "Kind of service elsewhere"))
            .help(Text("派出后在「干部交流挂职」里成一件，历次都列在本页", en: "Each becomes an entry of its own, and all stand on this page")),
        .line("host", \.host, Text("接收单位", en: "Where to"), max: 80),
        .day("startsOn", \.startsOn, Text("开始日期", en: "From")),
        .day("endsOn", \.endsOn, Text("期满日期", en: "Ends on")),
        .paragraphs("appraisal", \.appraisal, Text("年度考核和使用建议", en: "Appraisal, and what she is fit for"), max: 2000)
            .classed(.internal),
        .day("leftOn", \.leftOn, Text("离任日期", en: "Left on")),
        .line("next", \.next, Text("离任去向", en: "Where she went"), max: 80)
            .help(Text("如：调任某市总工会、退休", en: "Such as another union, or retirement")),
    ]
}

/// A course that a cadre took, and what came of it.
public struct CadreCourse: LedgerRow {
    public var course = ""
    public var kind: TrainingKind?
    public var on: Day?
    public var hours: Int?
    public var result = ""

    public init() {}

    public static let fields: [LedgerField<CadreCourse>] = [
        .line("course", \.course, Text("班次", en: "Course"), max: 80).required(),
        .choice("kind", \.kind, Text("类别", en: "Kind")),
        .day("on", \.on, Text("结业日期", en: "Ended on")).required(),
        .number("hours", \.hours, Text("学时", en: "Hours"), 0...1000),
        .line("result", \.result, Text("结果", en: "Result"), max: 40),
    ]
}
