public import Store

/// The platform as its faces see it: commands go in, snapshots come out.
public struct Platform: Sendable {
    public let database: any Database
    public let clock: Clock
    public let ids: IDMaker
    public let journal: Journal

    public init(database: any Database, clock: Clock, ids: IDMaker, journal: Journal) {
        self.database = database
        self.clock = clock
        self.ids = ids
        self.journal = journal
    }

    /// Carries out a command in one transaction. The roles are read inside it, so a role taken away, or an organisation
    /// moved, a moment ago already counts.
    ///
    /// - Throws: ``Refusal`` from the command; a refusal for want of permission leaves a journal line of its own.
    public func perform<C: Command>(_ command: C, as identity: Actor.Identity) async throws -> C.Outcome {
        do {
            return try await database.write { connection in
                let actor = try Actor.load(identity, on: connection)
                if let permission = C.requires, !actor.may(permission) {
                    throw actor.identity == .anonymous ? Refusal.signedOut : .notPermitted(permission)
                }
                let desk = Desk(connection: connection, actor: actor, now: clock.now(), ids: ids, journal: journal)
                return try command.perform(at: desk)
            }
        } catch let refusal as Refusal {
            try await recordRefusal(refusal, of: String(describing: C.self), as: identity)
            throw refusal
        }
    }

    /// Reads in one snapshot, with the person's roles as they stand in it. Reaching for what is absent or not hers leaves
    /// a journal line, like a refused command.
    public func read<T: Sendable>(
        as identity: Actor.Identity, _ body: @escaping @Sendable (any Connection, Actor) throws -> T
    ) async throws -> T {
        do {
            return try await database.read { connection in
                try body(connection, try connection.untilCommit(identity) { try Actor.load(identity, on: connection) })
            }
        } catch let refusal as Refusal {
            try await recordRefusal(refusal, of: "read", as: identity)
            throw refusal
        }
    }

    /// Refuses somebody who holds a permission nowhere, before anything of hers is read.
    ///
    /// - Throws: ``Refusal/notPermitted(_:)``, with its journal line.
    public func require(_ permission: Permission, of deed: String, from actor: Actor) async throws {
        guard !actor.may(permission) else { return }
        let refusal = Refusal.notPermitted(permission)
        try await recordRefusal(refusal, of: deed, as: actor.identity)
        throw refusal
    }

    /// Leaves a line when somebody reached for what is not hers. `deed` names a command or a route, never its input.
    public func recordRefusal(_ refusal: Refusal, of deed: String, as identity: Actor.Identity) async throws {
        guard let account = identity.account, refusal.isForLackOfPermission else { return }
        try await database.write { connection in
            let home = try Account.find(account, on: connection)?.organisation
            try journal.append(
                JournalLine(
                    id: ids.next(), at: clock.now(), actor: identity, organisation: home,
                    action: "access.refused:\(deed)", subject: Subject(kind: .platform, number: 0)),
                version: nil, on: connection)
        }
    }
}

extension Refusal {
    var isForLackOfPermission: Bool {
        switch self {
        case .notFound, .notPermitted: true
        default: false
        }
    }
}
