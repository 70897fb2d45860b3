import Store

/// A step that a later one looks at again: who took it, and the union from which she did.
///
/// Neither she nor anybody of that union takes the later one, but somebody above it; at the head of the tree, where nobody is above, a
/// colleague does.
struct LookedAt {
    let account: ID<Account>
    /// The place above which somebody has to stand; `nil` at the head of the tree, and where she holds nothing any more.
    private let place: Place?

    /// - Returns: `nil` where nobody with an account took it, as whoever spoke up has none.
    static func find(
        _ step: String, on entry: Entry, of ledger: AnyLedger, _ connection: any Connection
    ) throws -> LookedAt? {
        guard let account = try entry.taker(of: step, in: ledger, on: connection) else { return nil }
        let office = try Actor.grants(of: account, on: connection)
            .filter { ledger.write.roles.contains($0.role) && $0.reach.covers(entry.place) }
            .map(\.reach).max { $0.path.depth < $1.path.depth }
        guard let office, office.path.depth > 1 else { return LookedAt(account: account, place: nil) }
        let own = entry.place
        if office.path == own.path || office.path == own.secondPath { return LookedAt(account: account, place: own) }
        return LookedAt(
            account: account,
            place: office.line == .leadership
                ? Place(path: office.path) : Place(path: own.path, secondPath: office.path))
    }

    func isBelow(_ actor: Actor, under permission: Permission) -> Bool {
        place.map { actor.stands(above: $0, under: permission) } ?? true
    }
}
