import Kernel
import Store
import Web

/// What figures are asked for, as it stands in the address: an organisation and a period.
struct IndicatorQuery: Sendable {
    let period: IndicatorPeriod
    /// The organisation by key, as links name it.
    let id: ID<Organisation>?
    /// The organisation in words, as the form names it.
    let words: String

    init(_ query: Fields, today: Day) {
        period = IndicatorPeriod(query, today: today)
        id = query.id("in")
        words = query.text("owner")
    }

    /// The organisation that is meant: by words if there are any, those near the present one first, since many have one
    /// name; else by key; else one's own.
    ///
    /// - Returns: `nil` when the words mean none within reach.
    /// - Throws: ``Refusal/notFound`` for a key that names none within reach.
    func organisation(
        for actor: Actor, under permissions: [Permission], asking: Permission, on connection: any Connection
    ) throws -> Organisation? {
        func isKnown(_ organisation: Organisation) -> Bool {
            permissions.contains { actor.reach(of: organisation, under: $0) != nil }
        }
        let present = try id.flatMap { try Organisation.find($0, on: connection) }
        if !words.isEmpty {
            if let present, isKnown(present) {
                let near = try [present] + present.below(on: .leadership, on: connection) + present.line(on: connection)
                if let meant = near.first(where: { $0.name == words && isKnown($0) }) { return meant }
            }
            let found = try Organisation.search(words, for: actor, under: asking, on: connection).filter(isKnown)
            return found.first { $0.name == words } ?? found.first
        }
        if id != nil {
            guard let present, isKnown(present) else { throw Refusal.notFound }
            return present
        }
        let own = actor.grants.first { asking.roles.contains($0.role) }?.organisation
        return try own.flatMap { try Organisation.find($0, on: connection) }
    }
}
