import Stage
import Store
import Testing

@Suite("Binding values into a statement") struct BindingTests {
    /// What has opened statements elsewhere: quotes, comment marks, wide forms of both, placeholders, escapes.
    static let attacks = [
        "'; DROP TABLE names; --", "\" OR 1=1", "/* */", "x' OR 'a'='a", "＇ OR 1=1 －－", "ʼ; DELETE FROM names", "$1",
        "?1",
        "\\'; DROP TABLE names", "%", "_", "{\"$.a\": 1}", "$$; DROP TABLE names; $$", "E'\\x27'", "名';--字",
    ]

    @Test("No value is ever read as part of the statement", arguments: Stage.engines)
    func neverSpliced(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { connection in
                for (id, attack) in Self.attacks.enumerated() {
                    try connection.run("INSERT INTO names (id, name) VALUES (\(id), \(attack))")
                }
            }
            for (id, attack) in Self.attacks.enumerated() {
                let found = try await database.read { connection in
                    try connection.all("SELECT id FROM names WHERE name = \(attack) OR name IN \(list: [attack])") {
                        try $0[0] as Int
                    }
                }
                #expect(found == [id])
            }
            let sorted = try await database.read { connection in
                try connection.all("SELECT id FROM names ORDER BY \(Self.attacks[0]), id LIMIT \(100)") {
                    try $0[0] as Int
                }
            }
            #expect(sorted == Array(Self.attacks.indices))
        }
    }

    @Test("A list matches its members, an empty list matches nothing", arguments: Stage.engines)
    func lists(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { connection in
                for id in 1...5 { try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))") }
            }
            for (wanted, expected) in [([4, 2, 9], [2, 4]), ([], []), (Array(1...1000), [1, 2, 3, 4, 5])] {
                let found = try await database.read { connection in
                    try connection.all("SELECT id FROM names WHERE id IN \(list: wanted) ORDER BY id") {
                        try $0[0] as Int
                    }
                }
                #expect(found == expected)
            }
        }
    }

    @Test("Fragments keep their own values, in order", arguments: Stage.engines)
    func fragments(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { connection in
                for id in 1...5 { try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))") }
            }
            let conditions: [SQL] = ["id > \(1)", "name <> \("n3")", "id < \(5)"]
            let found = try await database.read { connection in
                try connection.all(
                    "SELECT id FROM names WHERE " + .joined(conditions, by: " AND ") + " ORDER BY id LIMIT \(9)"
                ) { try $0[0] as Int }
            }
            #expect(found == [2, 4])
        }
    }

    @Test("An absent value compares as NULL does", arguments: Stage.engines)
    func absent(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let wanted: String? = nil
            let isNull: Bool? = try await database.read { try $0.value("SELECT \(wanted) IS NULL") }
            #expect(isNull == true)
            let other: String? = try await database.read { try $0.value("SELECT COALESCE(\(wanted), \("else"))") }
            #expect(other == "else")
            let equal = try await database.read { try $0.exists("SELECT 1 WHERE \("a") = \(wanted)") }
            #expect(!equal)
        }
    }

    @Test("More different statements than the cache holds give right answers", arguments: Stage.engines)
    func manyStatements(_ engine: Engine) async throws {
        try await Stage.withPlace(engine) { place in
            let database = try place.open(connections: 1)
            let right = try await database.read { connection in
                try (Array(1...300) + Array(1...300)).filter { length in
                    try connection.value("SELECT \(length) IN \(list: 1...length)") == true
                }
            }
            #expect(right.count == 600)
            try await database.close()
        }
    }
}
