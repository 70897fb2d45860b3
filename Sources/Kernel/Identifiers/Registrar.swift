/// Who registers bodies: the first character of a credit code (GB 32100-2015, table 1).
public enum Registrar: String, CaseIterable, Sendable {
    case establishment = "1"
    case foreignAffairs = "2"
    case justice = "3"
    case culture = "4"
    case civilAffairs = "5"
    case tourism = "6"
    case religion = "7"
    case unions = "8"
    case market = "9"
    case military = "A"
    case agriculture = "N"
    case other = "Y"

    public var label: Text {
        switch self {
        case .establishment: Text("机构编制", en: "Public establishment")
        case .foreignAffairs: Text("外交", en: "Foreign affairs")
        case .justice: Text("司法行政", en: "Justice")
        case .culture: Text("文化", en: "Culture")
        case .civilAffairs: Text("民政", en: "Civil affairs")
        case .tourism: Text("旅游", en: "Tourism")
        case .religion: Text("宗教", en: "Religion")
        case .unions: Text("工会", en: "Trade unions")
        case .market: Text("市场监管", en: "Market regulation")
        case .military: Text("军队", en: "Military")
        case .agriculture: Text("农业", en: "Agriculture")
        case .other: Text("其他", en: "Other")
        }
    }

    /// The kind of body by the first two characters of a code.
    static let bodyKinds: [String: Text] = [
        "11": Text("机关", en: "State organ"),
        "12": Text("事业单位", en: "Public institution"),
        "13": Text("中央编办直接管理机构编制的群众团体", en: "Mass organisation of the central establishment office"),
        "19": Text("其他编制机构", en: "Other public establishment"),
        "51": Text("社会团体", en: "Social organisation"),
        "52": Text("民办非企业单位", en: "Private non-enterprise unit"),
        "53": Text("基金会", en: "Foundation"),
        "59": Text("其他社会组织", en: "Other civil body"),
        "81": Text("基层工会", en: "Base union"),
        "89": Text("其他工会组织", en: "Other union body"),
        "91": Text("企业", en: "Enterprise"),
        "92": Text("个体工商户", en: "Individual business"),
        "93": Text("农民专业合作社", en: "Farmers’ cooperative"),
    ]
}
