/// A figure of a sketch, picked from lists: what is counted, on which day, and which entries.
public struct SketchCount: SketchPart {
    public let name: String
    public var label: Text
    public var kind = CountDescription.Kind.flow
    /// The field of numbers or yuan that is summed; `nil` counts entries.
    public var sum: String?
    public var on = CountDay.opened
    /// When a stock leaves again; `nil` for never.
    public var until: CountDay?
    /// All of them must hold.
    public var conditions: [CountCondition] = []
    /// Fields of choices by which it is broken down.
    public var breakdowns: [String] = []

    public init(_ name: String, _ label: Text) { (self.name, self.label) = (name, label) }

    func description(in ledger: LedgerID, _ sketch: LedgerSketch) -> CountDescription {
        let unit: CountDescription.Unit =
            switch sum.flatMap(sketch.field)?.kind {
            case .yuan: .yuan
            case .number: .number
            default: .entries
            }
        return CountDescription(
            indicator: "\(ledger).\(name)", label: label, kind: kind, unit: unit, breakdowns: breakdowns)
    }

    func amount(of content: EntryContent) -> Int {
        guard conditions.allSatisfy({ $0.holds(content) }) else { return 0 }
        guard let sum else { return 1 }
        return switch content.values[sum] {
        case .number(let number)?: number
        case .yuan(let yuan)?: yuan.fen
        default: 0
        }
    }

    /// What every ledger counts without being told.
    static let usual: [SketchCount] = {
        let entered = SketchCount("entered", .usuallyEntered)
        var closed = SketchCount("closed", .usuallyClosed)
        closed.on = .closed
        var inHand = SketchCount("in-hand", .usuallyInHand)
        (inHand.kind, inHand.until) = (.stock, .closed)
        return [entered, closed, inHand]
    }()
}

extension Text {
    static let usuallyEntered = Text("登记", en: "Entered")
    static let usuallyClosed = Text("办结", en: "Closed")
    static let usuallyInHand = Text("在办", en: "In hand")
}

/// The day on which an entry counts; written `opened`, `closed`, or as the name of a field of days.
public enum CountDay: Hashable, Codable, Sendable, RawRepresentable {
    case opened, closed
    case field(String)

    public init(rawValue: String) {
        self =
            switch rawValue {
            case "opened": .opened
            case "closed": .closed
            default: .field(rawValue)
            }
    }

    public var rawValue: String {
        switch self {
        case .opened: "opened"
        case .closed: "closed"
        case .field(let name): name
        }
    }

    func day(of content: EntryContent, opened: Day, closed: Day?) -> Day? {
        switch self {
        case .opened: return opened
        case .closed: return closed
        case .field(let name):
            if case .day(let day)? = content.values[name] { return day }
            return nil
        }
    }
}

/// What an entry must be to count: a choice, a flag or the status has a certain value. Written `field=value`.
public struct CountCondition: Hashable, Codable, Sendable, RawRepresentable {
    /// Stands for where the entry stands.
    public static let status = "status"

    public let field: String
    /// The name of a choice or status; `1` or `0` for a flag.
    public let value: String

    public init(_ field: String, is value: String) { (self.field, self.value) = (field, value) }

    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        self.init(parts[0], is: parts[1])
    }

    public var rawValue: String { "\(field)=\(value)" }

    func holds(_ content: EntryContent) -> Bool {
        if field == Self.status { return content.status == value }
        return switch content.values[field] ?? .absent {
        case .choice(let name): name == value
        case .choices(let names): names.contains(value)
        case .flag(let flag): flag == (value == "1")
        default: value == "0"
        }
    }
}
