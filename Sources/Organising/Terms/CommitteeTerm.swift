public import Kernel

/// One term (届) of a union's committee: its sessions (次) while it is in office, and the day by which it is elected anew. The
/// next term is entered by the election that ends this one.
public struct CommitteeTerm: LedgerEntry {
    public var title = ""
    public var number: Int?
    public var level: CommitteeLevel?
    public var years: TermYears?
    public var beganOn: Day?
    public var seats: Int?
    public var sessions: [CommitteeSession] = []
    public var approval = ""
    public var electedOn: Day?
    public var endedOn: Day?
    public var resultNumber = ""
    public var reason = ""
    public var status: Status = .inOffice

    public init() {}

    public enum Status: String, LedgerStatus {
        case inOffice, postponed, succeeded, ended

        public var label: Text {
            switch self {
            case .inOffice: Text("任期内", en: "In office")
            case .postponed: Text("经批准延期", en: "Postponed with approval")
            case .succeeded: Text("已换届", en: "Succeeded")
            case .ended: Text("已终止", en: "Ended")
            }
        }

        public var term: Term {
            switch self {
            case .inOffice: .by(field: "endsOn")
            case .postponed: .within("A2-delay", since: "endsOn")
            case .succeeded, .ended: .final
            }
        }
    }

    /// The day of the same number, so many years after it began.
    var endsOn: Day? {
        guard let began = beganOn, let years else { return nil }
        return RulePeriod(count: years.count, unit: .years)?.corresponding(to: began)
    }

    /// Its last day in office, whichever way it ended.
    var leftOn: Day? { electedOn ?? endedOn }

    /// 市总工会委员会第6届
    var name: String { number.map { "\(title)第\($0)届" } ?? title }

    public static let ledger = Ledger<CommitteeTerm>(
        "committee-terms", Text("届次与换届", en: "Terms of committees"), mark: "届", catalogue: ["S014"], name: \.name,
        fields: [
            .line("title", \.title, Text("委员会", en: "Committee"), max: 60).required()
                .help(Text("如：市总工会委员会、某厂工会委员会", en: "The committee of the city’s federation, of a firm’s union")),
            .number("number", \.number, Text("届", en: "Term number"), 1...99).required().listed(),
            .choice("level", \.level, Text("层级", en: "Level")).required().listed(),
            .choice("years", \.years, Text("任期", en: "Length of the term")).required().listed()
                .help(Text("见规则「基层工会任期」「地方和产业工会任期」", en: "Rule A1-term, for base and for local unions")),
            .day("beganOn", \.beganOn, Text("本届选举产生日期", en: "Elected on")).required().listed(),
            .derived("endsOn", Text("任期届满日", en: "Term ends on"), .day) { $0.endsOn }.listed(),
            .number("seats", \.seats, Text("委员人数", en: "Seats"), 1...500)
                .help(Text("按会员人数确定名额，见规则「委员会人数」", en: "How many: rule A2-committee")),
            .rows("sessions", \.sessions, Text("历次会议", en: "Sessions"), max: 100)
                .help(Text("届次和日期；议题、选举、决定记在「领导机构会议」", en: "Number and day; what was decided stands in the meetings")),
            .derived("lastSession", Text("最近一次会议", en: "Last session"), .day) { $0.sessions.compactMap(\.day).max() }
                .listed(),
            .line("approval", \.approval, Text("延期批复文号", en: "Number of the approval"), max: 60),
            .day("electedOn", \.electedOn, Text("换届选举日期", en: "Next committee elected on")),
            .day("endedOn", \.endedOn, Text("终止日期", en: "Ended on")),
            .line("resultNumber", \.resultNumber, Text("选举结果批复文号", en: "Number of the result’s approval"), max: 60),
            .paragraphs("reason", \.reason, Text("延期或终止的原因", en: "Why postponed or ended"), max: 1000),
        ],
        checks: [
            Check("sessions", Text("会议不能早于本届产生", en: "No session precedes the election")) { term in
                guard let began = term.beganOn else { return true }
                return term.sessions.allSatisfy { $0.day.map { $0 >= began } ?? true }
            },
            Check("electedOn", Text("换届不能早于本届产生", en: "The next election follows this one")) {
                guard let next = $0.electedOn, let began = $0.beganOn else { return true }
                return next > began
            },
        ],
        steps: [
            Step(
                "meet", Text("记一次会议", en: "Note a session"), from: .inOffice, to: .inOffice, asks: ["sessions"]),
            Step(
                "postpone", Text("批准延期换届", en: "Approve a postponement"), from: .inOffice, to: .postponed,
                by: [.superior], asks: ["approval", "reason"]),
            Step(
                "succeed", Text("换届", en: "Elected anew"), from: .inOffice, .postponed, to: .succeeded,
                asks: ["electedOn", "resultNumber"], effect: { term, desk in try desk.open(term.next) }),
            Step(
                "end", Text("工会撤销，终止", en: "The union ended"), from: .inOffice, .postponed, to: .ended, by: [.owner],
                asks: ["endedOn", "reason"]),
        ],
        counts: [
            .entries(
                "committee-terms.in-office", Text("在任委员会", en: "Committees in office"), .stock, on: .field(\.beganOn),
                until: .field(\.leftOn), by: ["level"]),
            .entries(
                "committee-terms.elected", Text("完成换届", en: "Elected anew"), on: .field(\.electedOn), by: ["level"]
            ) { $0.status == .succeeded }.told(),
            .entries(
                "committee-terms.in-time", Text("按期换届", en: "Elected anew in time"), on: .field(\.electedOn),
                by: ["level"]
            ) { term in
                guard term.status == .succeeded, let next = term.electedOn, let end = term.endsOn else { return false }
                return next <= end
            },
        ], identifiedBy: ["title", "number"], papers: papers)

    private var next: CommitteeTerm {
        var next = CommitteeTerm()
        (next.title, next.level, next.years, next.seats) = (title, level, years, seats)
        (next.number, next.beganOn) = (number.map { $0 + 1 }, electedOn)
        return next
    }
}
