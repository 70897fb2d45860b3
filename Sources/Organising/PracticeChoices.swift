public import Kernel

/// What a practice is about.
public enum PracticeKind: String, LedgerChoice {
    case founding, standard, rights, services, skills, culture, digital, party

    public var label: Text {
        switch self {
        case .founding: Text("建会入会", en: "Founding and joining")
        case .standard: Text("规范化建设", en: "Standards of base unions")
        case .rights: Text("维权和民主管理", en: "Rights and democratic management")
        case .services: Text("服务职工和阵地", en: "Services and venues")
        case .skills: Text("竞赛、技能和产改", en: "Competitions and skills")
        case .culture: Text("宣传教育和文化", en: "Education and culture")
        case .digital: Text("智慧工会", en: "Digital work")
        case .party: Text("党建带工建", en: "Party-led building")
        }
    }
}

/// An organisation that is to try it, and by when it tells what came of it.
public struct PracticeSpread: LedgerRow {
    public var organisation: ID<Organisation>?
    public var requirement = ""
    public var until: Day?

    public init() {}

    public static let fields: [LedgerField<PracticeSpread>] = [
        .organisation("organisation", \.organisation, Text("推广到", en: "Spread to")).required(),
        .line("requirement", \.requirement, Text("借鉴要求", en: "What is asked"), max: 200),
        .day("until", \.until, Text("报告成效期限", en: "To tell the result by")).required(),
    ]

    func adoption(of practice: Practice, at desk: StepDesk) -> PracticeAdoption {
        var adoption = PracticeAdoption()
        (adoption.practice, adoption.kind) = (practice.title, practice.kind)
        adoption.recommender = desk.entry.owner.organisation
        (adoption.requirement, adoption.until) = (requirement, until)
        return adoption
    }
}
