public import Kernel

/// Whose committee it is; the law gives each its term.
public enum CommitteeLevel: String, LedgerChoice {
    case base, local

    public var label: Text {
        switch self {
        case .base: Text("基层工会", en: "Base union")
        case .local: Text("地方、产业工会", en: "Local or industrial union")
        }
    }
}

public enum TermYears: String, LedgerChoice {
    case three, five

    public var label: Text {
        switch self {
        case .three: Text("三年", en: "Three years")
        case .five: Text("五年", en: "Five years")
        }
    }

    var count: Int { self == .three ? 3 : 5 }
}

public struct CommitteeSession: LedgerRow {
    public var number: Int?
    public var day: Day?
    public var kind: CommitteeSessionKind?

    public init() {}

    public static let fields: [LedgerField<CommitteeSession>] = [
        .number("number", \.number, Text("次", en: "Session"), 1...200).required(),
        .day("day", \.day, Text("召开日期", en: "Held on")).required(),
        .choice("kind", \.kind, Text("会议", en: "Body")).required(),
    ]
}

public enum CommitteeSessionKind: String, LedgerChoice {
    case congress, plenary, standing

    public var label: Text {
        switch self {
        case .congress: Text("会员（代表）大会", en: "Congress")
        case .plenary: Text("全委会", en: "Plenary session")
        case .standing: Text("常委会", en: "Standing committee")
        }
    }
}
