/// The height of an administrative division; not the rank of a union in it.
public enum DivisionLevel: Int, CaseIterable, Comparable, Sendable {
    case province, prefecture, county, town, village

    public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    public var label: Text {
        switch self {
        case .province: Text("省级", en: "Province")
        case .prefecture: Text("地级", en: "Prefecture")
        case .county: Text("县级", en: "County")
        case .town: Text("乡级", en: "Town")
        case .village: Text("村级", en: "Village")
        }
    }
}
