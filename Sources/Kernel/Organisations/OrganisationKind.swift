public import Store

/// The height of an organisation; a property, not its depth in the tree (four prefectures have no counties).
public enum Rank: Int, CaseIterable, Codable, Sendable, Bindable, Comparable {
    case national = 0
    case province, city, county, town, base

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    public var label: Text {
        switch self {
        case .national: Text("全国", en: "National")
        case .province: Text("省级", en: "Province")
        case .city: Text("地市级", en: "City")
        case .county: Text("县区级", en: "County")
        case .town: Text("镇街级", en: "Town")
        case .base: Text("基层", en: "Base")
        }
    }
}

/// What an organisation is, in the words of the Trade Union Constitution.
public enum OrganisationKind: String, CaseIterable, Codable, Sendable, Bindable {
    case federation, industrial, joint
    case industryFederation = "industry-federation"
    case base, group

    /// Whether its people work for the employers in which it was founded.
    public var isWithinEmployer: Bool {
        switch self {
        case .base, .joint, .group: true
        case .federation, .industrial, .industryFederation: false
        }
    }

    public var label: Text {
        switch self {
        case .federation: Text("地方总工会", en: "Federation")
        case .industrial: Text("产业工会", en: "Industrial union")
        case .joint: Text("联合基层工会", en: "Joint union")
        case .industryFederation: Text("行业工联会", en: "Industry federation")
        case .base: Text("基层工会", en: "Base union")
        case .group: Text("工会小组", en: "Union group")
        }
    }
}
