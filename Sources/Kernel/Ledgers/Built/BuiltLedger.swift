import Store

/// A ledger that an organisation built for itself and those below it.
public struct BuiltLedger: Sendable {
    public let id: ID<BuiltLedger>
    public let organisation: ID<Organisation>
    public let organisationName: String
    /// Of the present version; before the first one of the draft.
    public let title: Text
    /// The number of the present version; 0 before the first.
    public let version: Int
    /// When the last step of the draft was kept; `nil` without a draft.
    public let drafted: Instant?
    public let published: Instant?
    public let retired: Instant?

    public var ledger: LedgerID { LedgerID(of: id) }
    public var hasDraft: Bool { drafted != nil }
    /// Tells what its pages show from what they showed before: the draft, or the version in use where there is none.
    public var shown: Instant? { drafted ?? published }
    public var subject: Subject { Subject(.builtLedger, id) }
}

extension LedgerID {
    /// Of a ledger that was built here.
    public init(of id: ID<BuiltLedger>) { self.init(AnyLedger.builtPrefix + id.description.lowercased()) }
}

extension SubjectKind {
    public static let builtLedger = SubjectKind("built-ledger", Text("自建台账", en: "Ledger built here"))
    /// The entries of all ledgers that were built here, whichever it is.
    public static let builtEntry = SubjectKind("entry.built", Text("自建台账事项", en: "Entry of a ledger built here"))
}

extension Permission {
    /// To describe, publish and retire ledgers for an organisation and those below it. Who sets up the platform of a union
    /// does so: it gives her no sight of any entry.
    public static let buildLedgers = Permission(
        "ledgers.build", Text("建立台账", en: "Build ledgers"), roles: [.systemAdministrator])
}

extension BuiltLedger {
    public static let actions = [
        drafted, undone, dropped, published, PublishLedger.revised, RetireLedger.retired, RetireLedger.resumed,
    ]
    static let drafted = Action("built-ledger.drafted", Text("起草", en: "drafted"))
    static let undone = Action("built-ledger.undone", Text("撤销一步", en: "took back a step"))
    static let dropped = Action("built-ledger.dropped", Text("丢弃草稿", en: "dropped the draft"))
    static let published = Action("built-ledger.published", Text("发布", en: "published"))
    static let movedOn = Action("built-ledger.moved-on", Text("按新版转状态", en: "moved on by a new version"))

    /// The ledger, for whoever may build at its organisation.
    static func find(_ id: ID<BuiltLedger>, at desk: Desk) throws -> BuiltLedger {
        try find(id, for: desk.actor, on: desk.connection)
    }
}
