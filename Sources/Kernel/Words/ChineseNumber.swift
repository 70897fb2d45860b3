/// A number as Chinese texts print it: `3200多万`, `二〇二〇`, `九千多`, `一百零八`, `2.6万`, `百分之九十五`, `两成`.
public struct ChineseNumber: Equatable, Sendable {
    /// The number; of an approximation the printed base (`3200多万` is 32,000,000), of a share the per cent (`两成` is 20).
    public var value: Double
    /// Printed with 多, 余, 几, 近, 约 or their kin.
    public var isApproximate = false
    /// `95%`, `百分之九十五`, `两成`.
    public var isPercent = false
    /// Printed in digits, not in ideographs.
    public var isArabic = false
    /// How many UTF-16 units of the text it takes.
    public var length: Int

    /// The greatest value that is read, 10¹⁵: up to it every whole number is exact.
    public static let greatest = 1e15

    private static let prefixes = ["超过", "将近", "大约", "接近", "不足", "不到", "至少", "近", "约", "逾", "超"]

    /// The number with which `text` begins, a word such as 近 or 约 before it allowed; `nil` if it begins otherwise or the
    /// number is beyond ``greatest``. What follows the number does not matter.
    public init?(_ text: String) {
        let prefix = Self.prefixes.first { text.hasPrefix($0) }
        let units = text.unicodeScalars.prefix(64).map(Self.narrow)
        let start = prefix?.unicodeScalars.count ?? 0
        guard var number = Self.read(units, from: start, to: units.count) else { return nil }
        number.length += start
        if prefix != nil { number.isApproximate = true }
        self = number
    }

    init(value: Double, length: Int) {
        self.value = value
        self.length = length
    }

    /// Full-width digits and marks become narrow; what lies beyond the basic plane is no part of a number.
    private static func narrow(_ scalar: Unicode.Scalar) -> UInt16 {
        switch scalar.value {
        case 0xFF01...0xFF5E: UInt16(scalar.value - 0xFEE0)
        case 0...0xFFFF: UInt16(scalar.value)
        default: 0xFFFD
        }
    }
}
