public import Kernel

public enum StandardLevel: String, LedgerChoice {
    case base, town

    public var label: Text {
        switch self {
        case .base: Text("基层工会", en: "Base unions")
        case .town: Text("镇（街道）总工会", en: "Town federations")
        }
    }
}

/// 有人办事、有钱办事、有场所提供服务, and what is done with them.
public enum StandardDimension: String, LedgerChoice {
    case people, money, place, rights, services, management

    public var label: Text {
        switch self {
        case .people: Text("有人办事", en: "People")
        case .money: Text("有钱办事", en: "Money")
        case .place: Text("有场所提供服务", en: "A place")
        case .rights: Text("维权和民主管理", en: "Rights and democratic management")
        case .services: Text("服务职工", en: "Services")
        case .management: Text("制度和台账", en: "Rules and records")
        }
    }
}

public struct StandardCriterion: LedgerRow {
    public var dimension: StandardDimension?
    public var text = ""
    public var points: Int?

    public init() {}

    public static let fields: [LedgerField<StandardCriterion>] = [
        .choice("dimension", \.dimension, Text("方面", en: "Dimension")).required(),
        .line("text", \.text, Text("项目", en: "Criterion"), max: 200).required(),
        .number("points", \.points, Text("分值", en: "Points"), 1...100).required(),
    ]
}

extension [StandardCriterion] {
    /// The points of all of them.
    var total: Int { reduce(0) { $0 + ($1.points ?? 0) } }
}

public struct StandardPlace: LedgerRow {
    public var organisation: ID<Organisation>?
    public var assessBy: Day?
    public var checkBy: Day?

    public init() {}

    public static let fields: [LedgerField<StandardPlace>] = [
        .organisation("organisation", \.organisation, Text("工会", en: "Union")).required(),
        .day("assessBy", \.assessBy, Text("自评期限", en: "To assess itself by")).required(),
        .day("checkBy", \.checkBy, Text("核查期限", en: "To be checked by")).required(),
    ]
}

/// What was found at one criterion, by its number in the list.
public struct StandardFinding: LedgerRow {
    public var number: Int?
    public var isMet = false
    public var evidence = ""

    public init() {}

    public static let fields: [LedgerField<StandardFinding>] = [
        .number("number", \.number, Text("项目序号", en: "Number of the criterion"), 1...60).required(),
        .flag("isMet", \.isMet, Text("达标", en: "Met")),
        .line("evidence", \.evidence, Text("佐证或差距", en: "Evidence, or what lacks"), max: 300),
    ]
}
