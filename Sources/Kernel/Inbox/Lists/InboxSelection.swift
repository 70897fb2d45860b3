public import Store

/// What waits for a person: the same set for list, count and the number beside the navigation.
public struct InboxSelection {
    public enum Part: String, CaseIterable, Sendable {
        /// In her hands, or in those of somebody for whom she is deputy today.
        case mine
        /// In nobody's hands, at an organisation where she herself may write the ledger: for whoever holds the post.
        case post
        /// All that is open at her own organisations, in whosever hands.
        case organisation
    }

    private let book: LedgerBook
    private let today: Day
    let walk: DueWalk

    public init(
        _ parts: Set<Part>, in book: LedgerBook, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws {
        self.book = book
        self.today = today
        var sources: [SQL] = []
        if parts.contains(.mine), let account = actor.account {
            let principals = try Leave.principals(of: account, on: today, connection)
            sources += ([account] + principals).map { "e.handler = \($0)" }
        }
        if parts.contains(.post) {
            sources += Self.places(of: actor, in: book, \.write).map { "e.handler IS NULL AND " + $0 }
        }
        if parts.contains(.organisation) { sources += Self.places(of: actor, in: book, \.read) }
        walk = DueWalk(sources: sources, condition: book.condition(for: actor, \.read))
    }

    public init(
        _ part: Part, in book: LedgerBook, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws {
        try self.init([part], in: book, for: actor, on: today, connection)
    }

    /// One page in due order, by key.
    public func page(
        after cursor: EntryCursor? = nil, limit: Int = 50, on connection: any Connection
    ) throws -> [InboxLine] {
        try InboxLine.fill(
            try walk.page(after: cursor, limit: limit, on: connection), of: book, on: today, connection)
    }

    /// How many there are, counted no further than `limit`.
    public func count(upTo limit: Int = 1000, on connection: any Connection) throws -> Int {
        try walk.count(upTo: limit, on: connection)
    }

    /// How many there are in each ledger, counted no further than `limit` in all.
    public func counts(upTo limit: Int, on connection: any Connection) throws -> [LedgerID: Int] {
        try walk.counts(upTo: limit, on: connection)
    }

    /// Whether something among it is overdue or due today.
    public func isLate(on connection: any Connection) throws -> Bool { try walk.holdsDue(by: today, on: connection) }

    /// One source for each organisation where she herself holds a role that carries the permission: exactly there, not
    /// below.
    private static func places(
        of actor: Actor, in book: LedgerBook, _ permission: (AnyLedger) -> Permission
    ) -> [SQL] {
        var roles: [(organisation: ID<Organisation>, held: Set<Role>)] = []
        for grant in actor.grants {
            if let index = roles.firstIndex(where: { $0.organisation == grant.organisation }) {
                roles[index].held.insert(grant.role)
            } else {
                roles.append((grant.organisation, [grant.role]))
            }
        }
        return roles.compactMap { organisation, held in
            let open = book.ledgers.filter { !permission($0).roles.isDisjoint(with: held) && actor.reads($0) }
            let names = open.map(\.id.name)
            return names.isEmpty ? nil : "e.owner = \(organisation) AND (e.ledger || '') IN \(list: names)"
        }
    }
}
