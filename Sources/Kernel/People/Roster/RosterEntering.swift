import Store

/// A roster on its way into the register: rows are planned anew and those that are good are enrolled, some hundred at a time with
/// few statements for all of them. Nobody who is registered is changed.
struct RosterEntering {
    private(set) var planner: RosterPlanner
    private(set) var counts = ImportCounts()
    private let found: EntryImport
    private let desk: Desk
    private var desks: [ID<Organisation>: MemberDesk] = [:]
    private var batch: JournalBatch
    private var sums = TallySums()
    /// Names whose sounds are there already; forgotten now and then.
    private var sounded: Set<String> = []

    init(_ found: EntryImport, _ home: Organisation, at desk: Desk) {
        (self.found, self.desk) = (found, desk)
        planner = RosterPlanner(home: home, for: desk.actor, desk.journal, on: desk.now.day, desk.connection)
        batch = JournalBatch(at: desk)
    }

    /// One who joins.
    private struct Joining {
        let place: RowPlace
        let form: Enrolment
        let read: EnrolmentRead
        let person: Person
        let isNew: Bool
        let members: MemberDesk
        let membership: Membership
    }

    /// - Parameter rows: some hundred.
    mutating func take(_ rows: [ImportedRow]) throws {
        var joining: [Joining] = []
        for planned in try planner.plan(rows) {
            counts.add(planned.fate)
            guard case .new(let union) = planned.fate else { continue }
            joining.append(try one(planned, at: union.id))
        }
        guard !joining.isEmpty else { return }
        try register(joining.filter(\.isNew))
        try desk.connection.insert(
            Membership.insertion, BoundRows(of: joining) { rows, one in one.membership.add(to: &rows) })
        for one in joining { try note(one) }
        if sums.count >= 100_000 { try post() }
    }

    private mutating func one(_ planned: PlannedRow, at union: ID<Organisation>) throws -> Joining {
        let members = try members(of: union)
        let form = Enrolment(values: planned.content.values)
        let read = try form.read(on: members.today)
        let known = planner.known[planned.row.place]
        let person =
            known
            ?? Person(
                id: desk.ids.next(), name: read.name.text, sex: read.sex, born: read.born, phone: read.phone,
                identity: read.document?.kind)
        return Joining(
            place: planned.row.place, form: form, read: read, person: person, isNew: known == nil, members: members,
            membership: members.membership(of: person, form, .active, from: form.joinedOn ?? members.today))
    }

    private mutating func members(of union: ID<Organisation>) throws -> MemberDesk {
        if let known = desks[union] { return known }
        let members = try MemberDesk.allowed(at: union, desk)
        try members.refuseEnded()
        try MemberPlace.note(union, members.owner.counting, on: desk.connection)
        desks[union] = members
        return members
    }

    /// Keeps those who were registered nowhere yet.
    private mutating func register(_ new: [Joining]) throws {
        guard !new.isEmpty else { return }
        let keys = new.map { Person.key(of: $0.person.name) }
        try desk.connection.insert(
            Person.insertion, BoundRows(of: zip(new, keys)) { rows, one in one.0.person.add(to: &rows, keyed: one.1) })
        if sounded.count > 50_000 { sounded = [] }
        var sounds = BoundRows()
        for (one, key) in zip(new, keys) where sounded.insert(key).inserted {
            NameSounds.add(one.person.name, keyed: key, to: &sounds)
        }
        try desk.connection.insert(NameSounds.insertion, sounds, NameSounds.unlessThere)
        for one in new {
            guard let document = one.read.document else { continue }
            try SealedIdentity.add(document, of: one.person.id, desk.journal.keys, on: desk.connection)
        }
    }

    /// What follows from a membership: figures, version, employer, and where it came from.
    private mutating func note(_ one: Joining) throws {
        let (person, membership) = (one.person, one.membership)
        sums.add(membership.contributions, times: 1, at: one.members.owner.counting)
        let version = one.isNew ? 1 : Int(try Journal.nextVersion(of: person.subject, on: desk.connection))
        try batch.add(
            person.subject, version: version,
            MemberVersion(person: person, membership: membership, reason: nil).bytes, on: desk.connection)
        try Employment.note(
            one.form.employer, one.form.occupation.trimmed, of: person.id,
            from: membership.joinedOn ?? one.members.today, at: desk)
        try desk.connection.insert(
            """
            INSERT INTO roster_member (import, organisation, membership, person, is_new, version, file, sheet, row)
            """,
            BoundRows { rows in
                rows.add(
                    found.id, membership.organisation, membership.id, person.id, one.isNew, version, one.place.file,
                    one.place.sheet, one.place.row)
            })
    }

    private mutating func post() throws {
        try sums.post(on: desk.connection)
        sums = TallySums()
    }

    mutating func finish(_ sheets: [ImportedSheet]) throws {
        try post()
        try batch.finish(Roster.applied, found.subject, of: found.home, at: desk)
        try found.settle(counts, sheets, at: desk)
    }
}
