public import Kernel

/// One line of the responsibility list for ideological work: whose it is, by when it is reported on, and what a look at it
/// found. Read by officers and leaders alone.
public struct IdeologyDuty: LedgerEntry {
    public var item = ""
    public var field: IdeologyField?
    public var post = ""
    public var until: Day?
    public var requirement = ""
    public var report = ""
    public var reportedOn: Day?
    public var finding = ""
    public var checkedOn: Day?
    public var status: Status = .assigned

    public init() {}

    public enum Status: String, LedgerStatus {
        case assigned, reported, checked

        public var label: Text {
            switch self {
            case .assigned: Text("履责中", en: "Being carried out")
            case .reported: Text("待检查", en: "Reported, to be checked")
            case .checked: Text("已检查", en: "Checked")
            }
        }

        public var term: Term { self == .checked ? .final : .by(field: "until") }
    }

    public static let ledger = Ledger<IdeologyDuty>(
        "ideology-duties", Text("意识形态责任清单", en: "Duties of ideological work"), mark: "责", catalogue: ["S029"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.item,
        fields: [
            .line("item", \.item, Text("责任事项", en: "Duty"), max: 120).required(),
            .choice("field", \.field, Text("领域", en: "Field")).required().listed(),
            .line("post", \.post, Text("责任岗位", en: "Post in charge"), max: 60).required().listed()
                .help(Text("写职务，不写姓名", en: "The post, not the person")),
            .day("until", \.until, Text("报告期限", en: "To be reported by")).required().listed(),
            .paragraphs("requirement", \.requirement, Text("要求", en: "What is asked"), max: 1000).classed(.internal),
            .paragraphs("report", \.report, Text("履责情况", en: "Report"), max: 2000).classed(.internal),
            .day("reportedOn", \.reportedOn, Text("报告日期", en: "Reported on")),
            .paragraphs("finding", \.finding, Text("检查意见", en: "What was found"), max: 1000).classed(.internal),
            .day("checkedOn", \.checkedOn, Text("检查日期", en: "Checked on")).listed(),
        ],
        steps: [
            Step("report", Text("报告履责", en: "Report"), from: .assigned, to: .reported, asks: ["report", "reportedOn"]),
            Step(
                "check", Text("检查", en: "Check"), from: .reported, to: .checked, by: [.owner, .superior],
                asks: ["finding", "checkedOn"], needsSecondLook: true),
            Step(
                "sendBack", Text("要求补报", en: "Return"), from: .reported, to: .assigned, by: [.owner, .superior],
                asks: ["finding", "until"], needsSecondLook: true),
        ],
        counts: [
            .entries(
                "ideology-duties.checked", Text("检查责任事项", en: "Duties checked"), on: .field(\.checkedOn), by: ["field"]
            ) {
                $0.status == .checked
            }
        ], identifiedBy: ["item", "until"])
}

public enum IdeologyField: String, LedgerChoice {
    case media, forums, venues, education, research

    public var label: Text {
        switch self {
        case .media: Text("网站、报刊和新媒体", en: "Web sites, papers and new media")
        case .forums: Text("讲座、论坛和报告会", en: "Lectures and forums")
        case .venues: Text("文化宫等阵地", en: "Cultural palaces and other places")
        case .education: Text("职工教育", en: "Education of workers")
        case .research: Text("研判和应对", en: "Assessment and response")
        }
    }
}
