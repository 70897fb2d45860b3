public import Kernel

/// A meeting of a leading body: who sat, what was on the table, what was decided. Each matter decided becomes a ``WorkTask``
/// of whoever is responsible; the meeting is closed when all of them are done.
public struct Meeting: LedgerEntry {
    public var kind: MeetingKind?
    public var title = ""
    public var session = ""
    public var day: Day?
    public var place = ""
    public var chair = ""
    public var recorder = ""
    public var attendance: [MeetingAttendance] = []
    public var agenda: [MeetingTopic] = []
    public var elections: [MeetingElection] = []
    public var decisions: [MeetingDecision] = []
    public var minutes = ""
    public var minutesNumber = ""
    public var reason = ""
    public var status: Status = .called

    public init() {}

    public enum Status: String, LedgerStatus {
        case called, following, closed, cancelled

        public var label: Text {
            switch self {
            case .called: Text("待召开、待整理", en: "Called, or to be written up")
            case .following: Text("议定事项落实中", en: "Decisions being carried out")
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

    public static let ledger = Ledger<Meeting>(
        "meetings", Text("领导机构会议", en: "Meetings of leading bodies"), mark: "议", catalogue: ["S302", "S014"],
        name: \.title, fields: calling + recording,
        steps: [
            Step(
                "decide", Text("整理并交办议定事项", en: "Write up, and assign what was decided"), from: .called, to: .following,
                asks: ["attendance", "decisions", "minutes"],
                effect: { meeting, desk in
                    for (index, decision) in meeting.decisions.enumerated() {
                        try desk.open(
                            WorkTask(
                                decision.matter, number: index + 1, from: meeting.title, on: meeting.day,
                                assigner: desk.entry.owner.organisation, until: decision.until),
                            owner: decision.responsible)
                    }
                }),
            Step(
                "conclude", Text("整理并办结（没有交办事项）", en: "Write up and close (nothing to assign)"), from: .called,
                to: .closed,
                asks: ["attendance", "minutes"],
                effect: { meeting, _ in
                    guard meeting.decisions.isEmpty else {
                        throw Refusal.invalid(
                            field: "decisions",
                            why: Text("有议定事项，请用「整理并交办议定事项」", en: "Matters were decided: assign them instead"))
                    }
                }),
            Step(
                "close", Text("议定事项办完，办结", en: "All carried out: close"), from: .following, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: WorkTask.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .called, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("meetings.held", Text("召开会议", en: "Meetings held"), on: .field(\.heldOn), by: ["kind"]),
            .sum("meetings.decisions", Text("议定事项", en: "Matters decided"), on: .field(\.heldOn), by: ["kind"]) {
                $0.decisions.count
            },
            .sum("meetings.elected", Text("选举与替补", en: "Elected"), on: .field(\.heldOn)) { $0.elections.count },
        ], identifiedBy: ["title", "day"])

    private static let calling: [LedgerField<Meeting>] = [
        .choice("kind", \.kind, Text("会议类别", en: "Body")).required().listed(),
        .line("title", \.title, Text("会议名称", en: "Title"), max: 80).required(),
        .line("session", \.session, Text("届次", en: "Session"), max: 40)
            .help(Text("如：六届四次、2026年第11次", en: "Such as the fourth session of the sixth committee")),
        .day("day", \.day, Text("召开日期", en: "Held on")).required().listed(),
        .line("place", \.place, Text("地点", en: "Place"), max: 80),
        .line("chair", \.chair, Text("主持人", en: "Chair"), max: 40).required(),
        .line("recorder", \.recorder, Text("记录人", en: "Taken down by"), max: 40),
        .rows("agenda", \.agenda, Text("议题", en: "Agenda"), max: 30).required(),
    ]

    private static let recording: [LedgerField<Meeting>] = [
        .rows("attendance", \.attendance, Text("参会人员", en: "Attendance"), max: 100).classed(.internal),
        .rows("elections", \.elections, Text("选举与替补结果", en: "Elections and by-elections"), max: 100)
            .help(
                Text(
                    "代表大会、全委会选举或替补的，一人一行，只作纪要：换届、补选在「换届选举」「补选」台账办，当选的人从那里任职",
                    en: """
                        For congresses and plenary sessions, one row each, for the minutes alone: an election is held in “Elections \
                        of committees” or “By-elections”, and from there those elected take their posts
                        """)
            ).done(
                in: LedgerPointer("reelections", Text("换届选举", en: "Elections of committees")),
                LedgerPointer("by-elections", Text("补选", en: "By-elections"))),
        .rows("decisions", \.decisions, Text("议定事项", en: "Matters decided"), max: 50).classed(.internal)
            .help(Text("一事一行；交办后各成一项任务，由责任单位办理", en: "One row each; each becomes a task of the union named")),
        .derived("decisionCount", Text("议定事项数", en: "Decisions"), .number(0...50)) { $0.decisions.count }.listed(),
        .paragraphs("minutes", \.minutes, Text("会议纪要", en: "Minutes"), max: 20_000).classed(.internal),
        .line("minutesNumber", \.minutesNumber, Text("纪要文号", en: "Number of the minutes"), max: 60),
        .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
    ]
}
