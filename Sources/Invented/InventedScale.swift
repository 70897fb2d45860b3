/// How large an invented register is.
public enum InventedScale: String, CaseIterable, Sendable {
    /// Yangjiang as its own papers count it: 5,375 base unions over 7,846 employers, and 440,871 members.
    case yangjiang
    /// Guangdong whole: 300,000 base unions and 32 million members.
    case province

    public var unions: Int { self == .yangjiang ? 5375 : 300_000 }
    public var members: Int { self == .yangjiang ? 440_871 : 32_000_000 }
    /// Employers that the unions cover; `nil` where no paper counts them.
    public var employers: Int? { self == .yangjiang ? 7846 : nil }
    var towns: Int { self == .yangjiang ? 48 : 1600 }

    /// The organisation below which all of them stand.
    public var top: String { self == .yangjiang ? "阳江市总工会" : "广东省总工会" }
}
