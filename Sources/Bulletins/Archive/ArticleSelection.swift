import Kernel
import Store

/// The articles within a person's reach that a filter leaves.
///
/// A narrow selection is found owner by owner, a wide one by walking all articles from the newest: with hundreds of
/// thousands of organisations or of articles only one of the two ends soon.
struct ArticleSelection {
    /// So many owners are looked up in about a millisecond.
    private static let narrow = 2_000

    let conditions: [SQL]
    private let isWide: Bool

    /// - Parameter isWide: `nil` settles it by the number of owners.
    init(for actor: Actor, _ filter: ArticleFilter, isWide: Bool? = nil, on connection: any Connection) throws {
        var owners = [Article.scope(of: actor)]
        if let owner = filter.owner { owners.append("o.path >= \(owner) AND o.path < \(owner.end)") }
        self.isWide = try isWide ?? Self.isWide(owners, actor, filter, on: connection)
        var conditions: [SQL] = ["o.id = a.owner"] + owners
        if let section = filter.section { conditions.append(.begins("a.section", String(section.prefix(80)))) }
        if let from = filter.from { conditions.append("a.day >= \(from)") }
        if let to = filter.to { conditions.append("a.day <= \(to)") }
        self.conditions = conditions
    }

    /// The order of a CROSS JOIN is the order SQLite takes the tables in; PostgreSQL chooses by its statistics.
    var tables: SQL { isWide ? "article a CROSS JOIN organisation o" : "organisation o CROSS JOIN article a" }

    private static func isWide(
        _ owners: [SQL], _ actor: Actor, _ filter: ArticleFilter, on connection: any Connection
    ) throws -> Bool {
        let heads = actor.scope(of: .readBulletins).heads
        let fromTheTop = heads?.contains { $0.line == .leadership && $0.path.depth == 1 } ?? true
        if filter.owner == nil, fromTheTop { return true }
        let count: Int? = try connection.value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM organisation o WHERE \(SQL.joined(owners, by: " AND "))
                LIMIT \(narrow + 1)) AS owner
            """)
        return (count ?? 0) > narrow
    }

    /// Newest first, one page by key.
    func page(before cursor: ArchiveCursor?, limit: Int = 50, on connection: any Connection) throws -> [ArticleLine] {
        var conditions = conditions
        if let cursor {
            conditions.append("(a.day < \(cursor.day) OR (a.day = \(cursor.day) AND a.id < \(cursor.id)))")
        }
        let found: SQL = "\(tables) WHERE \(SQL.joined(conditions, by: " AND "))"
        // Walked from the newest, the rows come in their order; found owner by owner, only their keys are sorted.
        let rows: SQL =
            isWide
            ? "\(tables) JOIN bulletin b ON b.id = a.bulletin WHERE \(SQL.joined(conditions, by: " AND "))"
            : """
            article a JOIN organisation o ON o.id = a.owner JOIN bulletin b ON b.id = a.bulletin
            WHERE a.id IN (SELECT a.id FROM \(found) ORDER BY a.day DESC, a.id DESC LIMIT \(limit))
            """
        return try connection.all(
            """
            SELECT a.id, a.title, a.section, CASE WHEN a.title IS NULL THEN SUBSTR(a.body, 1, 60) ELSE '' END,
                a.day, o.name, b.title
            FROM \(rows) ORDER BY a.day DESC, a.id DESC LIMIT \(limit)
            """
        ) { row in
            ArticleLine(
                id: try row[0], title: try row[1], section: try row[2], opening: try row[3], day: try row[4],
                owner: try row[5], bulletinTitle: try row[6])
        }
    }

    /// How many there are, all pages together, counted no further than `limit`.
    func count(upTo limit: Int = 100_000, on connection: any Connection) throws -> Int {
        try connection.value(
            """
            SELECT COUNT(*) FROM (SELECT 1 FROM \(tables) WHERE \(SQL.joined(conditions, by: " AND "))
                LIMIT \(limit)) AS found
            """) ?? 0
    }
}
