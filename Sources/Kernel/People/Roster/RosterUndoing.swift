import Store

/// Takes back what a roster brought: those who were enrolled by it and not touched since are gone, as if they had never been
/// entered; the others stay.
struct RosterUndoing {
    private let found: EntryImport
    private let desk: Desk
    private var desks: [ID<Organisation>: MemberDesk] = [:]
    private var batch: JournalBatch
    private var sums = TallySums()
    private(set) var fates: [ImportUndoing.Fate: Int] = [:]

    init(_ found: EntryImport, at desk: Desk) {
        (self.found, self.desk) = (found, desk)
        batch = JournalBatch(at: desk)
    }

    /// - Parameter each: hears how many were looked at so far.
    mutating func run(_ each: (Int) throws -> Void) throws {
        var traces = RosterTraces(of: found, for: desk.actor, on: desk.connection)
        try traces.each { some in
            for trace in some {
                if trace.fate == .withdrawn { try withdraw(trace) }
                fates[trace.fate, default: 0] += 1
                try desk.connection.run(
                    """
                    UPDATE roster_member SET undoing = \(trace.fate)
                    WHERE import = \(found.id) AND membership = \(trace.key.membership)
                    """)
            }
            if sums.count >= 100_000 { try post() }
            try each(fates.values.reduce(0, +))
        }
        try post()
        try batch.finish(Roster.undone, found.subject, of: found.home, at: desk)
    }

    private mutating func post() throws {
        try sums.post(on: desk.connection)
        sums = TallySums()
    }

    private mutating func withdraw(_ trace: RosterTrace) throws {
        let connection = desk.connection
        if let why = trace.objection { throw Refusal.conflict(why: trace.whose + Text("：", en: ": ") + why) }
        guard let person = try Person.find(trace.person, on: connection) else { throw Refusal.notFound }
        let members = try members(of: trace.key.organisation)
        try NoteAbsence.forget(trace.key, on: connection)
        try AskedCorrection.forget(trace.key, on: connection)
        try connection.run(
            """
            DELETE FROM membership WHERE organisation = \(trace.key.organisation) AND id = \(trace.key.membership)
            """)
        sums.add(trace.contributed, times: -1, at: members.owner.counting)
        if trace.isNew {
            try members.forget(person)
        } else {
            try batch.add(
                person.subject, version: Int(trace.version) + 1, JSONValue.object(["withdrawn": .bool(true)]).utf8,
                on: connection)
        }
    }

    private mutating func members(of union: ID<Organisation>) throws -> MemberDesk {
        if let known = desks[union] { return known }
        let members = try MemberDesk(at: union, desk)
        desks[union] = members
        return members
    }
}
