import Stage
import Store
import Testing

@Suite("Reading rows") struct ReadingRowsTests {
    @Test("A value of another kind throws and says which column", arguments: Stage.engines)
    func wrongKind(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            await #expect(throws: StoreError.unexpectedValue(column: 1, wanted: "Int", found: "text")) {
                try await database.read { try $0.all("SELECT 1, \("two")") { try $0[1] as Int } }
            }
            await #expect(throws: StoreError.unexpectedValue(column: 2, wanted: "Int", found: "no such column")) {
                try await database.read { try $0.all("SELECT 1, 2") { try $0[2] as Int } }
            }
            await #expect(throws: StoreError.unexpectedValue(column: 0, wanted: "String", found: "NULL")) {
                try await database.read { try $0.all("SELECT NULL") { try $0[0] as String } }
            }
            await #expect(throws: StoreError.unexpectedValue(column: 0, wanted: "Bool", found: "integer")) {
                try await database.read { try $0.all("SELECT \(2)") { try $0[0] as Bool } }
            }
        }
    }

    @Test("A statement may run while the rows of another, or of its own text, are being read", arguments: Stage.engines)
    func nested(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            try await database.write { connection in
                for id in 1...3 { try connection.run("INSERT INTO names (id, name) VALUES (\(id), \("n\(id)"))") }
            }
            let pairs = try await database.write { connection in
                var pairs: [String] = []
                try connection.each("SELECT name FROM names WHERE id >= \(1) ORDER BY id") { outer in
                    try connection.each("SELECT name FROM names WHERE id >= \(2) ORDER BY id") { inner in
                        pairs.append(try outer[0] as String + "-" + inner[0])
                        try connection.run("UPDATE names SET name = name WHERE id = \(1)")
                    }
                    pairs.append(try outer[0])
                }
                return pairs
            }
            #expect(pairs == ["n1-n2", "n1-n3", "n1", "n2-n2", "n2-n3", "n2", "n3-n2", "n3-n3", "n3"])
        }
    }

    @Test(
        "Statements that differ in a few words or in how many values they have are told apart", arguments: Stage.engines
    )
    func apart(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let numbers: SQL = "(SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3)"
            for _ in 0..<2 {
                let found = try await database.read { connection in
                    try [
                        "SELECT MIN(n) FROM \(numbers) AS t WHERE n IN \(list: [2, 3])",
                        "SELECT MIN(n) FROM \(numbers) AS t WHERE n IN \(list: [3])",
                        "SELECT MAX(n) FROM \(numbers) AS t WHERE n IN \(list: [1, 2])",
                        "SELECT COUNT(*) FROM \(numbers) AS t WHERE n IN \(list: [] as [Int])",
                        "SELECT MAX(n) FROM \(numbers) AS t WHERE n = \(1)" + " OR n = \(2)",
                    ].map { try connection.value($0) as Int? }
                }
                #expect(found == [2, 3, 2, 0, 2])
            }
        }
    }

    @Test("A statement may run while its own rows are being read, in a snapshot too", arguments: Stage.engines)
    func nestedInSnapshot(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let statement: SQL = "SELECT 1 UNION ALL SELECT 2"
            let sum = try await database.read { connection in
                var sum = 0
                try connection.each(statement) { outer in
                    try connection.each(statement) { sum += try 10 * outer[0] + $0[0] }
                }
                return sum
            }
            #expect(sum == 66)
        }
    }

    @Test("An error thrown at a row reaches the caller and leaves the statement usable", arguments: Stage.engines)
    func thrownAtRow(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let found = try await database.read { connection in
                let statement: SQL = "SELECT 1 UNION ALL SELECT 2"
                do {
                    try connection.each(statement) { _ in throw Interruption() }
                } catch is Interruption {
                }
                return try connection.all(statement) { try $0[0] as Int }
            }
            #expect(found == [1, 2])
        }
    }

    @Test("Running a statement tells how many rows it changed", arguments: Stage.engines)
    func changedRows(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            let statements: [(SQL, Int)] = [
                ("INSERT INTO names (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c')", 3),
                ("UPDATE names SET name = 'd' WHERE id = \(1)", 1),
                ("UPDATE names SET name = 'd' WHERE id = \(9)", 0),
                ("SELECT id FROM names", 0),
                ("CREATE TABLE other (id BIGINT)", 0),
                ("INSERT INTO names (id, name) VALUES (2, 'x') ON CONFLICT DO NOTHING", 0),
                ("DELETE FROM names WHERE id > \(1)", 2),
            ]
            let changed = try await database.write { connection in try statements.map { try connection.run($0.0) } }
            #expect(changed == statements.map(\.1))
        }
    }
}

struct Interruption: Error {}
