import Store

/// Somebody whom a roster brought, and what taking it back does to her now.
struct RosterTrace {
    let key: MembershipKey
    let person: ID<Person>
    /// Whether the roster registered her; otherwise she was known before.
    let isNew: Bool
    let version: Int64
    /// From which row she came; rosters of before 2026-11 do not tell.
    let place: RowPlace?
    let fate: ImportUndoing.Fate
    /// The union that she leaves by it.
    let union: Organisation?
    /// What she adds to the figures, as long as nobody touched her.
    let contributed: [Contribution]
    /// Why a closed period refuses to let her go.
    let objection: Text?
}

extension RosterTrace {
    /// Where she is a member and where she stood in the roster.
    var whose: Text {
        let cell = place.map { Text("，", en: ", ") + $0.whole } ?? Text(same: "")
        return Text(same: union?.name ?? "") + cell
    }
}

/// Goes over those whom a roster brought, some hundred at a time with a few statements for all of them: the forecast and the
/// taking back read the same.
struct RosterTraces {
    private let found: EntryImport
    private let actor: Actor
    private let connection: any Connection
    private var unions: [ID<Organisation>: Organisation?] = [:]
    private var closed: ClosedDays

    init(of found: EntryImport, for actor: Actor, on connection: any Connection) {
        (self.found, self.actor, self.connection) = (found, actor, connection)
        closed = ClosedDays(of: MemberRegister.face, on: connection)
    }

    /// In the order of their memberships.
    mutating func each(_ body: ([RosterTrace]) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let rows = try rows(after: last)
            guard let end = rows.last else { return }
            let untouched = try untouched(after: last, to: end.key.membership)
            try body(rows.map { try look(at: $0, untouched[$0.key]) })
            last = end.key.membership.number
        }
    }

    private struct Entered {
        let key: MembershipKey
        let person: ID<Person>
        let isNew: Bool
        let version: Int64
        let place: RowPlace?
        let stands: Bool
    }

    private func rows(after last: Int64) throws -> [Entered] {
        try connection.all(
            """
            SELECT r.organisation, r.membership, r.person, r.is_new, r.version, r.file, r.sheet, r.row, m.id
            FROM roster_member r LEFT JOIN membership m ON m.organisation = r.organisation AND m.id = r.membership
            WHERE r.import = \(found.id) AND r.membership > \(last) ORDER BY r.membership LIMIT 200
            """
        ) { row in
            Entered(
                key: MembershipKey(organisation: try row[0], membership: try row[1]), person: try row[2],
                isNew: try row[3], version: try row[4], place: try RowPlace(row: row, from: 5),
                stands: try row[8] as ID<Membership>? != nil)
        }
    }

    /// Memberships with which nothing was done since, and nothing is under way; so none was ever retained.
    private func untouched(
        after last: Int64, to end: ID<Membership>
    ) throws -> [MembershipKey: Membership] {
        let kind = Person.kind.name
        let found = try connection.all(
            """
            SELECT \(Membership.columns) FROM roster_member r
            JOIN membership m ON m.organisation = r.organisation AND m.id = r.membership
                AND m.person = r.person AND m.status = 'active'
            WHERE r.import = \(found.id) AND r.membership > \(last) AND r.membership <= \(end)
            AND NOT EXISTS (
                SELECT 1 FROM journal_line l
                WHERE l.subject_kind = \(kind) AND l.subject = r.person AND l.version > r.version)
            AND NOT EXISTS (
                SELECT 1 FROM batch_version b
                WHERE b.subject_kind = \(kind) AND b.subject = r.person AND b.version > r.version)
            AND (r.is_new = 0 OR NOT EXISTS (SELECT 1 FROM account_person x WHERE x.person = r.person))
            AND NOT EXISTS (
                SELECT 1 FROM membership_transfer t WHERE t.person = r.person AND t.settled_on IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM asked_correction a WHERE a.membership = r.membership AND a.answer IS NULL)
            """, Membership.init(row:))
        return Dictionary(found.map { ($0.key, $0) }) { first, _ in first }
    }

    private mutating func look(at entered: Entered, _ membership: Membership?) throws -> RosterTrace {
        let union = try union(entered.key.organisation)
        var (fate, objection) = (ImportUndoing.Fate.edited, nil as Text?)
        let contributed = membership?.contributions ?? []
        if let union, actor.may(.changeMembers, at: union.place) {
            if membership != nil {
                fate = .withdrawn
                objection = try closed.over(union.place)?.objection(
                    to: [], replacing: contributed, in: MemberRegister.face)
            } else if !entered.stands {
                fate = .gone
            }
        } else {
            fate = .elsewhere
        }
        return RosterTrace(
            key: entered.key, person: entered.person, isNew: entered.isNew, version: entered.version,
            place: entered.place, fate: fate, union: union, contributed: contributed, objection: objection)
    }

    private mutating func union(_ id: ID<Organisation>) throws -> Organisation? {
        if let known = unions[id] { return known }
        let found = try Organisation.find(id, on: connection)
        unions[id] = .some(found)
        return found
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
