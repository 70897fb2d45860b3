public import Store

/// What an officer is shown of a person: her memberships within reach, and nothing of her matters.
public struct RegisterCard: Sendable {
    public struct Line: Sendable {
        public let membership: Membership
        public let organisation: Organisation
        /// What somebody of her name holds or held in that union.
        public let posts: [OrganisationPost]
        public let pastRetentions: [PastRetention]
    }

    public struct Event: Sendable {
        public let at: Instant
        public let action: String
        public let organisation: String?
        public let by: String?
        /// The cells of the roster that it tells of.
        public let origin: CellOrigin?
    }

    public let person: Person
    /// Of her last version; whoever corrects the card says which one she saw.
    public let version: Int64
    /// The held one first.
    public let memberships: [Line]
    public let employment: Employment?
    public let transfer: MembershipTransfer?
    public let absence: MemberAbsence?
    /// What was done with her membership by unions within reach, newest first.
    public let events: [Event]
    /// Second registrations that were merged into this one, the newest first.
    public let merges: [PersonMerge]
    /// The login of her account, if she has one here.
    public let login: String?

    /// The one that stands, or was applied for.
    public var current: Line? { memberships.first { $0.membership.status.isHeld || $0.membership.status == .applied } }

    /// - Throws: ``Refusal/notFound`` for somebody none of whose memberships lies within reach.
    public static func load(
        _ id: ID<Person>, for actor: Actor, on connection: any Connection
    ) throws -> RegisterCard {
        guard let person = try Person.find(id, on: connection) else { throw Refusal.notFound }
        let lines = try Membership.all(of: id, on: connection).compactMap { membership -> Line? in
            guard let union = try Organisation.find(membership.organisation, on: connection),
                actor.may(.readMembers, at: union.place)
            else { return nil }
            let key = Person.key(of: person.name)
            return Line(
                membership: membership, organisation: union,
                posts: try OrganisationPost.all(of: union.id, on: connection).filter {
                    $0.holder.map { Person.key(of: $0) } == key
                }, pastRetentions: try PastRetention.all(of: membership.key, on: connection))
        }
        guard let first = lines.first else { throw Refusal.notFound }
        let isCurrent = first.membership.status.isHeld || first.membership.status == .applied
        return RegisterCard(
            person: person, version: try person.version(on: connection), memberships: lines,
            employment: isCurrent ? try Employment.all(of: id, on: connection).first { $0.until == nil } : nil,
            transfer: try MembershipTransfer.open(of: id, on: connection).flatMap { transfer in
                lines.contains { $0.organisation.id == transfer.origin || $0.organisation.id == transfer.target }
                    ? transfer : nil
            }, absence: try MemberAbsence.find(first.membership.id, on: connection),
            events: try events(of: person, for: actor, on: connection),
            merges: try PersonMerge.standing(of: id, on: connection),
            login: try connection.value(
                "SELECT a.login FROM account_person x JOIN account a ON a.id = x.account WHERE x.person = \(id)"))
    }

    private static func events(
        of person: Person, for actor: Actor, on connection: any Connection
    ) throws -> [Event] {
        let scope = actor.scope(of: .readMembers).predicate(path: "o.path", secondPath: "o.second_path")
        let origins = try person.origins(on: connection)
        let told = try connection.all(
            """
            SELECT l.at, l.action, o.name, a.name, l.subject FROM (\(person.subject.told)) AS told
            JOIN journal_line l ON l.id = told.line JOIN organisation o ON o.id = l.organisation
            LEFT JOIN account a ON a.id = l.account WHERE \(scope) ORDER BY told.line DESC LIMIT 200
            """
        ) { row in
            let action: String = try row[1]
            return Event(
                at: try row[0], action: action, organisation: try row[2], by: try row[3],
                origin: action == Roster.applied.name ? origins[try row[4]] : nil)
        }
        guard let loaded = try MemberLoad.batch(of: person.id, on: connection) else { return told }
        return told + [Event(at: loaded, action: MemberLoad.action.name, organisation: nil, by: nil, origin: nil)]
    }
}

/// Opens a person's card, and notes for her who looked: once for each day and account.
public struct OpenRegisterCard: Command {
    public static var requires: Permission? { .readMembers }

    let person: ID<Person>

    public init(_ person: ID<Person>) { self.person = person }

    public func perform(at desk: Desk) throws -> RegisterCard {
        let card = try RegisterCard.load(person, for: desk.actor, on: desk.connection)
        if let account = desk.actor.account {
            try desk.connection.run(
                """
                INSERT INTO person_opening (person, day, account, at, office)
                VALUES (\(person), \(desk.now.day), \(account), \(desk.now),
                    \(try desk.actor.office(on: desk.connection)))
                ON CONFLICT (person, day, account) DO NOTHING
                """)
        }
        return card
    }
}
