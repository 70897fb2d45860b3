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
        let owner = try EntryOwner.of(organisation, on: connection)
        try MemberPlace.note(owner, on: connection)
        return Union(
            counting: owner.counting, isActive: organisation.status == .active,
            closed: try closed.over(organisation.place)?.through)
    }
}
