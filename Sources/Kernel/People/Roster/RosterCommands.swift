import Store

/// Hands a roster in. Nobody is enrolled: it waits, for whoever handed it in alone, until she has looked it over.
public struct OpenRoster: Command {
    public static var requires: Permission? { .changeMembers }

    let union: ID<Organisation>
    let files: [OpenImport.File]

    public init(of union: ID<Organisation>, _ files: [OpenImport.File]) { (self.union, self.files) = (union, files) }

    public func perform(at desk: Desk) throws -> ID<EntryImport> {
        try MemberDesk.allowed(at: union, desk).refuseEnded()
        return try EntryImport.wait(files, into: MemberRegister.id, of: union, at: desk)
    }
}

/// Throws one's own roster away that waits.
public struct DropRoster: Command {
    public static var requires: Permission? { .changeMembers }

    let id: ID<EntryImport>

    public init(_ id: ID<EntryImport>) { self.id = id }

    public func perform(at desk: Desk) throws {
        try EntryImport.drop(try EntryImport.waiting(id, of: MemberRegister.face, at: desk).id, on: desk.connection)
    }
}

/// Enrols those of a roster that waited: all good rows in one transaction, or none. Whatever changed since the preview counts as
/// it is now.
public struct ApplyRoster: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("roster.applied", Text("导入名册", en: "imported a roster"))

    let id: ID<EntryImport>
    let source: ImportSource
    let leavesBad: Bool

    /// - Parameter leavesBad: whether bad rows are left out; otherwise one of them stops all.
    public init(_ id: ID<EntryImport>, from source: ImportSource, leavingBad leavesBad: Bool) {
        (self.id, self.source, self.leavesBad) = (id, source, leavesBad)
    }

    /// - Returns: how many were enrolled.
    public func perform(at desk: Desk) throws -> Int {
        let found = try EntryImport.waiting(id, of: MemberRegister.face, at: desk)
        let home = try MemberDesk.allowed(at: found.home, desk)
        let plan = try RosterPlan.load(
            source, into: home.organisation, for: desk.actor, desk.journal, on: desk.now.day, desk.connection)
        let (new, bad) = (plan.rows.filter { $0.fate == .new }, plan.count(.bad))
        guard leavesBad || bad == 0 else {
            throw Refusal.conflict(
                why: Text(
                    "有 \(bad) 行不能导入：请改好再传，或只导入没有问题的行",
                    en: "\(bad) rows cannot be taken: mend them, or import the good ones only"))
        }
        guard !new.isEmpty else {
            throw Refusal.conflict(why: Text("没有可以导入的行", en: "There is no row to import"))
        }
        var desks: [ID<Organisation>: MemberDesk] = [home.organisation.id: home]
        var batch = JournalBatch(at: desk)
        for row in new {
            guard let union = row.union?.id else { continue }
            let members = try desks[union] ?? MemberDesk.allowed(at: union, desk)
            desks[union] = members
            try enrol(row, at: members, &batch)
        }
        try desk.connection.run(
            """
            UPDATE entry_import SET state = \(EntryImport.State.applied), applied_at = \(desk.now), good = \(new.count),
                same = \(plan.count(.same)), bad = \(bad) WHERE id = \(id)
            """)
        try desk.connection.run("UPDATE entry_import_file SET bytes = NULL WHERE import = \(id)")
        try batch.finish(Self.action, found.subject, of: found.home, at: desk)
        return new.count
    }

    private func enrol(_ row: RosterRow, at members: MemberDesk, _ batch: inout JournalBatch) throws {
        let (form, desk) = (row.form, members.desk)
        let read = try form.read(on: members.today)
        let known = try members.known(read)
        let person = try known ?? members.register(read)
        let day = form.joinedOn ?? members.today
        let membership = members.membership(of: person, form, .active, from: day)
        let version = try members.keep(membership, of: person, in: &batch)
        try Employment.note(form.employer, form.occupation.trimmed, of: person.id, from: day, at: desk)
        try desk.connection.run(
            """
            INSERT INTO roster_member (import, organisation, membership, person, is_new, version)
            VALUES (\(id), \(membership.organisation), \(membership.id), \(person.id), \(known == nil),
                \(version))
            """)
    }
}

/// Takes back what a roster brought: those who were enrolled by it and not touched since are gone, as if they had never been
/// entered; the others stay.
public struct UndoRoster: Command {
    public static var requires: Permission? { .changeMembers }
    static let action = Action("roster.undone", Text("撤销导入名册", en: "took back a roster"))
    static let withdrawn = Action("member.withdrawn", Text("撤销登记", en: "withdrawn"))

    public struct Outcome: Hashable, Sendable {
        public var withdrawn = 0
        /// Who was changed since and stays.
        public var stayed = 0
    }

    let id: ID<EntryImport>

    public init(_ id: ID<EntryImport>) { self.id = id }

    public func perform(at desk: Desk) throws -> Outcome {
        let found = try EntryImport.find(id, of: MemberRegister.face, for: desk.actor, on: desk.connection)
        guard found.state == .applied else {
            throw Refusal.conflict(why: Text("这批名册没有导入，或已经撤销", en: "It was not imported, or is taken back already"))
        }
        _ = try MemberDesk.allowed(at: found.home, desk)
        let traces = try desk.connection.all(
            "SELECT organisation, membership, is_new, version FROM roster_member WHERE import = \(id) ORDER BY membership"
        ) { row in
            (
                key: MembershipKey(organisation: try row[0], membership: try row[1]), isNew: try row[2] as Bool,
                version: try row[3] as Int64
            )
        }
        var outcome = Outcome()
        for trace in traces {
            let members = try MemberDesk.allowed(at: trace.key.organisation, desk)
            if try withdraw(trace.key.membership, trace.isNew, trace.version, at: members) {
                outcome.withdrawn += 1
            } else {
                outcome.stayed += 1
            }
        }
        try desk.connection.run(
            """
            UPDATE entry_import SET state = \(EntryImport.State.undone), undone_at = \(desk.now),
                undone_by = \(desk.actor.account) WHERE id = \(id)
            """)
        try desk.record(Self.action, found.subject, of: found.home)
        return outcome
    }

    /// - Returns: whether she is gone.
    private func withdraw(
        _ id: ID<Membership>, _ isNew: Bool, _ version: Int64, at members: MemberDesk
    ) throws -> Bool {
        guard let (membership, person) = try? members.find(id, in: [.active]),
            try person.version(on: members.connection) == version,
            try MembershipTransfer.open(of: person.id, on: members.connection) == nil,
            try !AskedCorrection.waits(for: membership.key, on: members.connection)
        else { return false }
        try members.withdraw(membership, of: person, UndoRoster.withdrawn)
        if isNew { try members.forget(person) }
        return true
    }
}

extension MemberDesk {
    /// Takes a membership out of the register and the figures, as if it had never been entered.
    fileprivate func withdraw(_ membership: Membership, of person: Person, _ action: Action) throws {
        var closed = ClosedDays(of: MemberRegister.face, on: connection)
        try closed.refuse([], replacing: membership.contributions, at: organisation.place)
        try NoteAbsence.forget(membership.key, on: connection)
        try AskedCorrection.forget(membership.key, on: connection)
        try connection.run(
            "DELETE FROM membership WHERE organisation = \(organisation.id) AND id = \(membership.id)")
        try post(from: membership.contributions, to: [])
        try desk.record(action, person.subject, of: organisation.id)
    }

    /// Removes somebody of whom nothing else is held, with all versions of her data.
    func forget(_ person: Person) throws {
        let id = person.id
        try SealedIdentity.remove(of: id, desk.journal.keys, on: connection)
        try connection.run("DELETE FROM employment WHERE person = \(id)")
        try connection.run("DELETE FROM person_opening WHERE person = \(id)")
        try connection.run("DELETE FROM account_person WHERE person = \(id)")
        try connection.run("DELETE FROM person WHERE id = \(id)")
        try NameSounds.forget(Person.key(of: person.name), on: connection)
        try desk.erase(person.subject, of: organisation.id, saying: Journal.erased)
    }
}
