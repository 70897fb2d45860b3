/// The code of an administrative division: six digits (GB/T 2260), nine with the town (GB/T 10114), twelve with the village
/// as statistics write it; or a local extension of one.
///
/// Only the build of a code is checked. Whether it is in force is a question to the table of divisions and a day, because
/// codes change yearly.
public struct DivisionCode: Hashable, Sendable {
    /// The shortest form: `441900003000` and `441900003` are the same division.
    public let text: String

    /// Reads what a person typed.
    public init(_ typed: String) throws(DivisionCodeProblem) {
        let plain = Typed.plain(typed).uppercased()
        if let local = try Self.localExtension(plain) { text = local } else { text = try Self.official(plain) }
    }

    public var level: DivisionLevel {
        if isLocalExtension { return Self.below(Self.level(ofSix: text.characters(0..<6))) }
        switch text.utf8.count {
        case 12: return .village
        case 9: return .town
        default: return Self.level(ofSix: text)
        }
    }

    /// The division above; `nil` for a province.
    ///
    /// It is the province for county-level units that it runs itself (third and fourth digit 90) and for the districts of
    /// Beijing, Tianjin, Shanghai and Chongqing, and the prefecture for the towns of those that have no counties.
    public var parent: DivisionCode? {
        if isLocalExtension { return DivisionCode(unchecked: text.characters(0..<6)) }
        switch level {
        case .province: return nil
        case .prefecture: return province
        case .county: return isRunByProvince ? province : prefecture
        case .town: return prefecture.hasCounties ? DivisionCode(unchecked: text.characters(0..<6)) : prefecture
        case .village: return DivisionCode(unchecked: text.characters(0..<9))
        }
    }

    public var province: DivisionCode { DivisionCode(unchecked: text.characters(0..<2) + "0000") }

    /// Whether there are counties or districts in it. `false` for Dongguan, Zhongshan, Danzhou and Jiayuguan, where towns
    /// follow upon the city, and for whatever lies below a county.
    public var hasCounties: Bool { level < .county && !Self.withoutCounties.contains(text.characters(0..<4)) }

    /// Whether it is, or lies in, a county-level unit without a prefecture above it.
    public var isRunByProvince: Bool {
        level >= .county && (text.characters(2..<4) == "90" || Self.municipalities.contains(text.characters(0..<2)))
    }

    /// The code filled up with zeros; `nil` for an extension, and where it is longer than that.
    public func padded(to digits: Int) -> String? {
        guard !isLocalExtension, digits >= text.utf8.count else { return nil }
        return text + String(repeating: "0", count: digits - text.utf8.count)
    }

    init(unchecked text: String) { self.text = text }

    private var prefecture: DivisionCode { DivisionCode(unchecked: text.characters(0..<4) + "00") }

    private static let withoutCounties: Set<String> = ["4419", "4420", "4604", "6202"]
    private static let municipalities: Set<String> = ["11", "12", "31", "50"]

    private static func level(ofSix text: String) -> DivisionLevel {
        if text.hasSuffix("0000") { return .province }
        return text.hasSuffix("00") ? .prefecture : .county
    }

    private static func official(_ plain: String) throws(DivisionCodeProblem) -> String {
        guard !plain.isEmpty else { throw .empty }
        guard plain.isDigits else { throw .wrongCharacter }
        guard [6, 9, 12].contains(plain.utf8.count) else { throw .wrongLength(plain.utf8.count) }
        guard !plain.hasPrefix("0") else { throw .noProvince }
        var short = plain
        while short.utf8.count > 6, short.hasSuffix("000") { short.removeLast(3) }
        let code = DivisionCode(unchecked: short)
        let isWithoutCounties = withoutCounties.contains(short.characters(0..<4))
        if isWithoutCounties, code.level == .county { throw .noCounties(code.prefecture) }
        let hasPrefecture = short.characters(2..<4) != "00"
        let hasCounty = short.characters(4..<6) != "00"
        let hasTown = short.utf8.count > 6 && short.characters(6..<9) != "000"
        guard hasPrefecture || !hasCounty, short.utf8.count == 6 || hasTown && (hasCounty || isWithoutCounties) else {
            throw .gap
        }
        return short
    }

    private static func below(_ level: DivisionLevel) -> DivisionLevel {
        DivisionLevel(rawValue: level.rawValue + 1) ?? .village
    }
}

extension DivisionCode: Comparable {
    /// A division stands before what lies in it.
    public static func < (first: Self, second: Self) -> Bool { first.text < second.text }
}

extension DivisionCode: CustomStringConvertible {
    public var description: String { text }
}
