import Stage
import Store
import Testing

/// The part of SQL that both engines share: every statement here gives the same rows on both.
@Suite("The shared dialect") struct DialectTests {
    static let sites = Migration(
        "sites",
        [
            "CREATE TABLE site (id BIGINT PRIMARY KEY, above BIGINT, name TEXT NOT NULL, rank BIGINT)",
            """
            INSERT INTO site (id, above, name, rank) VALUES
                (1, NULL, '省', 10), (2, 1, '市甲', NULL), (3, 1, '市乙', 30), (4, 2, '县', 20), (5, 4, '镇', NULL)
            """,
        ])

    @Test("Upsert changes the row that is there and returns it", arguments: Stage.engines)
    func upsert(_ engine: Engine) async throws {
        let rows = try await Self.rows(
            """
            INSERT INTO site (id, above, name, rank) VALUES (\(3), \(1), \("市丙"), \(7)), (\(6), \(1), \("新"), \(8))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, rank = site.rank + excluded.rank
            RETURNING id, name, rank
            """, on: engine)
        #expect(rows.sorted() == ["3 市丙 37", "6 新 8"])
    }

    @Test("A recursive query walks the tree", arguments: Stage.engines)
    func recursion(_ engine: Engine) async throws {
        let rows = try await Self.rows(
            """
            WITH RECURSIVE below(id, depth) AS (
                SELECT id, \(0) FROM site WHERE id = \(2)
                UNION ALL SELECT site.id, below.depth + 1 FROM site JOIN below ON site.above = below.id
            )
            SELECT site.id, site.name, below.depth FROM below JOIN site ON site.id = below.id ORDER BY below.depth
            """, on: engine)
        #expect(rows == ["2 市甲 0", "4 县 1", "5 镇 2"])
    }

    @Test("Window functions number and sum", arguments: Stage.engines)
    func windows(_ engine: Engine) async throws {
        let rows = try await Self.rows(
            """
            SELECT ROW_NUMBER() OVER (ORDER BY rank DESC, id), name, SUM(rank) OVER (ORDER BY id)
            FROM site WHERE rank IS NOT NULL ORDER BY id
            """, on: engine)
        #expect(rows == ["3 省 10", "1 市乙 40", "2 县 60"])
    }

    @Test("Absent values sort where the statement says", arguments: Stage.engines)
    func nullsLast(_ engine: Engine) async throws {
        let last = try await Self.rows(
            "SELECT id, name, COALESCE(rank, 0) FROM site ORDER BY rank DESC NULLS LAST, id", on: engine)
        #expect(last.map { $0.prefix(1) } == ["3", "4", "1", "2", "5"])
        let first = try await Self.rows(
            "SELECT id, name, COALESCE(rank, 0) FROM site ORDER BY rank NULLS FIRST, id LIMIT \(3)", on: engine)
        #expect(first.map { $0.prefix(1) } == ["2", "5", "1"])
    }

    @Test("Row values page by key", arguments: Stage.engines)
    func rowValues(_ engine: Engine) async throws {
        let rows = try await Self.rows(
            "SELECT id, name, 0 FROM site WHERE (above, id) > (\(1), \(2)) ORDER BY above, id LIMIT \(2)", on: engine)
        #expect(rows == ["3 市乙 0", "4 县 0"])
    }

    @Test("Update from a query and delete return what they touched", arguments: Stage.engines)
    func returning(_ engine: Engine) async throws {
        let updated = try await Self.rows(
            """
            UPDATE site SET rank = parent.rank FROM site AS parent
            WHERE parent.id = site.above AND site.rank IS NULL AND site.id < \(5) RETURNING site.id, site.name, site.rank
            """, on: engine)
        #expect(updated == ["2 市甲 10"])
        let deleted = try await Self.rows("DELETE FROM site WHERE rank > \(20) RETURNING id, name, rank", on: engine)
        #expect(deleted == ["3 市乙 30"])
    }

    /// Each row of three columns (number, text, number) as a line.
    private static func rows(_ sql: SQL, on engine: Engine) async throws -> [String] {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([sites])
            return try await database.write { connection in
                try connection.all(sql) { "\(try $0[0] as Int) \(try $0[1] as String) \(try $0[2] as Int)" }
            }
        }
    }
}
