import Store

/// Takes back what a roster brought: those who were enrolled by it and not touched since are gone, as if they had never been
/// entered; the others stay.
struct RosterUndoing {
    private let found: EntryImport
    private let desk: Desk
    private var desks: [ID<Organisation>: MemberDesk] = [:]
    private var batch: JournalBatch
    private var sums = TallySums()
    private var closed: ClosedDays
    private(set) var fates: [ImportUndoing.Fate: Int] = [:]

    init(_ found: EntryImport, at desk: Desk) {
        (self.found, self.desk) = (found, desk)
        batch = JournalBatch(at: desk)
        closed = ClosedDays(of: MemberRegister.face, on: desk.connection)
    }

    private struct Trace {
        let key: MembershipKey
        let isNew: Bool
        let version: Int64
    }

    /// - Parameter each: hears how many were looked at so far.
    mutating func run(_ each: (Int) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let traces = try desk.connection.all(
                """
                SELECT organisation, membership, is_new, version FROM roster_member
                WHERE import = \(found.id) AND membership > \(last) ORDER BY membership LIMIT 200
                """
            ) {
                Trace(
                    key: MembershipKey(organisation: try $0[0], membership: try $0[1]), isNew: try $0[2],
                    version: try $0[3])
            }
            guard let end = traces.last else { break }
            for trace in traces {
                let fate = try withdraw(trace)
                fates[fate, default: 0] += 1
                try desk.connection.run(
                    """
                    UPDATE roster_member SET undoing = \(fate)
                    WHERE import = \(found.id) AND membership = \(trace.key.membership)
                    """)
            }
            last = end.key.membership.number
            try each(fates.values.reduce(0, +))
        }
        try sums.post(on: desk.connection)
        try batch.finish(Roster.undone, found.subject, of: found.home, at: desk)
    }

    private mutating func withdraw(_ trace: Trace) throws -> ImportUndoing.Fate {
        let connection = desk.connection
        guard let members = try members(of: trace.key.organisation) else { return .elsewhere }
        guard var membership = try Membership.find(trace.key, on: connection),
            let person = try Person.find(membership.person, on: connection)
        else { return .gone }
        guard membership.status == .active, try person.version(on: connection) == trace.version,
            try MembershipTransfer.open(of: person.id, on: connection) == nil,
            try !AskedCorrection.waits(for: membership.key, on: connection)
        else { return .edited }
        membership.pastRetentions = try PastRetention.all(of: membership.key, on: connection)
        let contributed = membership.contributions
        try closed.refuse([], replacing: contributed, at: members.organisation.place)
        try NoteAbsence.forget(membership.key, on: connection)
        try AskedCorrection.forget(membership.key, on: connection)
        try connection.run(
            """
            DELETE FROM membership WHERE organisation = \(membership.organisation) AND id = \(membership.id)
            """)
        sums.add(contributed, times: -1, at: members.owner.counting)
        if trace.isNew {
            try members.forget(person)
        } else {
            try batch.add(
                person.subject, version: Int(trace.version) + 1, JSONValue.object(["withdrawn": .bool(true)]).utf8,
                on: connection)
        }
        return .withdrawn
    }

    /// - Returns: `nil` where whoever takes it back may not.
    private mutating func members(of union: ID<Organisation>) throws -> MemberDesk? {
        if let known = desks[union] { return known }
        let members = try MemberDesk(at: union, desk)
        guard desk.actor.may(.changeMembers, at: members.organisation.place) else { return nil }
        desks[union] = members
        return members
    }
}

extension EntryImport {
    /// How many of a roster it would concern to take it back now, and how many it would leave because they are touched.
    func undoingOfRoster(for actor: Actor, on connection: any Connection) throws -> ImportUndoingForecast {
        var forecast = ImportUndoingForecast()
        let rows: Int? = try connection.value("SELECT COUNT(*) FROM roster_member WHERE import = \(id)")
        let untouched: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM roster_member r
            JOIN membership m ON m.organisation = r.organisation AND m.id = r.membership AND m.status = 'active'
            WHERE r.import = \(id) AND NOT EXISTS (
                SELECT 1 FROM journal_line l
                WHERE l.subject_kind = \(Person.kind.name) AND l.subject = r.person AND l.version > r.version)
            AND NOT EXISTS (
                SELECT 1 FROM batch_version b
                WHERE b.subject_kind = \(Person.kind.name) AND b.subject = r.person AND b.version > r.version)
            """)
        forecast.fates = [.withdrawn: untouched ?? 0, .edited: (rows ?? 0) - (untouched ?? 0)].filter { $0.value > 0 }
        return forecast
    }
}
