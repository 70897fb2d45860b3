public import Store

extension AnyLedger {
    /// The union that a person names in a field of an entry: one within her reach, or, where unions do something together, any
    /// federation by its whole name, wherever it stands.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` at the field where there is none.
    public func union(
        _ words: String, in field: String, for actor: Actor, on connection: any Connection
    ) throws -> Organisation {
        if let party = try party(called: words, on: connection) { return party }
        return try Organisation.named(words, in: field, for: actor, on: connection)
    }

    /// - Returns: `nil` in a ledger of what a union does alone.
    func party(called name: String, on connection: any Connection) throws -> Organisation? {
        description.isJoint ? try Organisation.federation(called: name, on: connection) : nil
    }
}
