public import Kernel

/// A union is founded: from the group that prepares it to its certificate, its account and its dues. Whoever approves it keeps
/// the entry; with the approval of the election it stands in the tree below, its posts filled.
public struct Founding: LedgerEntry {
    public var employer: Employer?
    public var name = ""
    public var kind: FoundingKind?
    public var sector: UnionSector?
    public var covered: [CoveredEmployer] = []
    public var establishedOn: Day?
    public var workers: Int?
    public var address: Address?
    public var party: PartyPresence?
    public var partyName = ""
    public var leader = ""
    public var phone = ""
    public var requestedOn: Day?
    public var approvalNumber = ""
    public var approvedOn: Day?
    public var opinion = ""
    public var members: Int?
    public var womenMembers: Int?
    public var meeting: MeetingKind?
    public var seats: Int?
    public var candidates: [Candidate] = []
    public var notice = ""
    public var electedOn: Day?
    public var electors: Int?
    public var present: Int?
    public var reportedOn: Day?
    public var resultNumber = ""
    public var foundedOn: Day?
    public var years: TermYears?
    public var registrar = ""
    public var unionCode = ""
    public var certificate: ClosedRange<Day>?
    public var bank = ""
    public var accountOn: Day?
    public var duesTo = ""
    public var duesFrom: Day?
    public var stoppedOn: Day?
    public var reason = ""
    public var status: Status = .preparing

    public init() {}

    public enum Status: String, LedgerStatus {
        case preparing, requested, enrolling, nominated, noticed, elected, reported, founded, registered, banked,
            running
        case stopped

        public var label: Text {
            switch self {
            case .preparing: Text("筹备中，待请示", en: "Being prepared")
            case .requested: Text("已请示，待批复筹建", en: "Requested, to be approved")
            case .enrolling: Text("同意筹建，发展会员", en: "Approved, enrolling members")
            case .nominated: Text("候选人已提出，待公示", en: "Candidates named, notice to be put up")
            case .noticed: Text("候选人公示中", en: "Candidates under notice")
            case .elected: Text("已选举，待报告结果", en: "Elected, result to be reported")
            case .reported: Text("已报告，待批复成立", en: "Reported, to be approved")
            case .founded: Text("已成立，待法人登记", en: "Founded, to be registered")
            case .registered: Text("已登记，待开户", en: "Registered, account to be opened")
            case .banked: Text("已开户，待经费登记", en: "Account opened, dues to be registered")
            case .running: Text("已运转", en: "Running")
            case .stopped: Text("已终止筹备", en: "Stopped")
            }
        }

        public var term: Term {
            switch self {
            case .preparing, .requested, .enrolling, .nominated, .elected, .reported:
                .within("A2-founding", since: "establishedOn")
            case .noticed: .within("A2-publicity")
            case .founded, .registered, .banked: .openEnded
            case .running, .stopped: .final
            }
        }

        /// A status and all that follow it on the way.
        static func since(_ first: Status) -> Set<Status> {
            Set(allCases.drop { $0 != first }).subtracting([.stopped])
        }
    }

    public static let ledger = Ledger<Founding>(
        "foundings", Text("组建工会", en: "Founding unions"), mark: "组", catalogue: ["S045", "S046", "S047"],
        access: LedgerAccess(lowestOwner: .town), name: \.name,
        fields: preparingFields + electingFields + registeringFields,
        checks: [
            inOrder(
                "approvedOn", \.requestedOn, \.approvedOn,
                Text("批复不能早于请示", en: "It cannot be approved before it is asked")),
            inOrder(
                "electedOn", \.approvedOn, \.electedOn, Text("选举不能早于同意筹建", en: "The election follows the approval")),
            inOrder("reportedOn", \.electedOn, \.reportedOn, Text("报告不能早于选举", en: "The report follows the election")),
            inOrder(
                "foundedOn", \.reportedOn, \.foundedOn, Text("成立不能早于报告选举结果", en: "The founding follows the report")),
        ],
        steps: preparingSteps + electingSteps + registeringSteps,
        counts: [
            .entries(
                "foundings.unions", Text("新建工会", en: "Unions founded"), on: .field(\.foundedOn), by: ["kind", "party"]
            ) { $0.isFounded }.told(),
            .sum(
                "foundings.employers", Text("新建工会覆盖单位", en: "Employers covered by them"), on: .field(\.foundedOn),
                by: ["kind"]
            ) { $0.isFounded ? 1 + $0.covered.count : 0 },
            .sum(
                "foundings.members", Text("新建工会会员", en: "Members of unions founded"), on: .field(\.foundedOn),
                unit: .persons, by: ["kind"]
            ) { $0.isFounded ? $0.members ?? 0 : 0 },
            .entries(
                "foundings.waiting", Text("正在筹建", en: "Unions being founded"), .stock, until: .field(\.settledOn),
                by: ["kind", "party"]),
        ], identifiedBy: ["employer", "name"], papers: papers, reckons: { $0.reckonings(by: $1) },
        begins: [Beginning(of: EmployerRecord.self, Founding.init(of:))])

    var isFounded: Bool { Status.since(.founded).contains(status) }

    /// When it is no longer being founded, one way or the other.
    var settledOn: Day? { isFounded ? foundedOn : status == .stopped ? stoppedOn : nil }

    private static func inOrder(
        _ field: String, _ earlier: any KeyPath<Founding, Day?> & Sendable,
        _ later: any KeyPath<Founding, Day?> & Sendable, _ why: Text
    ) -> Check<Founding> {
        Check(field, why) {
            guard let first = $0[keyPath: earlier], let second = $0[keyPath: later] else { return true }
            return first <= second
        }
    }
}
