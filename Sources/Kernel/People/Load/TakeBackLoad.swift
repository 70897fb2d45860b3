import Store

/// Takes back some thousands of those whom a load brought: who was not touched since is gone, as if she had never been entered;
/// the others stay. For the operator alone, again and again until the load is taken back.
public struct TakeBackLoad: Command {
    public static var requires: Permission? { nil }
    private static let slice = 1000

    let name: String

    /// - Parameter name: of the load.
    public init(_ name: String) { self.name = name }

    /// - Returns: the load; ``MemberLoad/loaded`` says how many of it are left.
    public func perform(at desk: Desk) throws -> MemberLoad {
        let connection = desk.connection
        guard desk.actor.identity == .operator, var load = try MemberLoad.named(name, on: connection) else {
            throw Refusal.notFound
        }
        guard load.state == .done || load.state == .takenBack else {
            throw Refusal.conflict(
                why: Text("这批会员还没有导入完，先让它导入完", en: "This load is not finished; let it finish first"))
        }
        if load.state == .done { (load.state, load.taken) = (.takenBack, 0) }
        let rows = load.taken..<min(load.rows, load.taken + Self.slice)
        let untouched = try LoadedPerson.untouched(rows, of: load, on: connection)
        var (unions, sums) = (LoadUnions(on: connection), LoadSums(-1))
        let going = try untouched.filter { one in
            try unions.find(one.union).map { $0.closed.map { one.joinedOn > $0 } ?? true } ?? false
        }
        for one in going {
            guard let union = try unions.find(one.union) else { continue }
            try sums.add(one.joinedOn, one.segments, at: union.counting, on: connection)
        }
        try LoadedPerson.remove(going, on: connection)
        load.loaded -= going.count
        for name in Set(going.map(\.nameKey)) { try NameSounds.forget(name, on: connection) }
        try sums.post(on: connection)
        load.taken = rows.upperBound
        try load.update(on: connection)
        if !going.isEmpty { try desk.record(MemberLoad.takenBack, load.subject, of: nil) }
        return load
    }
}

extension MemberLoad {
    /// Whether nothing is left to be taken back.
    public var isTakenBack: Bool { state == .takenBack && taken >= rows }
}

/// Somebody whom a load brought.
private struct LoadedPerson {
    let id: ID<Person>
    let nameKey: String
    let prefix: Int64
    let union: ID<Organisation>
    let membership: ID<Membership>
    /// The bits of the segments she was in.
    let segments: Int64
    let joinedOn: Day

    /// Those of whom the journal tells nothing since: each change of a person, her membership or her account leaves a line.
    static func untouched(
        _ rows: Range<Int>, of load: MemberLoad, on connection: any Connection
    ) throws -> [LoadedPerson] {
        let (first, last): (ID<Person>, ID<Person>) = (load.keys.id(rows.lowerBound), load.keys.id(rows.upperBound - 1))
        let kind = Person.kind.name
        return try connection.all(
            """
            SELECT p.id, p.name_key, i.digest, m.organisation, m.id, m.segments, m.joined_on
            FROM person p JOIN identity i ON i.person = p.id JOIN membership m ON m.person = p.id AND \(Membership.isHeld)
            WHERE p.id >= \(first) AND p.id <= \(last)
                AND NOT EXISTS (SELECT 1 FROM journal_line l WHERE l.subject_kind = \(kind) AND l.subject = p.id)
                AND NOT EXISTS (SELECT 1 FROM batch_version b WHERE b.subject_kind = \(kind) AND b.subject = p.id)
            ORDER BY p.id
            """
        ) { row in
            LoadedPerson(
                id: try row[0], nameKey: try row[1], prefix: IdentityDigest(kept: try row[2]).prefix,
                union: try row[3], membership: try row[4], segments: try row[5],
                joinedOn: try row[6])
        }.filter { load.keys.isOfServer($0.id) }
    }

    static func remove(_ people: [LoadedPerson], on connection: any Connection) throws {
        for (union, members) in Dictionary(grouping: people, by: \.union) {
            try connection.run(
                "DELETE FROM membership WHERE organisation = \(union) AND id IN \(list: members.map(\.membership))")
        }
        let (ids, prefixes): (SQL, SQL) = ("\(list: people.map(\.id))", "\(list: people.map(\.prefix))")
        for table: SQL in ["identity_key", "identity_overflow"] {
            try connection.run("DELETE FROM \(table) WHERE prefix IN \(prefixes) AND person IN \(ids)")
        }
        for table: SQL in ["identity", "person_opening"] {
            try connection.run("DELETE FROM \(table) WHERE person IN \(ids)")
        }
        try connection.run("DELETE FROM person WHERE id IN \(ids)")
    }
}
