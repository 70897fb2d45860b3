public import Kernel

/// What is said in public about workers and unions, as a cadre files it (舆情信息): where, how much, what is true of it, and what was done.
/// It is written by hand; nothing is collected from networks. It has no field for a person, and names none.
public struct OpinionReport: LedgerEntry {
    public var title = ""
    public var source: OpinionSource?
    public var link = ""
    public var area: ID<Organisation>?
    public var seenOn: Day?
    public var heat: OpinionHeat?
    public var risk: OpinionRisk?
    public var summary = ""
    public var truth: OpinionTruth?
    public var findings = ""
    public var reportedTo = ""
    public var reportedOn: Day?
    public var outcome = ""
    public var status: Status = .filed

    public init() {}

    public enum Status: String, LedgerStatus {
        case filed, verified, reported, closed

        public var label: Text {
            switch self {
            case .filed: Text("待核实", en: "To be verified")
            case .verified: Text("已核实", en: "Verified")
            case .reported: Text("已上报，处置中", en: "Reported, being handled")
            case .closed: Text("已办结", en: "Closed")
            }
        }

        public var term: Term { self == .closed ? .final : .openEnded }
    }

    public static let ledger = Ledger<OpinionReport>(
        "opinion-reports", Text("舆情信息", en: "Opinion reports"), mark: "舆", catalogue: ["S061"],
        access: LedgerAccess(readers: [.officer, .leader]), name: \.title,
        fields: [
            .line("title", \.title, Text("标题", en: "Title"), max: 80).required()
                .help(Text("不写任何人的姓名、账号", en: "No name and no account of anybody")),
            .choice("source", \.source, Text("来源", en: "Source")).required().listed(),
            .line("link", \.link, Text("链接或出处", en: "Link or place"), max: 300),
            .organisation("area", \.area, Text("涉及地区", en: "Area")).listed(),
            .day("seenOn", \.seenOn, Text("发现日期", en: "Seen on")).required().listed(),
            .choice("heat", \.heat, Text("热度", en: "Attention")).required().listed(),
            .choice("risk", \.risk, Text("风险", en: "Risk")).required().listed(),
            .paragraphs("summary", \.summary, Text("主要内容", en: "What is said"), max: 2000).required().classed(
                .internal),
            .choice("truth", \.truth, Text("核实结论", en: "What is true of it")).listed(),
            .paragraphs("findings", \.findings, Text("核实情况", en: "What was found"), max: 2000).classed(.internal),
            .line("reportedTo", \.reportedTo, Text("报送单位", en: "Reported to"), max: 80),
            .day("reportedOn", \.reportedOn, Text("报送日期", en: "Reported on")),
            .paragraphs("outcome", \.outcome, Text("处置结果", en: "Outcome"), max: 2000).classed(.internal),
        ],
        checks: [
            Check("reportedOn", Text("报送日期不能早于发现日期", en: "It was reported before it was seen")) { report in
                guard let seen = report.seenOn, let reported = report.reportedOn else { return true }
                return reported >= seen
            }
        ],
        steps: [
            Step("verify", Text("核实", en: "Verify"), from: .filed, to: .verified, asks: ["truth", "findings"]),
            Step(
                "report", Text("上报", en: "Report"), from: .filed, .verified, to: .reported,
                asks: ["reportedTo", "reportedOn"]),
            Step("close", Text("办结", en: "Close"), from: .verified, .reported, to: .closed, asks: ["outcome"]),
        ],
        counts: [
            .entries(
                "opinion-reports.seen", Text("舆情信息", en: "Opinion reports"), on: .field(\.seenOn),
                by: ["source", "heat", "risk"]),
            .entries(
                "opinion-reports.reported", Text("上报舆情", en: "Reported upwards"), on: .field(\.reportedOn),
                by: ["truth"]),
        ], identifiedBy: ["title", "seenOn"])
}

public enum OpinionSource: String, LedgerChoice {
    case media, site, forum, shortVideo, leaflet, told

    public var label: Text {
        switch self {
        case .media: Text("报刊、广播、电视", en: "Press, radio, television")
        case .site: Text("网站、客户端", en: "Site or app")
        case .forum: Text("论坛、群组", en: "Forum or group")
        case .shortVideo: Text("短视频", en: "Short video")
        case .leaflet: Text("传单、横幅", en: "Leaflet or banner")
        case .told: Text("职工反映", en: "Told by workers")
        }
    }
}

public enum OpinionHeat: String, LedgerChoice {
    case low, rising, high

    public var label: Text {
        switch self {
        case .low: Text("零星", en: "Scattered")
        case .rising: Text("上升", en: "Rising")
        case .high: Text("集中", en: "Widespread")
        }
    }
}

public enum OpinionRisk: String, LedgerChoice {
    case general, considerable, grave

    public var label: Text {
        switch self {
        case .general: Text("一般", en: "Ordinary")
        case .considerable: Text("较大", en: "Considerable")
        case .grave: Text("重大", en: "Grave")
        }
    }
}

public enum OpinionTruth: String, LedgerChoice {
    case founded, partly, unfounded

    public var label: Text {
        switch self {
        case .founded: Text("属实", en: "True")
        case .partly: Text("部分属实", en: "Partly true")
        case .unfounded: Text("不属实", en: "Untrue")
        }
    }
}
