public import Kernel

/// A class for those who work in unions: planned, signed up for, held, and how many came and passed.
public struct CadreTraining: LedgerEntry {
    public var title = ""
    public var kind: TrainingKind?
    public var days: ClosedRange<Day>?
    public var place = ""
    public var organiser = ""
    public var invited = ""
    public var places: Int?
    public var sessions: [TrainingSession] = []
    public var signUps: [TrainingAttendance] = []
    public var attendance: [TrainingAttendance] = []
    public var passed: Int?
    public var evaluation = ""
    public var reason = ""
    public var status: Status = .planned

    public init() {}

    public enum Status: String, LedgerStatus {
        case planned, held, cancelled

        public var label: Text {
            switch self {
            case .planned: Text("待举办、待登记结果", en: "To be held, or results to be entered")
            case .held: Text("已举办", en: "Held")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term { self == .planned ? .by(field: "days") : .final }
    }

    var signedUp: Int { signUps.reduce(0) { $0 + ($1.persons ?? 0) } }
    var participants: Int { attendance.reduce(0) { $0 + ($1.persons ?? 0) } }
    var lastDay: Day? { days?.upperBound }
    /// The last day, once it has been held.
    var heldOn: Day? { status == .held ? lastDay : nil }

    public static let ledger = Ledger<CadreTraining>(
        "cadre-trainings", Text("干部培训", en: "Cadre training"), mark: "训", catalogue: ["S019", "S018"], name: \.title,
        fields: [
            .line("title", \.title, Text("班次名称", en: "Course"), max: 80).required(),
            .choice("kind", \.kind, Text("培训类别", en: "Kind")).required().listed(),
            .days("days", \.days, Text("培训时间", en: "Days")).required().listed()
                .help(Text("只有一天的，两头填同一天", en: "Of one day, the same twice")),
            .line("place", \.place, Text("地点", en: "Place"), max: 80),
            .line("organiser", \.organiser, Text("承办部门或院校", en: "Held by"), max: 80).listed(),
            .line("invited", \.invited, Text("培训对象", en: "For whom"), max: 120),
            .number("places", \.places, Text("计划人数", en: "Places"), 0...100_000)
                .help(Text("报名不能超过这个数", en: "No more can sign up")),
            .rows("sessions", \.sessions, Text("课程", en: "Sessions"), max: 50)
                .help(Text("一门课一行", en: "One row for each")),
            .rows("signUps", \.signUps, Text("报名情况", en: "Who signed up"), max: 200)
                .help(Text("一家单位一行，只填人数；开班前可以一再登记", en: "One row for each body; numbers only, as they come in")),
            .derived("signedUp", Text("报名人数", en: "Signed up"), .number(0...20_000_000)) { $0.signedUp }.listed(),
            .rows("attendance", \.attendance, Text("参训情况", en: "Attendance"), max: 200)
                .help(Text("一家单位一行，只填人数", en: "One row for each body; numbers only")),
            .derived("participants", Text("参训人数", en: "Participants"), .number(0...20_000_000)) { $0.participants }
                .listed(),
            .number("passed", \.passed, Text("考核合格人数", en: "Passed"), 0...20_000_000)
                .help(Text("没有考核的填 0", en: "0 where nothing was examined")),
            .paragraphs("evaluation", \.evaluation, Text("培训效果", en: "What it brought"), max: 2000)
                .help(Text("学员怎么说、下期改什么", en: "What they said, what changes next time")),
            .paragraphs("reason", \.reason, Text("改期或取消原因", en: "Why moved or cancelled"), max: 500),
        ],
        checks: [
            Check("signUps", Text("报名人数超过了计划人数", en: "More signed up than there are places")) {
                $0.signedUp <= $0.places ?? .max
            },
            Check("passed", Text("合格人数不能多于参训人数", en: "No more can have passed than came")) {
                $0.status != .held || ($0.passed ?? 0) <= $0.participants
            },
        ],
        steps: [
            Step("signUp", Text("登记报名", en: "Sign up"), from: .planned, to: .planned, asks: ["signUps"]),
            Step(
                "hold", Text("登记结果，办结", en: "Enter the results"), from: .planned, to: .held,
                asks: ["attendance", "passed", "evaluation"]),
            Step("move", Text("改期", en: "Move"), from: .planned, to: .planned, asks: ["days", "reason"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .planned, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries("cadre-trainings.held", Text("举办培训", en: "Courses held"), on: .field(\.heldOn), by: ["kind"]),
            .sum(
                "cadre-trainings.participants", Text("参训人次", en: "Participants"), on: .field(\.heldOn), unit: .persons,
                by: ["kind"]
            ) { $0.participants },
            .sum(
                "cadre-trainings.signed-up", Text("报名人次", en: "Signed up"), on: .field(\.lastDay), unit: .persons,
                by: ["kind"]
            ) { $0.status == .cancelled ? 0 : $0.signedUp },
            .sum(
                "cadre-trainings.passed", Text("考核合格", en: "Passed"), on: .field(\.heldOn), unit: .persons, by: ["kind"]
            ) {
                $0.passed ?? 0
            },
        ], identifiedBy: ["title", "days"])
}
