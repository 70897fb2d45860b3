public import Store

/// Where somebody joins: a union, or an event at which people join one.
public struct JoiningDoor: Sendable {
    /// In the address: the key of the union or of the event.
    public let key: String
    public let union: Organisation
    public let event: ID<Entry>?
    /// What the event is called.
    public let title: String?

    public init(to union: Organisation) {
        (self.key, self.union, self.event, self.title) = (union.id.description, union, nil, nil)
    }

    /// - Parameter events: the ledger of events. Its field `union`, where it is filled in, says which union they join; otherwise they
    ///   join the owner.
    /// - Throws: ``Refusal/notFound`` for what is neither, and for a union that has ended.
    public static func find(
        _ key: String, events: AnyLedger, on connection: any Connection
    ) throws -> JoiningDoor {
        if let id = ID<Organisation>(key), let union = try Organisation.find(id, on: connection) {
            guard union.status == .active else { throw Refusal.notFound }
            return JoiningDoor(to: union)
        }
        guard let id = ID<Entry>(key), let entry = try Entry.find(id, on: connection), entry.ledger == events.id else {
            throw Refusal.notFound
        }
        var owner = entry.owner.organisation
        if case .organisation(let other)? = try entry.content(of: events, on: connection).values["union"] {
            owner = other
        }
        guard let union = try Organisation.find(owner, on: connection), union.status == .active else {
            throw Refusal.notFound
        }
        return JoiningDoor(key: key, union: union, event: id, title: entry.title)
    }

    private init(key: String, union: Organisation, event: ID<Entry>, title: String) {
        (self.key, self.union, self.event, self.title) = (key, union, event, title)
    }
}

/// How many applied at an event, and how many of them are members now.
public struct EventTurnout: Hashable, Sendable {
    public let applied: Int
    public let joined: Int

    public static func of(
        _ events: [ID<Entry>], on connection: any Connection
    ) throws -> [ID<Entry>: EventTurnout] {
        let found = try connection.all(
            """
            SELECT q.event, COUNT(*), SUM(CASE WHEN m.joined_on IS NOT NULL THEN 1 ELSE 0 END)
            FROM membership_application q JOIN membership m ON m.organisation = q.organisation AND m.id = q.membership
            WHERE q.event IN \(list: events) GROUP BY q.event
            """
        ) { (try $0[0] as ID<Entry>, EventTurnout(applied: try $0[1], joined: try $0[2])) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
