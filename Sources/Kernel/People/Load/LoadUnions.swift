import Store

/// The unions that a batch comes across, each looked up once.
struct LoadUnions {
    struct Union {
        let counting: CountingPlace
        let isActive: Bool
        /// Until when the figures of members are closed there.
        let closed: Day?

        func takes(_ joinedOn: Day) -> Bool { isActive && closed.map { joinedOn > $0 } ?? true }
    }

    private let connection: any Connection
    private var known: [ID<Organisation>: Union?] = [:]
    /// Rows stand union by union.
    private var last: (id: ID<Organisation>, union: Union?)?
    /// By the one above: neighbours are counted where it is.
    private var counting: [ID<Organisation>: CountingPlace] = [:]
    private var closed: ClosedDays

    init(on connection: any Connection) {
        self.connection = connection
        closed = ClosedDays(of: MemberRegister.face, on: connection)
    }

    mutating func find(_ id: ID<Organisation>) throws -> Union? {
        if let last, last.id == id { return last.union }
        let found = try known[id] ?? look(id)
        known[id] = .some(found)
        last = (id, found)
        return found
    }

    private mutating func look(_ id: ID<Organisation>) throws -> Union? {
        guard let organisation = try Organisation.find(id, on: connection) else { return nil }
        let counting = try counting(of: organisation)
        try MemberPlace.note(id, counting, on: connection)
        return Union(
            counting: counting, isActive: organisation.status == .active,
            closed: try closed.over(organisation.place)?.through)
    }

    private mutating func counting(of organisation: Organisation) throws -> CountingPlace {
        guard organisation.rank > .town, organisation.secondPath == nil, let above = organisation.parent else {
            return try EntryOwner.of(organisation, on: connection).counting
        }
        if let known = counting[above] { return known }
        let found = try EntryOwner.of(organisation, on: connection).counting
        // Where there is no town above, a union is counted by itself.
        if found.path != organisation.path { counting[above] = found }
        return found
    }
}
