/// How the days of a period are counted.
public enum DayKind: String, CaseIterable, Codable, Sendable {
    case natural, working

    public var words: Text {
        switch self {
        case .natural: Text("日", en: "natural days")
        case .working: Text("个工作日", en: "working days")
        }
    }
}

/// A length of time that a rule gives: `15 natural days`, `1 year`, `5 working days before`.
public struct RulePeriod: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Codable, Sendable { case days, months, years }

    /// 1 to 3,660 days, 600 months or 50 years.
    public let count: Int
    public let unit: Unit
    /// Months and years are always natural.
    public let kind: DayKind
    /// Counted back from the day it starts at, as the notice of a hearing is.
    public let isBefore: Bool

    public init?(count: Int, unit: Unit, kind: DayKind = .natural, isBefore: Bool = false) {
        let most =
            switch unit {
            case .days: 3660
            case .months: 600
            case .years: 50
            }
        guard (1...most).contains(count), unit == .days || kind == .natural else { return nil }
        (self.count, self.unit, self.kind, self.isBefore) = (count, unit, kind, isBefore)
    }

    /// The form packs are written in. Days must say whether they are natural or working.
    public init?(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        let isBefore = words.last == "before"
        if isBefore { words.removeLast() }
        guard let first = words.first, let count = Int(first), let last = words.last else { return nil }
        switch (words.count, last) {
        case (3, "days"), (3, "day"):
            guard let kind = DayKind(rawValue: words[1]) else { return nil }
            self.init(count: count, unit: .days, kind: kind, isBefore: isBefore)
        case (2, "months"), (2, "month"): self.init(count: count, unit: .months, isBefore: isBefore)
        case (2, "years"), (2, "year"): self.init(count: count, unit: .years, isBefore: isBefore)
        default: return nil
        }
    }

    public var words: Text {
        let length =
            switch unit {
            case .days: Text("\(count) \(kind.words.zh)", en: "\(count) \(singular(kind.words.en))")
            case .months: Text("\(count) 个月", en: "\(count) \(singular("months"))")
            case .years: Text("\(count) 年", en: "\(count) \(singular("years"))")
            }
        return isBefore ? Text("提前 \(length.zh)", en: "\(length.en) before") : length
    }

    private func singular(_ plural: String) -> String { count == 1 ? String(plural.dropLast()) : plural }
}

extension RulePeriod: CustomStringConvertible {
    public var description: String {
        let days = unit == .days ? "\(kind.rawValue) " : ""
        return "\(count) \(days)\(singular(unit.rawValue))\(isBefore ? " before" : "")"
    }
}

/// By how much a period may be prolonged, and on what condition.
public struct RuleExtension: Hashable, Sendable {
    /// Days only, in all.
    public let most: RulePeriod
    /// Who approves it, and what has to be told to whom.
    public let approval: Text?
    /// Whether it takes a reason.
    public let asksReason: Bool
}
