public import Store

extension Organisation {
    /// The columns that ``init(row:)`` reads, under the table name `o`.
    static let columns: SQL = """
        o.id, o.name, o.kind, o.rank, o.status, o.parent, o.second_parent, o.path, o.second_path, o.division, o.successor
        """

    init(row: Row) throws {
        self.init(
            id: try row[0], name: try row[1], kind: try row[2], rank: try row[3], status: try row[4],
            parent: try row[5], secondParent: try row[6], path: try row[7], secondPath: try row[8],
            division: try row[9], successor: try row[10])
    }

    public static func find(_ id: ID<Organisation>, on connection: any Connection) throws -> Organisation? {
        try connection.first("SELECT \(columns) FROM organisation o WHERE o.id = \(id)", Organisation.init)
    }

    /// The organisation, if the person may see it under `permission`; otherwise as if absent.
    ///
    /// - Throws: ``Refusal/notFound``.
    public static func find(
        _ id: ID<Organisation>, for actor: Actor, under permission: Permission = .readOrganisations,
        on connection: any Connection
    ) throws -> Organisation {
        guard let found = try find(id, on: connection), actor.may(permission, at: found.place) else {
            throw Refusal.notFound
        }
        return found
    }

    public static func withDivision(_ code: String, on connection: any Connection) throws -> Organisation? {
        try connection.first("SELECT \(columns) FROM organisation o WHERE o.division = \(code)", Organisation.init)
    }

    public static func numbered(
        _ number: OrganisationNumber, on connection: any Connection
    ) throws -> Organisation? {
        try connection.first(
            "SELECT \(columns) FROM organisation o WHERE o.number = \(number.number)", Organisation.init)
    }

    /// The active one of each name; a name that none has, or several have, is left out. Names are public, so whoever asks is told.
    public static func called(
        _ names: Set<String>, on connection: any Connection
    ) throws -> [String: ID<Organisation>] {
        guard !names.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT o.name, MIN(o.id) FROM organisation o WHERE o.name IN \(list: names) AND o.status = 'active'
            GROUP BY o.name HAVING COUNT(*) = 1
            """
        ) { (try $0[0] as String, try $0[1] as ID<Organisation>) }
        return Dictionary(found) { first, _ in first }
    }

    /// Names by key; a key that names none is left out.
    public static func names(
        of ids: [ID<Organisation>], on connection: any Connection
    ) throws -> [ID<Organisation>: String] {
        guard !ids.isEmpty else { return [:] }
        let pairs = try connection.all("SELECT id, name FROM organisation WHERE id IN \(list: Set(ids))") {
            (try $0[0] as ID<Organisation>, try $0[1] as String)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// How many that the person may see stand directly below.
    public static func countBelow(
        _ parent: ID<Organisation>, for actor: Actor, on connection: any Connection
    ) throws -> Int {
        let scope = actor.scope(of: .readOrganisations).predicate(path: "path", secondPath: "second_path")
        return try connection.value("SELECT COUNT(*) FROM organisation WHERE parent = \(parent) AND \(scope)") ?? 0
    }

    /// The organisations at the top of the tree, or directly below one, that the person may see; those that ended come
    /// last.
    public static func below(
        _ parent: ID<Organisation>?, for actor: Actor, under permission: Permission = .readOrganisations,
        limit: Int = 1000, on connection: any Connection
    ) throws -> [Organisation] {
        let scope = actor.scope(of: permission).predicate(path: "o.path", secondPath: "o.second_path")
        let place: SQL = if let parent { "o.parent = \(parent)" } else { "o.parent IS NULL" }
        return try connection.all(
            """
            SELECT \(columns) FROM organisation o WHERE \(place) AND \(scope)
            ORDER BY CASE WHEN o.status = 'active' THEN 0 ELSE 1 END, o.rank, o.number LIMIT \(limit)
            """, Organisation.init)
    }

    /// All of them, whoever asks: for commands, which settle for themselves where they act.
    public static func below(_ parent: ID<Organisation>?, on connection: any Connection) throws -> [Organisation] {
        try below(parent, for: .operator, limit: .max, on: connection)
    }

    /// From the top down to the organisation itself.
    public func line(on connection: any Connection) throws -> [Organisation] {
        let numbers = path.numbers.map(\.number)
        return try connection.all(
            "SELECT \(Self.columns) FROM organisation o WHERE o.number IN \(list: numbers) ORDER BY o.path",
            Organisation.init)
    }

    /// How many active organisations that the person may see stand below it, per rank.
    public func countsBelow(
        for actor: Actor, under permission: Permission = .readOrganisations, on connection: any Connection
    ) throws -> [(rank: Rank, count: Int)] {
        let scope = actor.scope(of: permission).predicate(path: "path", secondPath: "second_path")
        return try connection.all(
            """
            SELECT rank, COUNT(*) FROM organisation
            WHERE path > \(path) AND path < \(path.end) AND status = 'active' AND \(scope)
            GROUP BY rank ORDER BY rank
            """
        ) { (try $0[0] as Rank, try $0[1] as Int) }
    }

    /// The same, whoever asks.
    public func countsBelow(on connection: any Connection) throws -> [(rank: Rank, count: Int)] {
        try countsBelow(for: .operator, on: connection)
    }

    static let insertion: SQL = """
        INSERT INTO organisation (id, number, name, rank, kind, status, parent, second_parent, path, second_path, division,
            successor)
        """

    func add(to rows: inout BoundRows, number: Int) {
        rows.add(
            id, number, name, rank, kind, status, parent, secondParent, path, secondPath, division, successor)
    }

    func insert(number: Int, on connection: any Connection) throws {
        try connection.insert(Self.insertion, BoundRows { add(to: &$0, number: number) })
    }

    func update(on connection: any Connection) throws {
        try connection.run(
            """
            UPDATE organisation SET name = \(name), rank = \(rank), kind = \(kind), status = \(status),
                parent = \(parent), second_parent = \(secondParent), path = \(path), second_path = \(secondPath),
                successor = \(successor)
            WHERE id = \(id)
            """)
    }

    static func nextNumber(on connection: any Connection) throws -> Int {
        let last: Int = try connection.value("SELECT COALESCE(MAX(number), 0) FROM organisation") ?? 0
        guard last < OrganisationNumber.last else {
            throw Refusal.conflict(
                why: Text("组织编号已用尽，请联系运维人员", en: "The numbers of organisations are used up; ask the operator"))
        }
        return last + 1
    }
}
