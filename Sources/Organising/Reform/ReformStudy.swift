public import Kernel

/// What a reform, such as that of the local industrial unions, would mean: gone into on visits, with the opinions of those
/// concerned, assessed, and prepared for by a contingency plan.
public struct ReformStudy: LedgerEntry {
    public var topic = ""
    public var assessBy: Day?
    public var visits: [StudyVisit] = []
    public var opinions: [StudyOpinion] = []
    public var assessment = ""
    public var assessedOn: Day?
    public var planBy: Day?
    public var contingency = ""
    public var reportedTo = ""
    public var concludedOn: Day?
    public var reason = ""
    public var status: Status = .studying

    public init() {}

    public enum Status: String, LedgerStatus {
        case studying, assessed, prepared, dropped

        public var label: Text {
            switch self {
            case .studying: Text("调研中", en: "Being studied")
            case .assessed: Text("已研判，待制定预案", en: "Assessed, to be prepared for")
            case .prepared: Text("预案已报", en: "Prepared for")
            case .dropped: Text("不再研究", en: "Dropped")
            }
        }

        public var term: Term {
            switch self {
            case .studying: .by(field: "assessBy")
            case .assessed: .by(field: "planBy")
            case .prepared, .dropped: .final
            }
        }
    }

    public static let ledger = Ledger<ReformStudy>(
        "reform-studies", Text("产业工会改革研判", en: "Studies of reforms"), mark: "产", catalogue: ["S009"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.topic,
        fields: [
            .line("topic", \.topic, Text("改革事项", en: "Matter"), max: 80).required(),
            .day("assessBy", \.assessBy, Text("研判期限", en: "To be assessed by")).required().listed(),
            .rows("visits", \.visits, Text("调研", en: "Visits"), max: 50)
                .help(Text("去了哪里、和谁座谈", en: "Where, and with whom")),
            .rows("opinions", \.opinions, Text("征求到的意见", en: "Opinions"), max: 100).classed(.internal)
                .help(Text("各产业工会、工会小组的意见，一条一行", en: "Of industrial unions and groups; one row each")),
            .derived("opinionCount", Text("意见数", en: "Opinions"), .number(0...100)) { $0.opinions.count }.listed(),
            .paragraphs("assessment", \.assessment, Text("研判意见", en: "Assessment")).classed(.internal),
            .day("assessedOn", \.assessedOn, Text("研判日期", en: "Assessed on")).listed(),
            .day("planBy", \.planBy, Text("预案期限", en: "Plan due by")),
            .paragraphs("contingency", \.contingency, Text("预案", en: "Contingency plan")).classed(.internal)
                .help(Text("全文可作附件上传", en: "The full text can be attached")),
            .line("reportedTo", \.reportedTo, Text("报送", en: "Reported to"), max: 120),
            .day("concludedOn", \.concludedOn, Text("报送日期", en: "Reported on")),
            .paragraphs("reason", \.reason, Text("不再研究的原因", en: "Why it was dropped"), max: 500),
        ],
        checks: [
            Check("assessedOn", Text("有调研和意见才能研判", en: "It is assessed on visits and opinions")) {
                $0.assessedOn == nil || !($0.visits.isEmpty || $0.opinions.isEmpty)
            }
        ],
        steps: [
            Step("visit", Text("记调研", en: "Note a visit"), from: .studying, to: .studying, asks: ["visits"]),
            Step(
                "assess", Text("研判", en: "Assess"), from: .studying, to: .assessed,
                asks: ["opinions", "assessment", "assessedOn", "planBy"]),
            Step(
                "prepare", Text("报送预案，办结", en: "Report the plan"), from: .assessed, to: .prepared,
                asks: ["contingency", "reportedTo", "concludedOn"]),
            Step(
                "drop", Text("不再研究", en: "Drop"), from: .studying, .assessed, to: .dropped, by: [.owner],
                asks: ["reason"]),
        ],
        counts: [
            .entries("reform-studies.assessed", Text("改革研判", en: "Reforms assessed"), on: .field(\.assessedOn)),
            .entries("reform-studies.prepared", Text("改革预案", en: "Contingency plans"), on: .field(\.concludedOn)),
        ], identifiedBy: ["topic", "assessBy"])
}

public struct StudyVisit: LedgerRow {
    public var day: Day?
    public var place = ""
    public var met = ""

    public init() {}

    public static let fields: [LedgerField<StudyVisit>] = [
        .day("day", \.day, Text("日期", en: "Day")).required(),
        .line("place", \.place, Text("单位", en: "Where"), max: 80).required(),
        .line("met", \.met, Text("座谈对象", en: "With whom"), max: 120),
    ]
}

public struct StudyOpinion: LedgerRow {
    public var from = ""
    public var opinion = ""
    public var isTaken = false

    public init() {}

    public static let fields: [LedgerField<StudyOpinion>] = [
        .line("from", \.from, Text("提出单位", en: "From"), max: 80).required(),
        .line("opinion", \.opinion, Text("意见", en: "Opinion"), max: 300).required(),
        .flag("isTaken", \.isTaken, Text("采纳", en: "Taken up")),
    ]
}
