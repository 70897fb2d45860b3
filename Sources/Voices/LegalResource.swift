public import Kernel

/// Somebody a worker can be sent to with a question of law: a firm, a centre for legal aid, a court. Kept as long as it is open to
/// her, and looked at again when the agreement runs out.
public struct LegalResource: LedgerEntry {
    public var name = ""
    public var kind: LegalResourceKind?
    public var offers: [LegalService] = []
    public var place: Address?
    public var hours = ""
    public var contact = ""
    public var since: Day?
    public var until: Day?
    public var charges = ""
    public var lawyers: Int?
    public var appraisal = ""
    public var endedOn: Day?
    public var reason = ""
    public var status: Status = .open

    public init() {}

    public enum Status: String, LedgerStatus {
        case open, ended

        public var label: Text {
            switch self {
            case .open: Text("可用", en: "Open")
            case .ended: Text("已停用", en: "Ended")
            }
        }

        public var term: Term { self == .open ? .by(field: "until") : .final }
    }

    public static let ledger = Ledger<LegalResource>(
        "legal-resources", Text("法律服务资源", en: "Where law helps"), mark: "源", catalogue: ["S067"], name: \.name,
        fields: [
            .line("name", \.name, Text("名称", en: "Name"), max: 80).required()
                .help(Text("如：某律师事务所、区法律援助中心", en: "Such as a firm of lawyers, a centre for legal aid")),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .choices("offers", \.offers, Text("能提供的服务", en: "What it offers")).required()
                .help(Text("能办的都选上，转介时按它找", en: "All that it does: by this it is found for a worker")),
            .place("place", \.place, Text("地址", en: "Address")).classed(.open),
            .line("hours", \.hours, Text("接待时间", en: "Hours"), max: 80)
                .help(Text("如：周一至周五 9:00—17:00", en: "Such as Monday to Friday, 9:00 to 17:00")),
            .line("contact", \.contact, Text("对外电话", en: "Public telephone"), max: 60)
                .help(Text("单位的公开电话，不写个人手机", en: "Of the office, nobody’s own")),
            .line("charges", \.charges, Text("收费", en: "Charges"), max: 80)
                .help(Text("如：免费、工会付费、按标准减半", en: "Free, paid by the union, at half the tariff")),
            .number("lawyers", \.lawyers, Text("律师或工作人员数", en: "Lawyers and staff"), 0...10_000).listed(),
            .day("since", \.since, Text("合作开始", en: "Since")).required().listed(),
            .day("until", \.until, Text("协议到期", en: "Agreement ends on")).listed()
                .help(Text("到期前在待办里提醒；没有协议的不填", en: "The inbox reminds of it; empty without an agreement")),
            .paragraphs("appraisal", \.appraisal, Text("服务评价", en: "How it serves"), max: 1000).classed(.internal)
                .help(Text("办得怎样、工友怎么说", en: "How it goes, what workers say")),
            .day("endedOn", \.endedOn, Text("停用日期", en: "Ended on")),
            .paragraphs("reason", \.reason, Text("停用原因", en: "Why it ended"), max: 500),
        ],
        checks: [
            Check("until", Text("到期不能早于开始", en: "It cannot end before it begins")) {
                guard let until = $0.until, let since = $0.since else { return true }
                return until >= since
            }
        ],
        steps: [
            Step("renew", Text("续签", en: "Renew"), from: .open, to: .open, asks: ["until", "appraisal"]),
            Step(
                "end", Text("停用", en: "End"), from: .open, to: .ended, by: [.owner], asks: ["endedOn", "reason"]),
        ],
        counts: [
            .entries(
                "legal-resources.open", Text("可用法律服务资源", en: "Resources open"), .stock, on: .field(\.since),
                until: .field(\.endedOn), by: ["kind"])
        ], identifiedBy: ["name", "kind"])
}

public enum LegalResourceKind: String, LedgerChoice {
    case firm, team, aid, arbitration, mediation, court, inspection, school

    public var label: Text {
        switch self {
        case .firm: Text("律师事务所", en: "Firm of lawyers")
        case .team: Text("工会律师团、志愿律师", en: "Lawyers of the union")
        case .aid: Text("法律援助中心、工作站", en: "Legal aid")
        case .arbitration: Text("劳动仲裁机构", en: "Arbitration")
        case .mediation: Text("调解组织", en: "Mediation")
        case .court: Text("法院、巡回法庭", en: "Court")
        case .inspection: Text("劳动保障监察", en: "Labour inspection")
        case .school: Text("高校、专家", en: "University or expert")
        }
    }
}

public enum LegalService: String, LedgerChoice {
    case consult, draft, mediate, represent, teach, checkup, duty

    public var label: Text {
        switch self {
        case .consult: Text("咨询", en: "Advice")
        case .draft: Text("代写文书", en: "Drafting")
        case .mediate: Text("调解", en: "Mediation")
        case .represent: Text("代理仲裁、诉讼", en: "Representation")
        case .teach: Text("普法宣讲", en: "Lectures")
        case .checkup: Text("企业法治体检", en: "Legal check-up of firms")
        case .duty: Text("驻点值班", en: "Hours at the union")
        }
    }
}
