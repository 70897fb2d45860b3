public import Kernel

/// A round through the employers of a place before anything has happened. Each risk found becomes a ``HiddenRisk``; the round is
/// closed when all of them are, and one that found nothing says so. A county hands its round to its towns, each with one of its
/// own; and a round that returns opens the next as it is summed up.
public struct RiskScreening: LedgerEntry {
    public var title = ""
    public var days: ClosedRange<Day>?
    public var cycle: ScreeningCycle?
    public var firstDays: ClosedRange<Day>?
    public var area = ""
    public var towns: [ScreeningTown] = []
    public var screeners = ""
    public var employers: Int?
    public var workers: Int?
    public var risks: [RiskFinding] = []
    public var remarks = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, assigned, following, closed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("排查中、待汇总", en: "Under way, or to be summed up")
            case .assigned: Text("下级排查中", en: "Screened by those below")
            case .following: Text("隐患化解中", en: "Risks being removed")
            case .closed: Text("已办结", en: "Closed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned, .assigned: .by(field: "days")
            case .following: .openEnded
            case .closed, .cancelled: .final
            }
        }
    }

    /// Of a round that returns with its month, so that one is told from the next.
    var name: String {
        guard cycle != nil, let (year, month, _) = days?.lowerBound.civil else { return title }
        return "\(title)（\(year)年\(month)月）"
    }

    /// The last day, once it is summed up; what was handed to towns counts there.
    var heldOn: Day? { (status == .following || status == .closed) && towns.isEmpty ? days?.upperBound : nil }

    public static let ledger = Ledger<RiskScreening>(
        "risk-screenings", Text("隐患排查", en: "Screening for risks"), mark: "排", catalogue: ["S084"],
        access: LedgerAccess(lowestOwner: .town), name: \.name,
        fields: [
            .line("title", \.title, Text("排查名称", en: "Title"), max: 80).required(),
            .days("days", \.days, Text("排查时间", en: "Days of the round")).required().listed()
                .help(Text("到最后一天汇总", en: "It is summed up on the last day")),
            .choice("cycle", \.cycle, Text("排查周期", en: "How often")).listed()
                .help(
                    Text(
                        "定期排查的选周期，汇总后下一轮自动立好",
                        en: "Of a round that returns the next stands as soon as this is summed up")),
            .days("firstDays", \.firstDays, Text("首轮时间", en: "Days of the first round"))
                .help(
                    Text(
                        "以后各轮照它排：几号开始，是不是到月底。首轮不填",
                        en:
                            "The rounds after it begin on its day, and end with the month if it does. Empty in the first"
                    )),
            .line("area", \.area, Text("排查范围", en: "What is screened"), max: 120).listed()
                .help(Text("如：园区、在建工地、代工企业", en: "An industrial park, building sites, suppliers")),
            .rows("towns", \.towns, Text("交给哪些镇街排查", en: "Towns that screen"), max: 100)
                .help(
                    Text(
                        "一家一行；交办后各有一轮自己的排查，本级等它们都办结",
                        en: "One row each; each then has a round of its own, for which this one waits")),
            .line("screeners", \.screeners, Text("参加排查的单位", en: "Bodies taking part"), max: 120)
                .help(Text("如：区总工会、人社局、街道", en: "Such as the union, the labour bureau, the street office")),
            .number("employers", \.employers, Text("排查用人单位数", en: "Employers screened"), 0...1_000_000)
                .help(Text("实际看过的户数", en: "Those that were looked at")),
            .number("workers", \.workers, Text("涉及职工数", en: "Workers there"), 0...10_000_000),
            .rows("risks", \.risks, Text("发现的隐患", en: "Risks found"), max: 100)
                .help(Text("一项一行；汇总后各成一件，跟到消除", en: "One row each; each is then followed until it is removed")),
            .derived("riskCount", Text("隐患数", en: "Risks"), .number(0...100)) { $0.risks.count }.listed(),
            .paragraphs("remarks", \.remarks, Text("总的情况", en: "On the whole"), max: 2000)
                .help(Text("普遍的问题和苗头", en: "What was found in many places")),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step(
                "record", Text("汇总，逐项化解", en: "Sum up, and remove each"), from: .planned, to: .following,
                asks: ["employers", "workers", "risks"],
                effect: { round, desk in
                    try round.refuseWithTowns()
                    for finding in round.risks { try desk.open(finding.risk(of: round)) }
                    try round.openNext(at: desk)
                }),
            Step(
                "conclude", Text("零报告（没有隐患）", en: "Report that there are none"), from: .planned, to: .closed,
                asks: ["employers", "workers"],
                effect: { round, desk in
                    try round.refuseWithTowns()
                    guard round.risks.isEmpty else {
                        throw Refusal.invalid(
                            field: "risks",
                            why: Text("填了隐患，请用「汇总，逐项化解」", en: "Risks were found: sum them up instead"))
                    }
                    try round.openNext(at: desk)
                }),
            Step(
                "assign", Text("交镇街排查", en: "Have the towns screen"), from: .planned, to: .assigned, by: [.owner],
                asks: ["towns"],
                effect: { round, desk in
                    for town in round.towns { try desk.open(round.round(of: town), owner: town.organisation) }
                }),
            Step(
                "closeAll", Text("镇街都已办结，办结", en: "All towns are through: close"), from: .assigned, to: .closed,
                effect: { try $0.closeTowns(at: $1) }),
            Step(
                "close", Text("隐患化解完毕，办结", en: "All removed: close"), from: .following, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: HiddenRisk.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("risk-screenings.held", Text("开展排查", en: "Screenings held"), on: .field(\.heldOn)),
            .sum("risk-screenings.employers", Text("排查用人单位", en: "Employers screened"), on: .field(\.heldOn)) {
                $0.employers ?? 0
            },
            .sum("risk-screenings.risks", Text("排查发现隐患", en: "Risks found by screening"), on: .field(\.heldOn)) {
                $0.risks.count
            },
        ], identifiedBy: ["title", "days"])

    /// What is handed to towns counts there, so that nobody sums it up here.
    private func refuseWithTowns() throws(Refusal) {
        guard towns.isEmpty else {
            throw .invalid(
                field: "towns",
                why: Text("列了镇街，请用「交镇街排查」；自己排查的，先把镇街删去", en: "Towns are listed: have them screen, or take them out"))
        }
    }

    private func closeTowns(at desk: StepDesk) throws {
        try desk.refuseWhileOpen(in: Self.ledger.description)
        try openNext(at: desk)
    }

    /// A round that was handed down returns where it came from, not at the town by itself.
    private func openNext(at desk: StepDesk) throws {
        guard let cycle, let days else { return }
        var next = RiskScreening()
        (next.title, next.cycle, next.area, next.screeners) = (title, cycle, area, screeners)
        (next.days, next.firstDays) = (cycle.after(days, in: firstDays), firstDays ?? days)
        try desk.open(next)
    }

    private func round(of town: ScreeningTown) -> RiskScreening {
        var round = RiskScreening()
        (round.title, round.days, round.screeners) = (title, days, screeners)
        round.area = town.area.isEmpty ? area : town.area
        return round
    }
}
