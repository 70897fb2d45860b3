public import Store

/// What an organisation was from a day on. States are only added, each not before the last and none for a day to come,
/// so the state of today is what the organisation is.
public struct OrganisationState: Hashable, Codable, Sendable {
    public var day: String
    public var action: String
    public var name: String
    public var rank: Rank
    public var kind: OrganisationKind
    public var status: String
    public var parent: ID<Organisation>?
    public var secondParent: ID<Organisation>?
    public var successor: ID<Organisation>?
}

extension Organisation {
    /// All states, newest first.
    public func history(on connection: any Connection) throws -> [OrganisationState] {
        try connection.all(
            """
            SELECT day, action, name, rank, kind, status, parent, second_parent, successor FROM organisation_state
            WHERE organisation = \(id) ORDER BY day DESC, at DESC
            """, OrganisationState.init)
    }

    /// What it was at the end of a day; `nil` before it was founded.
    public func state(on day: Day, connection: any Connection) throws -> OrganisationState? {
        try connection.first(
            """
            SELECT day, action, name, rank, kind, status, parent, second_parent, successor FROM organisation_state
            WHERE organisation = \(id) AND day <= \(day) ORDER BY day DESC, at DESC LIMIT 1
            """, OrganisationState.init)
    }

    /// Adds the present values as the state from `day` on, with its line in the journal.
    ///
    /// - Throws: ``Refusal/invalid(field:why:)`` for a day to come, or before the last change: a state put between two
    ///   others would carry the values of today into a time when they were not yet so.
    func remember(_ action: Action, from day: Day, at desk: Desk) throws {
        try refuseDay(day, at: desk)
        try desk.connection.insert(
            OrganisationState.insertion, BoundRows { addState(to: &$0, action, from: day, at: desk) })
        try desk.record(
            action, Subject(.organisation, id), of: id, version: Canonical.bytes(of: state(action, from: day)))
    }

    /// The present values, as they are from a day on.
    func state(_ action: Action, from day: Day) -> OrganisationState {
        OrganisationState(
            day: day.description, action: action.name, name: name, rank: rank, kind: kind, status: status.rawValue,
            parent: parent, secondParent: secondParent, successor: successor)
    }

    func addState(to rows: inout BoundRows, _ action: Action, from day: Day, at desk: Desk) {
        rows.add(
            id, desk.ids.next(Organisation.self), day, action.name, name, rank, kind, status, parent, secondParent,
            successor)
    }
}

extension OrganisationState {
    static let insertion: SQL = """
        INSERT INTO organisation_state
            (organisation, at, day, action, name, rank, kind, status, parent, second_parent, successor)
        """
}

extension Organisation {
    private func refuseDay(_ day: Day, at desk: Desk) throws {
        guard day <= desk.now.day else {
            throw Refusal.invalid(
                field: "day", why: Text("日期不能晚于今天", en: "The day cannot be later than today"))
        }
        let last = try desk.connection.value(
            "SELECT day FROM organisation_state WHERE organisation = \(id) ORDER BY day DESC LIMIT 1", as: Day.self)
        guard let last, day < last else { return }
        throw Refusal.invalid(
            field: "day",
            why: Text(
                "「\(name)」最近一次变更在 \(last)，日期不能早于它",
                en: "\(name) last changed on \(last); choose that day or a later one"))
    }
}

extension OrganisationState {
    init(row: Row) throws {
        self.init(
            day: (try row[0] as Day).description, action: try row[1], name: try row[2], rank: try row[3],
            kind: try row[4], status: try row[5], parent: try row[6], secondParent: try row[7], successor: try row[8])
    }
}
