public import Kernel

/// Money that went to a project, once it was paid.
public struct AidGrant: LedgerRow {
    public var on: Day?
    public var receiver = ""
    public var sum: Yuan?
    public var what = ""

    public init() {}

    public static let fields: [LedgerField<AidGrant>] = [
        .day("on", \.on, Text("拨付日期", en: "Paid on")).required(),
        .line("receiver", \.receiver, Text("收款单位", en: "Paid to"), max: 80),
        .yuan("sum", \.sum, Text("金额", en: "Sum")).required(),
        .line("what", \.what, Text("用于", en: "For what"), max: 120),
    ]
}

/// Somebody went to see how a project stands.
public struct AidVisit: LedgerRow {
    public var on: Day?
    public var who = ""
    public var seen = ""

    public init() {}

    public static let fields: [LedgerField<AidVisit>] = [
        .day("on", \.on, Text("考察日期", en: "Visited on")).required(),
        .line("who", \.who, Text("带队领导及职务", en: "Who led it, and her post"), max: 80).required(),
        .line("seen", \.seen, Text("看了什么", en: "What was seen"), max: 300),
    ]
}

public enum PairedAidKind: String, LedgerChoice {
    case places, books, training, jobs, teaching, health, purchase

    public var label: Text {
        switch self {
        case .places: Text("阵地建设", en: "Places for workers")
        case .books: Text("职工书屋", en: "Reading rooms")
        case .training: Text("干部与职工培训", en: "Training")
        case .jobs: Text("劳务与就业", en: "Jobs")
        case .teaching: Text("送教、送科技", en: "Teaching and know-how")
        case .health: Text("送医", en: "Health")
        case .purchase: Text("消费帮扶", en: "Purchases")
        }
    }
}
