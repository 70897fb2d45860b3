public import Kernel

/// A corps of union volunteers, or a detachment of one: founded, called to shifts, and disbanded.
public struct VolunteerCorps: LedgerEntry {
    public var name = ""
    public var kind: CorpsKind?
    public var force: VolunteerForce?
    public var above = ""
    public var officer = ""
    public var foundedOn: Day?
    public var members: Int?
    public var roster: [CorpsMember] = []
    public var branch = ""
    public var branchUnion: ID<Organisation>?
    public var branchOfficer = ""
    public var shiftTitle = ""
    public var shiftKind: VolunteerService?
    public var shiftOn: Day?
    public var wanted: Int?
    public var reason = ""
    public var status: Status = .forming

    public init() {}

    public enum Status: String, LedgerStatus {
        case forming, active, disbanded, dropped

        public var label: Text {
            switch self {
            case .forming: Text("组建中", en: "Being formed")
            case .active: Text("已成立", en: "Active")
            case .disbanded: Text("已解散", en: "Disbanded")
            case .dropped: Text("未成立", en: "Not founded")
            }
        }

        public var term: Term { self == .forming || self == .active ? .openEnded : .final }

        var wasFounded: Bool { self == .active || self == .disbanded }
    }

    public static let ledger = Ledger<VolunteerCorps>(
        "volunteer-corps", Text("志愿服务队伍", en: "Volunteer corps"), mark: "队", catalogue: ["S295", "S299"], name: \.name,
        fields: [
            .line("name", \.name, Text("队伍名称", en: "Name"), max: 60).required()
                .known(as: "服务队名称", "志愿服务队", "志愿服务队伍", "服务队"),
            .choice("kind", \.kind, Text("层级", en: "Level")).required().listed(),
            .choice("force", \.force, Text("队伍类别", en: "Kind of corps")).required().listed(),
            .line("above", \.above, Text("上级队伍", en: "Corps above"), max: 60).listed()
                .help(Text("支队填总队的名称，总队不填；由总队组建的自动带出", en: "Of a detachment, the corps that it belongs to")),
            .line("officer", \.officer, Text("负责干部", en: "Officer in charge"), max: 40).required()
                .known(as: "负责人", "队长", "领队")
                .help(Text("写姓名和职务", en: "Name and post")),
            .day("foundedOn", \.foundedOn, Text("成立日期", en: "Founded on")).listed(),
            .number("members", \.members, Text("队员人数", en: "Members"), 0...10_000_000).listed()
                .known(as: "志愿者人数", "志愿者数", "成员人数")
                .help(Text("只填本队的，下级队伍各填各的", en: "Of this corps alone; those below have numbers of their own")),
            .rows("roster", \.roster, Text("队员登记", en: "Register of members"), max: 500).classed(.personal)
                .help(
                    Text(
                        "只在这一页看得到，不用来查一个人参加过什么", en: "Seen on this page alone; nobody’s services are put together by it"
                    )),
            .line("branch", \.branch, Text("下级队伍名称", en: "Name of the detachment"), max: 60),
            .organisation("branchUnion", \.branchUnion, Text("设在哪家工会", en: "At which union"))
                .help(Text("组建后那家工会有一支自己的队伍，链接在本页", en: "That union then has a corps of its own, linked from here")),
            .line("branchOfficer", \.branchOfficer, Text("下级队伍的负责干部", en: "Its officer in charge"), max: 40),
            .line("shiftTitle", \.shiftTitle, Text("活动名称", en: "Title of the shift"), max: 80)
                .help(Text("如：社区值守、义务理发", en: "Such as duty in a neighbourhood, haircuts")),
            .choice("shiftKind", \.shiftKind, Text("服务类别", en: "Kind of service")),
            .day("shiftOn", \.shiftOn, Text("活动日期", en: "Day of the shift")),
            .number("wanted", \.wanted, Text("招募人数", en: "Places"), 1...200),
            .paragraphs("reason", \.reason, Text("解散或未成立的原因", en: "Why disbanded or not founded"), max: 500),
        ],
        checks: [
            Check("members", Text("队员人数少于登记的人数", en: "Fewer members than are registered")) {
                $0.roster.count <= $0.members ?? .max
            }
        ],
        steps: [
            Step(
                "found", Text("宣布成立", en: "Found"), from: .forming, to: .active, by: [.owner],
                asks: ["foundedOn", "members"]),
            Step(
                "call", Text("发起活动", en: "Call to a shift"), from: .active, to: .active,
                asks: ["shiftTitle", "shiftKind", "shiftOn", "wanted"],
                effect: { corps, desk in try desk.open(corps.shift) }),
            Step("recount", Text("更新人数", en: "Count members"), from: .active, to: .active, asks: ["members"]),
            Step(
                "register", Text("登记队员", en: "Register members"), from: .active, to: .active,
                asks: ["roster", "members"]),
            Step(
                "branch", Text("组建下级队伍", en: "Form a detachment"), from: .active, to: .active, by: [.owner],
                asks: ["branch", "branchUnion", "branchOfficer"],
                effect: { corps, desk in try desk.open(corps.detachment, owner: corps.branchUnion) }),
            Step(
                "disband", Text("解散", en: "Disband"), from: .active, to: .disbanded, by: [.owner], asks: ["reason"],
                effect: { try $1.refuseWhileOpen(in: VolunteerShift.ledger.description) }),
            Step("drop", Text("不成立", en: "Do not found"), from: .forming, to: .dropped, asks: ["reason"]),
        ],
        counts: [
            .entries("volunteer-corps.founded", Text("成立志愿队伍", en: "Corps founded"), on: .field(\.foundedOn)) {
                $0.status.wasFounded
            }.told(),
            .entries(
                "volunteer-corps.active", Text("现有志愿队伍", en: "Corps"), .stock, on: .field(\.foundedOn),
                until: .closed, by: ["kind", "force"]
            ) { $0.status.wasFounded },
        ], identifiedBy: ["name", "kind"])

    private var detachment: VolunteerCorps {
        var detachment = VolunteerCorps()
        (detachment.name, detachment.officer, detachment.above) = (branch, branchOfficer, name)
        (detachment.kind, detachment.force) = (kind == .corps ? .detachment : .team, force)
        return detachment
    }

    private var shift: VolunteerShift {
        var shift = VolunteerShift()
        (shift.title, shift.kind, shift.day) = (shiftTitle, shiftKind, shiftOn)
        (shift.corps, shift.force, shift.wanted) = (name, force, wanted)
        return shift
    }
}

public enum CorpsKind: String, LedgerChoice {
    case corps, detachment, team

    public var label: Text {
        switch self {
        case .corps: Text("总队", en: "Corps")
        case .detachment: Text("支队", en: "Detachment")
        case .team: Text("服务队", en: "Team")
        }
    }
}

public enum VolunteerForce: String, LedgerChoice {
    case general, arts, teaching, medical, law, craft

    public var label: Text {
        switch self {
        case .general: Text("综合", en: "General")
        case .arts: Text("文艺", en: "Arts")
        case .teaching: Text("教育、农技专家", en: "Teachers and farm experts")
        case .medical: Text("医疗", en: "Medical")
        case .law: Text("法律", en: "Law")
        case .craft: Text("工匠技能", en: "Crafts")
        }
    }
}
