/// What must hold between the fields of an entry.
public struct Check<Body: LedgerEntry>: Sendable {
    /// The field at which the complaint is shown.
    let field: String
    let why: Text
    let holds: @Sendable (Body) -> Bool

    public init(_ field: String, _ why: Text, holds: @escaping @Sendable (Body) -> Bool) {
        self.field = field
        self.why = why
        self.holds = holds
    }
}
