public import Store

/// What a command works on: one transaction, the person with her roles as they stand inside it, and the time.
public struct Desk {
    public let connection: any Connection
    public let actor: Actor
    public let now: Instant
    public let ids: IDMaker
    let journal: Journal

    /// Lets the deed go on, or refuses it: as absent when the person cannot even see the organisation, as not
    /// permitted when she can.
    public func allow(_ permission: Permission, at place: Place) throws(Refusal) {
        if actor.may(permission, at: place) { return }
        throw actor.may(.readOrganisations, at: place) ? .notPermitted(permission) : .notFound
    }

    /// Writes a journal line in this transaction.
    ///
    /// - Parameters:
    ///   - organisation: whose matter it is; who may read the line follows from it.
    ///   - version: the canonical bytes of the subject as it now stands. They are kept beside a fresh salt, and only
    ///     their commitment enters the line, so that the person can be erased later and the journal still verifies.
    public func record(
        _ action: Action, _ subject: Subject, of organisation: ID<Organisation>?, version: [UInt8]? = nil
    ) throws {
        try journal.append(
            JournalLine(
                id: ids.next(), at: now, actor: actor.identity, organisation: organisation, action: action.name,
                subject: subject),
            version: version, on: connection)
    }

    /// Destroys every kept version of a subject, and writes the line that says so.
    func erase(_ subject: Subject, of organisation: ID<Organisation>?, saying action: Action) throws {
        try journal.erase(
            JournalLine(
                id: ids.next(), at: now, actor: actor.identity, organisation: organisation, action: action.name,
                subject: subject),
            saying: action, on: connection)
    }
}
