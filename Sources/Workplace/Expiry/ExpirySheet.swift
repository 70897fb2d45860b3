import Kernel
import Store

/// What expires at an organisation and below it, read in one snapshot.
struct ExpirySheet: Sendable {
    static let pageSize = 50

    let place: IndicatorPlace
    let lines: [InboxLine]
    let counts: [LedgerID: Int]

    /// - Returns: `nil` when the query means no organisation within reach.
    static func load(
        _ query: ExpiryQuery, watching ledgers: [AnyLedger], asking: Permission, in book: LedgerBook, for actor: Actor,
        on today: Day, _ connection: any Connection
    ) throws -> ExpirySheet? {
        let permissions = ledgers.map(\.read)
        let home = try query.place.organisation(for: actor, under: permissions, asking: asking, on: connection)
        guard let home else { return nil }
        let last = today.adding(days: query.days)
        func due(_ some: [AnyLedger]) -> DueBelow {
            DueBelow(home, in: some, by: last, of: book, for: actor, on: today)
        }
        let named = ledgers.filter { $0.id.name == query.ledger }
        return ExpirySheet(
            place: try IndicatorPlace.load(home, for: actor, under: permissions, on: connection),
            lines: try due(named.isEmpty ? ledgers : named).page(after: query.after, limit: pageSize, on: connection),
            counts: try due(ledgers).counts(on: connection))
    }
}
