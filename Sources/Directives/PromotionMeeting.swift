public import Kernel

/// Those below are called together, on site or in a hall, to move a line of work on: who told of what, what was seen, what has to be done.
/// Each point becomes a ``WorkTask`` of the union named; the meeting is closed when all are done.
public struct PromotionMeeting: LedgerEntry {
    public var title = ""
    public var kind: PromotionKind?
    public var areas: [PromotionArea] = []
    public var day: Day?
    public var place = ""
    public var chair = ""
    public var sites: [PromotionSite] = []
    public var speakers: [PromotionSpeaker] = []
    public var attendance: Int?
    public var speech = ""
    public var points: [PromotionPoint] = []
    public var reason = ""
    public var status: Status = .called

    public init() {}

    public enum Status: String, LedgerStatus {
        case called, following, closed, cancelled

        public var label: Text {
            switch self {
            case .called: Text("待召开、待整理", en: "Called, or to be written up")
            case .following: Text("部署事项落实中", en: "Points being carried out")
            case .closed: Text("已办结", en: "Closed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .called: .by(field: "day")
            case .following: .openEnded
            case .closed, .cancelled: .final
            }
        }
    }

    /// Its day, once it has taken place.
    var heldOn: Day? { status == .following || status == .closed ? day : nil }

    public static let ledger = Ledger<PromotionMeeting>(
        "promotion-meetings", Text("推进会、现场会", en: "Promotion meetings"), mark: "会", catalogue: ["S091", "S271"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("会议名称", en: "Title"), max: 80).required(),
            .choice("kind", \.kind, Text("形式", en: "Kind")).required().listed(),
            .choices("areas", \.areas, Text("推进的工作", en: "Lines of work")).required()
                .help(Text("一次会议可以推进几项工作", en: "One meeting may be about several")),
            .day("day", \.day, Text("召开日期", en: "Held on")).required().listed(),
            .line("place", \.place, Text("地点", en: "Place"), max: 80).listed(),
            .line("chair", \.chair, Text("主持人", en: "Chair"), max: 40).required(),
            .rows("sites", \.sites, Text("观摩点", en: "Places seen"), max: 30)
                .help(Text("一处一行", en: "One row each")),
            .rows("speakers", \.speakers, Text("交流发言", en: "Who told of what"), max: 30)
                .help(Text("一家一行，按发言的顺序", en: "One row each, in their order")),
            .number("attendance", \.attendance, Text("参会人数", en: "Attendance"), 0...1_000_000),
            .paragraphs("speech", \.speech, Text("讲话要点", en: "What was said"))
                .help(Text("要求做到什么、哪天前", en: "What is asked, by when")),
            .rows("points", \.points, Text("部署事项", en: "Points to carry out"), max: 50)
                .help(Text("一项一行；交办后各成一项任务，由责任单位办理", en: "One row each; each becomes a task of the union named")),
            .derived("pointCount", Text("部署事项数", en: "Points"), .number(0...50)) { $0.points.count }.listed(),
            .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
        ],
        steps: [
            Step(
                "assign", Text("整理并交办部署事项", en: "Write up, and assign the points"), from: .called, to: .following,
                asks: ["attendance", "speech", "points"],
                effect: { meeting, desk in
                    for (index, point) in meeting.points.enumerated() {
                        try desk.open(
                            WorkTask(
                                point.point, number: index + 1, from: meeting.title, on: meeting.day,
                                assigner: desk.entry.owner.organisation, until: point.until), owner: point.responsible)
                    }
                }),
            Step(
                "conclude", Text("整理并办结（没有交办事项）", en: "Write up and close (nothing to assign)"), from: .called,
                to: .closed, asks: ["attendance", "speech"],
                effect: { meeting, _ in
                    guard meeting.points.isEmpty else {
                        throw Refusal.invalid(
                            field: "points",
                            why: Text("有部署事项，请用「整理并交办部署事项」", en: "There are points: assign them instead"))
                    }
                }),
            Step(
                "close", Text("部署事项办完，办结", en: "All carried out: close"), from: .following, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: WorkTask.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .called, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "promotion-meetings.held", Text("推进会、现场会", en: "Promotion meetings held"), on: .field(\.heldOn),
                by: ["kind", "areas"]
            ).told(),
            .sum("promotion-meetings.attendance", Text("参会人次", en: "Attendance"), on: .field(\.heldOn), by: ["kind"]) {
                $0.attendance ?? 0
            },
            .sum("promotion-meetings.points", Text("部署事项", en: "Points to carry out"), on: .field(\.heldOn)) {
                $0.points.count
            },
        ], identifiedBy: ["title", "day"])
}
