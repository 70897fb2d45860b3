public import Kernel

/// Somebody on the register of a corps.
public struct CorpsMember: LedgerRow {
    public var name = ""
    public var phone = ""
    public var skill = ""
    public var since: Day?

    public init() {}

    public static let fields: [LedgerField<CorpsMember>] = [
        .person("name", \.name, Text("姓名", en: "Name")).required(),
        .phone("phone", \.phone, Text("电话", en: "Phone")),
        .line("skill", \.skill, Text("特长", en: "Skill"), max: 60),
        .day("since", \.since, Text("登记日期", en: "Registered on")),
    ]
}

/// Somebody who signed up for a shift: when she came and went, or how many minutes she served where nobody wrote that down.
public struct SignUp: LedgerRow {
    public var name = ""
    public var phone = ""
    public var skill: VolunteerSkill?
    public var came = ""
    public var left = ""
    public var minutes: Int?

    public init() {}

    public static let fields: [LedgerField<SignUp>] = [
        .person("name", \.name, Text("姓名", en: "Name")).required(),
        .phone("phone", \.phone, Text("电话", en: "Phone")),
        .line("came", \.came, Text("签到", en: "Came"), max: 5),
        .line("left", \.left, Text("签退", en: "Left"), max: 5),
        .number("minutes", \.minutes, Text("服务分钟数", en: "Minutes served"), 0...366 * ServedTime.day),
        .choice("skill", \.skill, Text("专长", en: "Expert in")),
    ]

    /// Who came and is not known to have served: when she left is still to be written down, or how long she stayed.
    var isUnfinished: Bool { !came.isEmpty && served == 0 }

    var served: Int { ServedTime(from: came, to: left)?.minutes ?? minutes ?? 0 }

    /// Times are times; who left has come; and no number stands beside the times that say it.
    var isPlain: Bool {
        if left.isEmpty { return came.isEmpty || ServedTime.isTime(came) }
        return ServedTime(from: came, to: left) != nil && minutes == nil
    }
}

/// What a volunteer brings beyond her hands.
public enum VolunteerSkill: String, LedgerChoice {
    case teaching, medical, farming, law, craft, arts, counselling

    public var label: Text {
        switch self {
        case .teaching: Text("教育", en: "Teaching")
        case .medical: Text("医疗", en: "Medicine")
        case .farming: Text("农业技术", en: "Farming")
        case .law: Text("法律", en: "Law")
        case .craft: Text("工匠技能", en: "A craft")
        case .arts: Text("文艺", en: "The arts")
        case .counselling: Text("心理", en: "Counselling")
        }
    }
}
