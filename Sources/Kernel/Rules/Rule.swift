/// How sure the fact behind a rule is.
public enum Confidence: String, CaseIterable, Codable, Sendable {
    /// The text itself was read.
    case high = "H"
    /// Known and agreed by a second source.
    case medium = "M"
    /// Recollection, or different from place to place. It never gives a value.
    case low = "L"

    public var words: Text {
        switch self {
        case .high: Text("已核对原文", en: "read in the text itself")
        case .medium: Text("有旁证，原文待核", en: "agreed by a second source, text not re-read")
        case .low: Text("各地不同或仅凭记忆", en: "recollection, or different from place to place")
        }
    }
}

/// What a rule says.
public enum RuleValue: Hashable, Sendable {
    /// A time limit.
    case period(RulePeriod)
    case quantity(RuleQuantity)
    /// Something to do or not to do, without a number.
    case statement(Text)
    /// A number that somebody has still to set (待设定), and what is known of it.
    case open(Text)

    /// The field of a pack that it is written in.
    public var kind: String {
        switch self {
        case .period: "limit"
        case .quantity: "value"
        case .statement: "says"
        case .open: "open"
        }
    }

    public var words: Text {
        switch self {
        case .period(let period): period.words
        case .quantity(let quantity): quantity.words
        case .statement(let text): text
        case .open(let text): Text("待设定（\(text.zh)）", en: "to be set (\(text.en))")
        }
    }
}

/// One version of one part of a rule: what holds in a place from one day to another, and where that is written.
public struct Rule: Hashable, Sendable {
    public let id: RuleID
    /// Which of several limits of the same rule; `nil` for the only or main one.
    public let part: String?
    /// What a deadline remembers of the rule that set it: `national/XF-06.ask@2022-05-01`. A later change of the rule is
    /// another version; this text never comes to mean something else.
    public let version: String
    public let region: RegionCode
    public let title: Text
    public let value: RuleValue
    /// Whether a limit that ends on a rest day ends on the next working day. Always `false` for limits counted back.
    public let endMoves: Bool
    /// The day counted back to opens a window, and the day counted from closes it.
    public let isWindow: Bool
    public let ext: RuleExtension?
    /// The interruptions and pauses that the rule itself foresees.
    public let events: Set<EventKind>
    /// What the count starts from.
    public let starts: Text?
    /// Which right opens, or is lost, when the limit has passed.
    public let passed: Text?
    public let note: Text?
    public let source: Text
    /// As the source counts them: `§14`.
    public let article: String
    public let confidence: Confidence
    /// The first day it is in force; `nil` when that is as far back as anybody knows.
    public let from: Day?
    /// The last day it is in force.
    public let to: Day?
    /// Its line in the pack.
    public internal(set) var line: Int

    public func isInForce(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
}

extension Rule {
    /// 劳动争议调解仲裁法 §14 / Labour Dispute Mediation and Arbitration Law, §14
    public var citation: Text {
        article.isEmpty ? source : Text("\(source.zh) \(article)", en: "\(source.en), \(article)")
    }
}
