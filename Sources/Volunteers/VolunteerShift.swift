public import Kernel

/// Volunteers at one place on one day, or on a trip of several: places wanted, who signed up, how long each served. Another hand than the one that wrote
/// the hours down confirms them.
public struct VolunteerShift: LedgerEntry {
    public var title = ""
    public var corps = ""
    public var force: VolunteerForce?
    public var kind: VolunteerService?
    public var day: Day?
    public var until: Day?
    public var hours = ""
    public var place: Address?
    public var wanted: Int?
    public var offered: Int?
    public var signUps: [SignUp] = []
    public var beneficiaries = ""
    public var served: Int?
    public var result = ""
    public var reason = ""
    public var status: Status = .called

    public init() {}

    public enum Status: String, LedgerStatus {
        case called, underway, held, confirmed, cancelled

        public var label: Text {
            switch self {
            case .called: Text("招募中", en: "Signing up")
            case .underway: Text("服务中", en: "Under way")
            case .held: Text("已开展，时长待核", en: "Held, hours to be confirmed")
            case .confirmed: Text("时长已核", en: "Hours confirmed")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term {
            switch self {
            case .called: .by(field: "day")
            case .underway: .by(field: "lastDay")
            case .held: .openEnded
            case .confirmed, .cancelled: .final
            }
        }

        var wasHeld: Bool { self == .held || self == .confirmed }
    }

    private var came: [SignUp] { status.wasHeld ? signUps.filter { $0.served > 0 } : [] }
    private var lastDay: Day? { until ?? day }

    private var days: Int {
        guard let day, let lastDay else { return 1 }
        return max(1, lastDay.sinceEpoch - day.sinceEpoch + 1)
    }

    /// Places that nobody took yet, while people sign up.
    private var missing: Int { status == .called ? max(0, (wanted ?? 0) - signUps.count) : 0 }

    private var minutes: Int { came.reduce(0) { $0 + $1.served } }

    public static let ledger = Ledger<VolunteerShift>(
        "volunteer-shifts", Text("志愿服务活动", en: "Volunteer shifts"), mark: "愿", catalogue: ["S296", "S297", "S298"],
        name: \.title,
        fields: [
            .line("title", \.title, Text("活动名称", en: "Title"), max: 80).required().known(as: "活动主题", "服务项目"),
            .line("corps", \.corps, Text("队伍", en: "Corps"), max: 60).required().listed()
                .known(as: "服务队", "服务队名称", "志愿服务队"),
            .choice("force", \.force, Text("队伍类别", en: "Kind of corps")).listed(),
            .choice("kind", \.kind, Text("服务类别", en: "Kind of service")).required().listed(),
            .day("day", \.day, Text("日期", en: "Day")).required().listed(),
            .day("until", \.until, Text("结束日期", en: "Last day"))
                .help(Text("外出服务一天以上的填", en: "Of a trip that takes more than a day")),
            .derived("lastDay", Text("最后一天", en: "Until"), .day) { $0.lastDay },
            .line("hours", \.hours, Text("时间", en: "Hours"), max: 40)
                .help(Text("如：8:30—11:30", en: "Such as 8:30 to 11:30")),
            .place("place", \.place, Text("地点", en: "Place")),
            .number("wanted", \.wanted, Text("招募人数", en: "Places"), 1...200).required().listed()
                .help(Text("报名不能超过这个数", en: "No more can sign up")),
            .number("offered", \.offered, Text("发起时招募人数", en: "Places called for at first"), 1...200)
                .stamped(.original("wanted")),
            .rows("signUps", \.signUps, Text("报名与服务时长", en: "Who signed up, and how long each served"), max: 200)
                .classed(.personal)
                .help(
                    Text(
                        "到了写签到（如 8:30），走时写签退，时长自己算；没有签到签退的填分钟数，没有来的都空着。名单只在这一页看得到",
                        en:
                            "When each came (8:30) and left: hours add themselves up. Minutes where no times were kept; nothing for whoever did not come. Seen here alone"
                    )),
            .derived("signedUp", Text("已报名", en: "Signed up"), .number(0...200)) { $0.signUps.count }.listed(),
            .derived("missing", Text("还缺人数", en: "Places open"), .number(0...200)) { $0.missing }.listed(),
            .derived("minutes", Text("服务时长（分钟）", en: "Minutes served"), .number(0...200_000_000)) { $0.minutes }
                .listed(),
            .line("beneficiaries", \.beneficiaries, Text("服务对象", en: "For whom"), max: 80)
                .help(Text("如：环卫工人、山区小学", en: "Such as street cleaners, a village school")),
            .number("served", \.served, Text("服务对象人次", en: "Persons served"), 0...10_000_000)
                .help(Text("实际服务到的人次", en: "Those who were served")),
            .paragraphs("result", \.result, Text("活动情况", en: "How it went"), max: 2000)
                .help(Text("做了什么、下次改什么", en: "What was done, what changes next time")),
            .paragraphs("reason", \.reason, Text("退回、改期或取消原因", en: "Why returned, moved or cancelled"), max: 500),
        ],
        checks: [
            Check("signUps", Text("报名人数超过了招募人数", en: "More signed up than there are places")) {
                $0.signUps.count <= $0.wanted ?? 0
            },
            Check(
                "signUps",
                Text(
                    "签到、签退写成 8:30 这样，有签退的要有签到；两样齐的不再填分钟数",
                    en: "Times are written 8:30; who left has come; no minutes beside both")
            ) { $0.signUps.allSatisfy(\.isPlain) },
            Check("signUps", Text("分钟数比活动的天数还长", en: "More minutes than the days have")) { shift in
                shift.signUps.allSatisfy { $0.minutes ?? 0 <= ServedTime.day * shift.days }
            },
            Check("until", Text("结束不能早于开始", en: "It cannot end before it begins")) {
                guard let until = $0.until, let day = $0.day else { return true }
                return until >= day
            },
        ],
        steps: [
            Step("signUp", Text("登记报名", en: "Sign up"), from: .called, to: .called, asks: ["signUps"]),
            Step("begin", Text("开始服务，签到", en: "Begin: who came"), from: .called, to: .underway, asks: ["signUps"]),
            Step(
                "hold", Text("服务结束，签退和时长", en: "Held: who left when"), from: .called, .underway, to: .held,
                asks: ["signUps", "served", "result"], effect: { shift, _ in try shift.refuseUnlessHoursAreWhole() }),
            Step(
                "confirm", Text("核对时长", en: "Confirm the hours"), from: .held, to: .confirmed, by: [.owner],
                needsSecondLook: true),
            Step(
                "correct", Text("更正时长", en: "Correct the hours"), from: .held, to: .held, asks: ["signUps", "reason"],
                effect: { shift, _ in try shift.refuseUnlessHoursAreWhole() }),
            Step("move", Text("改期", en: "Move"), from: .called, to: .called, asks: ["day", "reason"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .called, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "volunteer-shifts.held", Text("志愿服务场次", en: "Shifts held"), on: .field(\.lastDay),
                by: ["corps", "kind", "force"]
            ) { $0.status.wasHeld },
            .sum(
                "volunteer-shifts.hours", Text("志愿服务时长", en: "Volunteer hours"), on: .field(\.lastDay), unit: .minutes,
                by: ["corps", "kind", "force"]
            ) { $0.minutes },
            .sum(
                "volunteer-shifts.turns", Text("志愿服务人次", en: "Turns of volunteers"), on: .field(\.lastDay),
                unit: .persons, by: ["corps", "kind", "force"]
            ) { $0.came.count },
            .sum(
                "volunteer-shifts.experts", Text("专家志愿者人次", en: "Turns of experts"), on: .field(\.lastDay),
                unit: .persons, by: ["corps", "kind", "force"]
            ) { $0.came.count { $0.skill != nil } },
            .sum(
                "volunteer-shifts.served", Text("服务对象人次", en: "Persons served"), on: .field(\.lastDay), unit: .persons,
                by: ["kind", "force"]
            ) { $0.status.wasHeld ? $0.served ?? 0 : 0 },
            .sum("volunteer-shifts.offered", Text("招募人数", en: "Places called for"), by: ["kind"]) {
                $0.offered ?? $0.wanted ?? 0
            },
        ], identifiedBy: ["title", "day"])

    private func refuseUnlessHoursAreWhole() throws(Refusal) {
        guard signUps.allSatisfy({ !$0.isUnfinished }) else {
            throw .invalid(
                field: "signUps",
                why: Text("有签到没有签退的，请补签退或分钟数", en: "Of whoever came, enter when she left or her minutes"))
        }
        guard !came.isEmpty else {
            throw .invalid(
                field: "signUps",
                why: Text("请填写到场人员的签到签退或分钟数", en: "Enter when those who came arrived and left, or their minutes"))
        }
    }
}

public enum VolunteerService: String, LedgerChoice {
    case duty, haircut, convenience, health, teaching, law, arts, village, other

    public var label: Text {
        switch self {
        case .duty: Text("社区值守", en: "Duty in a neighbourhood")
        case .haircut: Text("义务理发", en: "Haircuts")
        case .convenience: Text("便民服务", en: "Everyday help")
        case .health: Text("义诊、送医", en: "Health")
        case .teaching: Text("助学、送教", en: "Teaching")
        case .law: Text("法律服务", en: "Law")
        case .arts: Text("文艺服务", en: "Arts")
        case .village: Text("乡村振兴、送科技", en: "Know-how for villages")
        case .other: Text("其他", en: "Other")
        }
    }
}
