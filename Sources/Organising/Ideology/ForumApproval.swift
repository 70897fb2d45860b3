public import Kernel

/// A lecture, a forum or the use of a venue, asked for before its day and approved by another than who asks; afterwards what
/// took place is written down.
public struct ForumApproval: LedgerEntry {
    public var title = ""
    public var kind: ForumKind?
    public var organiser = ""
    public var venue = ""
    public var day: Day?
    public var audience: Int?
    public var speaker = ""
    public var outline = ""
    public var approvedOn: Day?
    public var conditions = ""
    public var attendance: Int?
    public var record = ""
    public var reason = ""
    public var status: Status = .asked

    public init() {}

    public enum Status: String, LedgerStatus {
        case asked, approved, held, refused, cancelled

        public var label: Text {
            switch self {
            case .asked: Text("待审批", en: "To be approved")
            case .approved: Text("已批准", en: "Approved")
            case .held: Text("已举办", en: "Held")
            case .refused: Text("不同意", en: "Refused")
            case .cancelled: Text("已取消", en: "Cancelled")
            }
        }

        public var term: Term { self == .asked || self == .approved ? .by(field: "day") : .final }
    }

    var heldOn: Day? { status == .held ? day : nil }

    public static let ledger = Ledger<ForumApproval>(
        "forum-approvals", Text("讲座论坛和阵地审批", en: "Approval of lectures and venues"), mark: "坛",
        catalogue: ["S029"], access: LedgerAccess(readers: [.officer, .leader]), name: \.title,
        fields: [
            .line("title", \.title, Text("活动名称", en: "Title"), max: 80).required(),
            .choice("kind", \.kind, Text("类别", en: "Kind")).required().listed(),
            .line("organiser", \.organiser, Text("主办单位", en: "Organised by"), max: 80).required().listed(),
            .line("venue", \.venue, Text("场地或平台", en: "Venue or platform"), max: 80).required().listed(),
            .day("day", \.day, Text("举办日期", en: "Day")).required().listed(),
            .number("audience", \.audience, Text("预计人数", en: "Expected audience"), 0...1_000_000),
            .person("speaker", \.speaker, Text("主讲人", en: "Speaker")),
            .paragraphs("outline", \.outline, Text("内容提要", en: "Outline"), max: 4000).required().classed(.internal),
            .day("approvedOn", \.approvedOn, Text("审批日期", en: "Approved on")),
            .line("conditions", \.conditions, Text("审批意见", en: "Opinion"), max: 200).classed(.internal),
            .number("attendance", \.attendance, Text("实到人数", en: "Attendance"), 0...1_000_000),
            .paragraphs("record", \.record, Text("举办情况", en: "What took place"), max: 2000).classed(.internal),
            .paragraphs("reason", \.reason, Text("不同意或取消的原因", en: "Why refused or cancelled"), max: 500)
                .classed(.internal),
        ],
        checks: [
            Check("approvedOn", Text("先审批后举办", en: "It is approved before it is held")) {
                guard let approved = $0.approvedOn, let day = $0.day else { return true }
                return approved <= day
            }
        ],
        steps: [
            Step(
                "approve", Text("批准", en: "Approve"), from: .asked, to: .approved, by: [.owner, .superior],
                asks: ["approvedOn", "conditions"], needsAnother: true),
            Step(
                "refuse", Text("不同意", en: "Refuse"), from: .asked, to: .refused, by: [.owner, .superior],
                asks: ["reason"], needsAnother: true),
            Step("hold", Text("登记举办情况", en: "Held"), from: .approved, to: .held, asks: ["attendance", "record"]),
            Step("cancel", Text("取消", en: "Cancel"), from: .asked, .approved, to: .cancelled, asks: ["reason"]),
        ],
        counts: [
            .entries(
                "forum-approvals.approved", Text("审批讲座论坛", en: "Lectures approved"), on: .field(\.approvedOn),
                by: ["kind"]),
            .entries("forum-approvals.held", Text("举办讲座论坛", en: "Lectures held"), on: .field(\.heldOn), by: ["kind"]),
        ], identifiedBy: ["title", "day"])
}

public enum ForumKind: String, LedgerChoice {
    case lecture, forum, exhibition, publication, venue

    public var label: Text {
        switch self {
        case .lecture: Text("讲座、报告会", en: "Lecture")
        case .forum: Text("论坛、研讨会", en: "Forum")
        case .exhibition: Text("展览、演出", en: "Exhibition or show")
        case .publication: Text("出版、新媒体栏目", en: "Publication or column")
        case .venue: Text("场地出借", en: "Use of a venue")
        }
    }
}
