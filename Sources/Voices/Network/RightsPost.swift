public import Kernel

/// Who stands in the three-level network of rights work (三级维权工作网络): of cities, counties and towns, each with what she does there and
/// how colleagues reach her. A matter goes up it by routing and review.
public struct RightsPost: LedgerEntry {
    public var duty: RightsDuty?
    public var name = ""
    public var phone = ""
    public var isFullTime = false
    public var from: Day?
    public var leftOn: Day?
    public var reason = ""
    public var status: Status = .serving

    public init() {}

    public enum Status: String, LedgerStatus {
        case serving, left

        public var label: Text {
            switch self {
            case .serving: Text("在岗", en: "Serving")
            case .left: Text("已离岗", en: "Left")
            }
        }

        public var term: Term { self == .left ? .final : .openEnded }
    }

    public static let ledger = Ledger<RightsPost>(
        "rights-posts", Text("维权网络人员", en: "Rights network"), mark: "网", catalogue: ["S059"],
        name: { $0.duty?.label.zh ?? "" },
        fields: [
            .choice("duty", \.duty, Text("职责", en: "Duty")).required().listed()
                .help(Text("换了职责的，原来的离岗，另登一条", en: "Whoever takes another duty leaves this one and is entered anew")),
            .person("name", \.name, Text("姓名", en: "Name")).required(),
            .phone("phone", \.phone, Text("联系电话", en: "Telephone")),
            .flag("isFullTime", \.isFullTime, Text("专职", en: "Full-time")).listed(),
            .day("from", \.from, Text("到岗日期", en: "Serving from")).required().listed(),
            .day("leftOn", \.leftOn, Text("离岗日期", en: "Left on")),
            .paragraphs("reason", \.reason, Text("离岗原因", en: "Why she left"), max: 300),
        ],
        checks: [
            Check("leftOn", Text("离岗不能早于到岗", en: "She cannot leave before she came")) {
                guard let from = $0.from, let left = $0.leftOn else { return true }
                return left >= from
            }
        ],
        steps: [
            Step("leave", Text("离岗", en: "Leaves"), from: .serving, to: .left, asks: ["leftOn", "reason"])
        ],
        counts: [
            .entries(
                "rights-posts.serving", Text("维权网络在岗人员", en: "People in the rights network"), .stock,
                on: .field(\.from), until: .field(\.leftOn), by: ["duty"])
        ])
}

public enum RightsDuty: String, LedgerChoice {
    case lead, reception, mediation, supervision, law, safety

    public var label: Text {
        switch self {
        case .lead: Text("分管领导", en: "In charge")
        case .reception: Text("信访接待", en: "Letters and visits")
        case .mediation: Text("劳动争议调解", en: "Mediation")
        case .supervision: Text("劳动法律监督", en: "Labour-law supervision")
        case .law: Text("法律援助", en: "Legal aid")
        case .safety: Text("劳动保护", en: "Safety at work")
        }
    }
}
