import Kernel
import Store

extension OfficeHolder {
    /// The proposal, if its union and an article that says so lie within the person's reach; otherwise as if absent.
    static func find(_ id: ID<OfficeHolder>, for actor: Actor, on connection: any Connection) throws -> OfficeHolder {
        let found = try selected(["h.id = \(id)"], "1 = 1", OfficeHolderFilter(), limit: 1, actor, connection)
        guard let holder = found.first else { throw Refusal.notFound }
        return holder
    }

    /// In the order of the tree, within a union in that of its posts; one page by key.
    static func page(
        _ filter: OfficeHolderFilter, after last: ID<OfficeHolder>?, limit: Int, for actor: Actor,
        on connection: any Connection
    ) throws -> [OfficeHolder] {
        var conditions: [SQL] = [
            "h.dismissed_at IS \(filter.kind == .dismissed ? "NOT NULL" as SQL : "NULL")", "o.status = 'active'",
        ]
        if let path = filter.organisation { conditions.append("o.path >= \(path) AND o.path < \(path.end)") }
        if !filter.name.isEmpty {
            conditions.append(.holds("h.name", filter.name))
        }
        if let last { conditions.append(try Self.after(last, on: connection)) }
        return try selected(
            conditions, "standing IN \(list: filter.kind.standings)", filter, limit: limit, actor, connection)
    }

    private static func after(_ last: ID<OfficeHolder>, on connection: any Connection) throws -> SQL {
        let place = try connection.first(
            """
            SELECT o.path, h.place FROM office_holder h JOIN organisation o ON o.id = h.organisation WHERE h.id = \(last)
            """
        ) { (path: try $0[0] as OrganisationPath, place: try $0[1] as Int) }
        guard let (path, place) = place else { return "1 = 1" }
        return """
            (o.path > \(path) OR (o.path = \(path)
                AND (h.place > \(place) OR (h.place = \(place) AND h.id > \(last)))))
            """
    }

    /// Those that `conditions` leave and that articles within reach speak of, with what these say. The order of a CROSS JOIN
    /// is the order SQLite takes the tables in: along the tree, so that a page ends soon.
    private static func selected(
        _ conditions: [SQL], _ standing: SQL, _ filter: OfficeHolderFilter, limit: Int, _ actor: Actor,
        _ connection: any Connection
    ) throws -> [OfficeHolder] {
        let scope = actor.scope(of: .readOfficeHolders).predicate(path: "o.path", secondPath: "o.second_path")
        let evidence = evidence(filter, actor)
        let all = conditions + [scope, "EXISTS (SELECT 1 \(evidence) AND p.holder = h.id)"]
        let holders = try connection.all(
            """
            SELECT id, name, post, organisation, organisation_name, path, second_path, is_shared, standing, other,
                is_dismissed
            FROM (
                SELECT h.id AS id, h.name AS name, h.post AS post, o.id AS organisation, o.name AS organisation_name,
                    o.path AS path, o.second_path AS second_path, h.is_shared AS is_shared, h.place AS place,
                    \(Self.standing(evidence)) AS standing, \(other) AS other,
                    CASE WHEN h.dismissed_at IS NULL THEN 0 ELSE 1 END AS is_dismissed
                FROM organisation o CROSS JOIN office_holder h
                WHERE h.organisation = o.id AND \(SQL.joined(all, by: " AND "))
            ) AS h
            WHERE \(standing) ORDER BY path, place, id LIMIT \(limit)
            """, OfficeHolder.init)
        return try tell(holders, evidence, on: connection)
    }

    private init(row: Row) throws {
        self.init(
            id: try row[0], name: try row[1], post: try row[2], organisation: try row[3], organisationName: try row[4],
            place: Place(path: try row[5], secondPath: try row[6]), isShared: try row[7], standing: try row[8],
            recordedHolder: try row[9], isDismissed: try row[10])
    }

    /// From the offices in articles (p), the articles within reach (a) and their owners (w).
    private static func evidence(_ filter: OfficeHolderFilter, _ actor: Actor) -> SQL {
        var conditions = [actor.scope(of: .readOfficeHolders).predicate(path: "w.path", secondPath: "w.second_path")]
        if let from = filter.from { conditions.append("a.day >= \(from)") }
        if let to = filter.to { conditions.append("a.day <= \(to)") }
        return """
            FROM article_person p JOIN article a ON a.id = p.article JOIN organisation w ON w.id = a.owner
            WHERE \(SQL.joined(conditions, by: " AND "))
            """
    }

    /// Recorded is who held the post through the last of the articles, whether or not the term has ended since.
    private static func standing(_ evidence: SQL) -> SQL {
        """
        CASE WHEN EXISTS (SELECT 1 FROM organisation_post r
            WHERE r.organisation = h.organisation AND r.title = h.post AND r.holder = h.name AND (r.until IS NULL
                OR NOT EXISTS (SELECT 1 \(evidence) AND p.holder = h.id AND a.day > r.until)))
            THEN 'recorded' WHEN \(other) IS NULL THEN 'new' ELSE 'differs' END
        """
    }

    private static let other: SQL = """
        (SELECT MIN(r.holder) FROM organisation_post r
            WHERE r.organisation = h.organisation AND r.title = h.post AND r.until IS NULL AND r.holder <> h.name
                AND h.is_shared = 0)
        """

    /// With the days and the number of articles, counted in one pass.
    private static func tell(
        _ holders: [OfficeHolder], _ evidence: SQL, on connection: any Connection
    ) throws -> [OfficeHolder] {
        guard !holders.isEmpty else { return [] }
        let rows = try connection.all(
            """
            SELECT p.holder, COUNT(DISTINCT a.id), MIN(a.day), MAX(a.day) \(evidence)
                AND p.holder IN \(list: holders.map(\.id)) GROUP BY p.holder
            """
        ) { row in
            (
                try row[0] as ID<OfficeHolder>,
                Evidence(count: try row[1], first: try row[2], last: try row[3])
            )
        }
        let told = Dictionary(rows) { first, _ in first }
        return holders.map { holder in
            var holder = holder
            holder.evidence = told[holder.id] ?? holder.evidence
            return holder
        }
    }
}
