public import Kernel

/// Somebody is in hospital; the union goes to see her, and gives what the rules of the place allow.
public struct SickVisit: LedgerEntry {
    public var firm = ""
    public var name = ""
    public var ward: Ward?
    public var since: Day?
    public var visitedOn: Day?
    public var grant: Yuan?
    public var status: Status = .reported

    public init() {}

    public enum Ward: String, LedgerChoice {
        case inpatient, surgery

        public var label: Text {
            switch self {
            case .inpatient: Text("住院", en: "In hospital")
            case .surgery: Text("手术", en: "Surgery")
            }
        }
    }

    public enum Status: String, LedgerStatus {
        case reported, visited, missed

        public var label: Text {
            switch self {
            case .reported: Text("待慰问", en: "To be visited")
            case .visited: Text("已慰问", en: "Visited")
            case .missed: Text("已出院", en: "Went home before")
            }
        }

        public var term: Term {
            switch self {
            case .reported: .openEnded
            case .visited, .missed: .final
            }
        }
    }

    public static let ledger = Ledger<SickVisit>(
        "sick-visits", Text("住院慰问", en: "Visits to the sick"), mark: "慰", catalogue: [], name: \.firm,
        fields: [
            .line("firm", \.firm, Text("单位、班组", en: "Firm and team")).required(),
            .person("name", \.name, Text("姓名", en: "Name")).required(),
            .choice("ward", \.ward, Text("情况", en: "Kind")).required().listed(),
            .day("since", \.since, Text("入院日期", en: "In hospital since")).required().listed(),
            .day("visitedOn", \.visitedOn, Text("慰问日期", en: "Visited on")),
            .yuan("grant", \.grant, Text("慰问金", en: "Grant")).listed(),
        ],
        checks: [
            Check("visitedOn", Text("慰问日期不能早于入院日期", en: "The visit cannot precede the stay")) {
                guard let visited = $0.visitedOn, let since = $0.since else { return true }
                return visited >= since
            }
        ],
        steps: [
            Step("visit", Text("已慰问", en: "Visited"), from: .reported, to: .visited, asks: ["visitedOn", "grant"]),
            Step("miss", Text("已出院", en: "Went home"), from: .reported, to: .missed),
        ],
        counts: [
            .entries("sick-visits.visited", Text("慰问人次", en: "Visits"), on: .field(\.visitedOn), by: ["ward"]) {
                $0.status == .visited
            },
            .yuan("sick-visits.grants", Text("慰问金额", en: "Grants"), on: .field(\.visitedOn)) {
                $0.status == .visited ? $0.grant : nil
            },
        ])
}
