public import Kernel

/// What one contractor on a project owed its workers for a month, and what it paid.
public struct WageLine: LedgerRow {
    public var employer: Employer?
    public var persons: Int?
    public var due: Yuan?
    public var paid: Yuan?
    public var unpaid: Int?

    public init() {}

    /// In fen; nothing where more was paid than was due.
    var owed: Int { max(0, (due?.fen ?? 0) - (paid?.fen ?? 0)) }

    public static let fields: [LedgerField<WageLine>] = [
        .employer("employer", \.employer, Text("分包单位、班组", en: "Contractor")).required().orOthers()
            .help(Text("前面可以写统一社会信用代码，空一格", en: "May begin with its credit code and a blank")),
        .number("persons", \.persons, Text("应发人数", en: "Workers"), 0...100_000).required(),
        .yuan("due", \.due, Text("应发工资", en: "Wages due")).required(),
        .yuan("paid", \.paid, Text("实发工资", en: "Wages paid")).required(),
        .number("unpaid", \.unpaid, Text("欠薪人数", en: "Workers owed"), 0...100_000),
    ]
}
