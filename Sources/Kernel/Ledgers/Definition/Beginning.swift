/// What the form of a new entry begins with, where it comes of an entry of another ledger: what stands there is not typed twice.
public struct Beginning<Body: LedgerEntry>: Sendable {
    let ledger: LedgerID
    let body: @Sendable (EntryContent) -> Body?

    /// - Parameter make: fills in what the other entry says; the rest is left to whoever fills in the form.
    public init<Other: LedgerEntry>(of _: Other.Type, _ make: @escaping @Sendable (Other) -> Body) {
        ledger = Other.ledger.id
        body = { content in Other.ledger.body(of: content).map(make) }
    }
}
