public import Kernel

/// A day on which a chair hears workers and unions (主席有约): announced with its place, held, and closed when everything promised is
/// done. Whoever is heard stands there by a code, never by name; each promise becomes a ``ChairPromise`` with its own term.
public struct ChairMeeting: LedgerEntry {
    public var session = ""
    public var day: Day?
    public var hours = ""
    public var place = ""
    public var chair = ""
    public var subject = ""
    public var invited = ""
    public var telephone = ""
    public var heard: [HeardMatter] = []
    public var summary = ""
    public var reason = ""
    public var writtenOn: Day?
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, announced, following, closed, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("筹备中", en: "Planned")
            case .announced: Text("已公布，待举行", en: "Announced")
            case .following: Text("承诺事项落实中", en: "Promises being kept")
            case .closed: Text("已办结", en: "Closed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .planned, .announced: .by(field: "day")
            case .following: .openEnded
            case .closed, .cancelled: .final
            }
        }
    }

    /// What was written up before that was dated counts on its day.
    var countedOn: Day? { writtenOn ?? (status == .following || status == .closed ? day : nil) }
    var unitsInvited: Int { invited.split(whereSeparator: \.isNewline).count }
    var promises: [HeardMatter] { heard.filter { !$0.promise.isEmpty } }

    public static let ledger = Ledger<ChairMeeting>(
        "chair-meetings", Text("主席有约", en: "Meetings with the chair"), mark: "约", catalogue: ["S058"],
        name: \.session, fields: announcing + holding,
        checks: [
            Check("heard", Text("承诺的事要写办理单位和期限", en: "A promise needs a day by which it is kept")) {
                $0.promises.allSatisfy { $0.until != nil }
            }
        ],
        steps: [
            Step("announce", Text("公布", en: "Announce"), from: .planned, to: .announced, asks: ["telephone"]),
            Step(
                "hold", Text("登记情况，交办承诺事项", en: "Write up, and hand out the promises"), from: .planned, .announced,
                to: .following, asks: ["heard", "summary"],
                effect: { meeting, desk in
                    for matter in meeting.promises {
                        try desk.open(ChairPromise(matter, from: meeting), owner: matter.responsible)
                    }
                }),
            Step(
                "close", Text("承诺事项办完，办结", en: "All kept: close"), from: .following, to: .closed,
                effect: { _, desk in try desk.refuseWhileOpen(in: ChairPromise.ledger.description) }),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, .announced, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("chair-meetings.held", Text("主席有约", en: "Meetings held"), on: .field(\.countedOn)),
            .sum("chair-meetings.invited", Text("受邀单位", en: "Units invited"), on: .field(\.countedOn)) {
                $0.unitsInvited
            },
            .sum("chair-meetings.heard", Text("听取诉求", en: "Matters heard"), on: .field(\.countedOn)) { $0.heard.count },
            .sum("chair-meetings.promised", Text("承诺事项", en: "Promises"), on: .field(\.countedOn)) {
                $0.promises.count
            },
        ], identifiedBy: ["session"])

    private static let announcing: [LedgerField<ChairMeeting>] = [
        .line("session", \.session, Text("期次", en: "Session"), max: 60).required()
            .help(Text("如：2026年第3期", en: "Such as the third of 2026")),
        .day("day", \.day, Text("日期", en: "Day")).required().listed(),
        .line("hours", \.hours, Text("时间", en: "Hours"), max: 40).required()
            .help(Text("如：上午9点到11点", en: "Such as nine to eleven")),
        .line("place", \.place, Text("地点", en: "Place"), max: 80).required().listed(),
        .line("chair", \.chair, Text("接待领导", en: "Who hears"), max: 60).required(),
        .line("subject", \.subject, Text("主题", en: "Subject"), max: 120).required()
            .help(Text("如：新就业形态劳动者的休息和报酬", en: "Such as rest and pay of platform workers")),
        .paragraphs("invited", \.invited, Text("邀请单位", en: "Units invited"), max: 4000)
            .help(Text("一行一个单位，不写个人", en: "One on each line, no persons")),
        .line("telephone", \.telephone, Text("报名电话", en: "Telephone to come"), max: 40),
    ]

    private static let holding: [LedgerField<ChairMeeting>] = [
        .rows("heard", \.heard, Text("听取的诉求", en: "What was heard"), max: 60).classed(.internal)
            .help(Text("一事一行，不写姓名；有承诺的各成一项跟进", en: "One row each, without names; each promise is followed up")),
        .paragraphs("summary", \.summary, Text("交流情况", en: "What was said"), max: 4000).classed(.internal),
        .day("writtenOn", \.writtenOn, Text("登记情况日期", en: "Written up on")).stamped(.first(["hold"])),
        .paragraphs("reason", \.reason, Text("取消原因", en: "Why it was cancelled"), max: 500),
    ]
}

/// One matter that was heard, from whom by a code, and what was promised.
public struct HeardMatter: LedgerRow {
    public var speaker = ""
    public var matter = ""
    public var answer = ""
    public var promise = ""
    public var responsible: ID<Organisation>?
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<HeardMatter>] = [
        .line("speaker", \.speaker, Text("代号", en: "Code"), max: 20).required()
            .help(Text("如：3号；不写姓名、单位", en: "Such as No. 3; no name, no employer")),
        .line("matter", \.matter, Text("诉求", en: "Matter"), max: 300).required(),
        .line("answer", \.answer, Text("当场答复", en: "Answered there"), max: 300),
        .line("promise", \.promise, Text("承诺", en: "Promise"), max: 300),
        .organisation("responsible", \.responsible, Text("办理单位", en: "Responsible")),
        .day("until", \.until, Text("期限", en: "To be kept by")),
    ]
}
