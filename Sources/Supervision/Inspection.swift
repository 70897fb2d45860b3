public import Kernel

/// A group goes round, sees for itself, and says what is wrong. Each finding becomes a ``Rectification`` of the organisation
/// that has to put it right; the round is closed when all of them are.
public struct Inspection: LedgerEntry {
    public var title = ""
    public var campaign = ""
    public var days: ClosedRange<Day>?
    public var group: [InspectionMember] = []
    public var route = ""
    public var sites: [InspectionSite] = []
    public var feedback = ""
    public var praised = ""
    public var opinion = ""
    public var findings: [InspectionFinding] = []
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, rectifying, closed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待督查、待反馈", en: "Planned, or findings to be given")
            case .rectifying: Text("问题整改中", en: "Findings being put right")
            case .closed: Text("已办结", en: "Closed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned: .by(field: "days")
            case .rectifying: .openEnded
            case .closed, .cancelled: .final
            }
        }
    }

    /// The last day, once it has taken place.
    var heldOn: Day? { status == .rectifying || status == .closed ? days?.upperBound : nil }

    public static let ledger = Ledger<Inspection>(
        "inspections", Text("督导检查", en: "Inspection rounds"), mark: "督", catalogue: ["S040", "S262"], name: \.title,
        fields: [
            .line("title", \.title, Text("督查名称", en: "Title"), max: 80).required(),
            .line("campaign", \.campaign, Text("督查专项", en: "Campaign"), max: 80).listed()
                .help(Text("如：基层工会建设集中攻坚行动；日常督查不填", en: "The campaign it belongs to; empty for an ordinary round")),
            .days("days", \.days, Text("督查时间", en: "Days of the round")).required().listed(),
            .rows("group", \.group, Text("督查组", en: "Group"), max: 20).required()
                .help(Text("组长写在第一行", en: "Whoever leads it stands first")),
            .paragraphs("route", \.route, Text("督查路线", en: "Route"), max: 1000)
                .help(Text("按天写明先到哪里、后到哪里", en: "Day by day, where to first and where then")),
            .rows("sites", \.sites, Text("督查点", en: "Sites visited"), max: 50).required(),
            .paragraphs("feedback", \.feedback, Text("座谈与反馈会", en: "Meetings held"), max: 2000),
            .paragraphs("praised", \.praised, Text("好的做法", en: "What is done well"), max: 2000),
            .paragraphs("opinion", \.opinion, Text("督查意见", en: "Opinion of the group")),
            .rows("findings", \.findings, Text("发现的问题", en: "Findings"), max: 50)
                .help(
                    Text(
                        "一个问题一行；反馈后各成一件整改，由责任单位整改、督查组验收",
                        en: "One row each; each is then put right by the union named, and accepted by the group")),
            .derived("findingCount", Text("问题数", en: "Findings"), .number(0...50)) { $0.findings.count }.listed(),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step(
                "giveFindings", Text("反馈问题、交办整改", en: "Give the findings"), from: .planned, to: .rectifying,
                asks: ["opinion", "findings"],
                effect: { round, desk in
                    for finding in round.findings {
                        try desk.open(finding.matter(of: round, at: desk), owner: finding.responsible)
                    }
                }),
            Step(
                "conclude", Text("没有问题，办结", en: "No findings: close"), from: .planned, to: .closed, asks: ["opinion"],
                effect: { round, _ in
                    guard round.findings.isEmpty else {
                        throw Refusal.invalid(
                            field: "findings",
                            why: Text("有问题要整改，请用「反馈问题、交办整改」", en: "There are findings: give them instead"))
                    }
                }),
            Step(
                "close", Text("整改完毕，办结", en: "All put right: close"), from: .rectifying, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: Rectification.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("inspections.held", Text("督导检查", en: "Rounds held"), on: .field(\.heldOn)),
            .sum("inspections.sites", Text("督查点", en: "Sites visited"), on: .field(\.heldOn)) { $0.sites.count },
            .sum("inspections.findings", Text("发现问题", en: "Findings"), on: .field(\.heldOn)) { $0.findings.count },
        ], earlierShapes: [bodiesWithoutCode], identifiedBy: ["title", "days"])

    /// Shape 1 knew the bodies inspected by name only.
    private static let bodiesWithoutCode: Ledger<Inspection>.Shape = { body in
        var body = body
        body["sites"] = body["sites"]?.naming("name", as: "employer", words: "name")
        return body
    }
}
