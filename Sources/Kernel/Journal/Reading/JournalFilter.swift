/// Which lines a page of the journal shows; everything that is `nil` filters nothing.
public struct JournalFilter: Hashable, Sendable {
    /// Whose matters: the line's organisation must stand in it. Lines of no organisation are the platform's own and are
    /// shown to those only who may see everything.
    public var scope: Scope
    /// ``Action/name``.
    public var action: String?
    public var account: ID<Account>?
    /// ``SubjectKind/name``.
    public var subjectKind: String?
    /// The number of one subject of that kind.
    public var subject: Int64?
    public var days: ClosedRange<Day>?

    public init(
        scope: Scope, action: String? = nil, account: ID<Account>? = nil, subjectKind: String? = nil,
        subject: Int64? = nil, days: ClosedRange<Day>? = nil
    ) {
        self.scope = scope
        self.action = action
        self.account = account
        self.subjectKind = subjectKind
        self.subject = subject
        self.days = days
    }
}
