/// A number of a rule that is not a time limit: 25 workers, two thirds of those present, 2 % of the payroll.
public struct RuleQuantity: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Codable, Sendable {
        case count, ratio, yuan, minutes, hours, days, months, years
        case workingDays = "working_days"
    }
    public enum Bound: String, CaseIterable, Codable, Sendable {
        case exactly, below
        case atLeast = "at_least"
        case atMost = "at_most"
        case moreThan = "more_than"
    }
    public struct Limit: Hashable, Sendable {
        public let bound: Bound
        public let number: RuleNumber
    }

    /// One or two, in the order written.
    public let limits: [Limit]
    public let unit: Unit
    /// What is counted, or of what a share is taken.
    public let of: Text?

    /// 会员：至少 25 / at least 25 members
    public var words: Text {
        let parts = limits.map { limit in
            let number = limit.number.description
            let en = number == "1" ? unit.words.en.droppingPlural : unit.words.en
            return Text(limit.bound.words.zh + number + unit.words.zh, en: limit.bound.words.en + number + en)
        }
        let joined = Text(parts.map(\.zh).joined(separator: "、"), en: parts.map(\.en).joined(separator: ", "))
        guard let of else { return joined }
        return Text("\(of.zh)：\(joined.zh)", en: "\(joined.en)\(unit == .ratio ? " of" : "") \(of.en)")
    }
}

extension String {
    fileprivate var droppingPlural: String { hasSuffix("s") ? String(dropLast()) : self }
}

extension RuleQuantity.Bound {
    var words: Text {
        switch self {
        case .exactly: Text(same: "")
        case .atLeast: Text("至少 ", en: "at least ")
        case .atMost: Text("至多 ", en: "at most ")
        case .moreThan: Text("超过 ", en: "more than ")
        case .below: Text("低于 ", en: "below ")
        }
    }
}

extension RuleQuantity.Unit {
    var words: Text {
        switch self {
        case .count, .ratio: Text(same: "")
        case .yuan: Text(" 元", en: " yuan")
        case .minutes: Text(" 分钟", en: " minutes")
        case .hours: Text(" 小时", en: " hours")
        case .days: Text(" 日", en: " natural days")
        case .workingDays: Text(" 个工作日", en: " working days")
        case .months: Text(" 个月", en: " months")
        case .years: Text(" 年", en: " years")
        }
    }
}

/// An exact number as people write it: `25`, `2/3`, `0.5%`.
public struct RuleNumber: Hashable, Sendable, LosslessStringConvertible {
    /// As written.
    public let description: String
    public let numerator: Int
    public let denominator: Int

    /// - Returns: `nil` unless the text is a number of at most nine digits, a fraction or a percentage.
    public init?(_ text: String) {
        let isPercent = text.hasSuffix("%")
        let body = isPercent ? String(text.dropLast()) : text
        let parts = body.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let top = Self.decimal(parts[0]),
            let bottom = parts.count == 2 ? Self.decimal(parts[1]) : (1, 1), bottom.0 > 0, bottom.1 == 1
        else { return nil }
        description = text
        numerator = top.0
        denominator = top.1 * bottom.0 * (isPercent ? 100 : 1)
    }

    private static func decimal(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 9,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
        else { return nil }
        let places = parts.count == 2 ? parts[1].utf8.count : 0
        return (number, (0..<places).reduce(1) { scale, _ in scale * 10 })
    }
}
