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

    fileprivate struct Trace {
        let key: MembershipKey
        let person: ID<Person>
        let isNew: Bool
        let version: Int64
        /// From which row she came; rosters of before 2026-11 do not tell.
        let place: RowPlace?
    }

    /// - Parameter each: hears how many were looked at so far.
    mutating func run(_ each: (Int) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let traces = try desk.connection.all(
                """
                SELECT r.organisation, r.membership, r.person, r.is_new, r.version, r.file, r.sheet, r.row FROM roster_member r
                WHERE r.import = \(found.id) AND r.membership > \(last) ORDER BY r.membership LIMIT 200
                """
            ) {
                Trace(
                    key: MembershipKey(organisation: try $0[0], membership: try $0[1]), person: try $0[2],
                    isNew: try $0[3], version: try $0[4], place: try RowPlace(row: $0, from: 5))
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

    private mutating func withdraw(_ trace: Trace) throws -> ImportUndoing.Fate {
        let connection = desk.connection
        guard let members = try members(of: trace.key.organisation) else { return .elsewhere }
        guard var membership = try Membership.find(trace.key, on: connection),
            let person = try Person.find(membership.person, on: connection)
        else { return .gone }
        guard membership.status == .active, membership.person == trace.person,
            try person.version(on: connection) == trace.version,
            try !trace.isNew || !person.hasAccount(on: connection),
            try MembershipTransfer.open(of: person.id, on: connection) == nil,
            try !AskedCorrection.waits(for: membership.key, on: connection)
        else { return .edited }
        membership.pastRetentions = try PastRetention.all(of: membership.key, on: connection)
        let contributed = membership.contributions
        if let why = try closed.over(members.organisation.place)?.objection(
            to: [], replacing: contributed, in: MemberRegister.face)
        {
            throw Refusal.conflict(why: trace.told(of: members.organisation) + why)
        }
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

extension RosterUndoing.Trace {
    /// Whom a refusal is about: where she is a member and where she stood in the roster.
    fileprivate func told(of union: Organisation) -> Text {
        let cell = place.map { Text("，", en: ", ") + $0.whole } ?? Text(same: "")
        return Text(same: union.name) + cell + Text("：", en: ": ")
    }
}

extension RowPlace {
    /// `nil` where it was not kept.
    fileprivate init?(row: Row, from column: Int) throws {
        guard let file = try row[column] as Int?, let sheet = try row[column + 1] as Int?,
            let number = try row[column + 2] as Int?
        else { return nil }
        self.init(file: file, sheet: sheet, row: number)
    }
}

extension Person {
    /// Whether an account is hers; that she was linked to it makes no version of her data.
    fileprivate func hasAccount(on connection: any Connection) throws -> Bool {
        try connection.exists("SELECT 1 FROM account_person WHERE person = \(id)")
    }
}
