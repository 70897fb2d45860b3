/// The place a rule is made for or a matter belongs to: the country, a province (44), a city (4417), a county (441702) or
/// a town (441702001), in the codes of GB/T 2260 and GB/T 10114.
public struct RegionCode: Hashable, Sendable {
    /// 2, 4, 6 or 9 digits; empty for the country.
    public let digits: String

    public static let nation = RegionCode(digits: "")

    private init(digits: String) { self.digits = digits }

    /// Reads `44` and `440000` alike; `CN`, `national` and the empty text are the country.
    ///
    /// - Returns: `nil` for anything else.
    public init?(_ text: String) {
        if ["", "CN", "cn", "national"].contains(text) {
            self = .nation
            return
        }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), [2, 4, 6, 9, 12].contains(text.utf8.count) else {
            return nil
        }
        var digits = text.prefix(9)
        if digits.count == 9, digits.hasSuffix("000") { digits = digits.prefix(6) }
        while digits.count <= 6, digits.hasSuffix("00") { digits = digits.dropLast(2) }
        self.init(digits: String(digits))
    }

    /// The provinces, autonomous regions, municipalities and special regions there are, by their first two digits.
    public static let provinces: [ClosedRange<Int>] = [
        11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...82,
    ]

    /// Whether it is the country or lies in a province that there is. Which cities and counties there are changes from year to
    /// year, and is not asked.
    public var isInProvince: Bool {
        guard let province = Int(digits.prefix(2)) else { return self == .nation }
        return Self.provinces.contains { $0.contains(province) }
    }

    /// From the place itself up to the country, each once.
    public var upward: [RegionCode] {
        var all = [self]
        for length in [6, 4, 2] where length < digits.count {
            guard let next = RegionCode(String(digits.prefix(length))), next != all.last else { continue }
            all.append(next)
        }
        return self == .nation ? all : all + [.nation]
    }

    /// Whether the other place is this one or lies in it.
    public func contains(_ other: RegionCode) -> Bool { other.upward.contains(self) }
}

extension RegionCode: CustomStringConvertible {
    /// `4417`, and `CN` for the country.
    public var description: String { self == .nation ? "CN" : digits }
}
