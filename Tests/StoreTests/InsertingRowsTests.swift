import Stage
import Store
import Testing

@Suite("Inserting many rows") struct InsertingRowsTests {
    @Test("Each row is kept as it is, whatever the others look like", arguments: Stage.engines)
    func mixed(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            let numbers: [Int?] = (0..<301).map { $0 % 3 == 0 ? nil : $0 }
            try await database.write { connection in
                let rows = numbers.enumerated().map { id, number -> SQL in
                    id % 7 == 0 ? "(\(id), 7 * \(id), \("七"))" : "(\(id), \(number), \("行\(id)"))"
                }
                try connection.insert("INSERT INTO kinds (id, number, words) VALUES", rows)
                try connection.insert("INSERT INTO kinds (id, number, words) VALUES", [])
            }
            let kept = try await database.read { connection in
                try connection.all("SELECT number, words FROM kinds ORDER BY id") {
                    (try $0[0] as Int?, try $0[1] as String)
                }
            }
            #expect(kept.count == 301)
            for (id, one) in kept.enumerated() {
                #expect(one.0 == (id % 7 == 0 ? 7 * id : numbers[id]))
                #expect(one.1 == (id % 7 == 0 ? "七" : "行\(id)"))
            }
        }
    }

    @Test("Texts of any length are kept, short and long side by side", arguments: Stage.engines)
    func lengths(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            let words = [0, 1, 15, 16, 5000, 5461, 5462, 16_000, 40_000, 3].map { String(repeating: "字", count: $0) }
            try await database.write { connection in
                try connection.insert(
                    "INSERT INTO kinds (id, words, number) VALUES",
                    words.enumerated().map { id, words -> SQL in "(\(id), \(words), LENGTH(\(words + "。")))" })
            }
            let kept = try await database.read { connection in
                try connection.all("SELECT words, number FROM kinds ORDER BY id") {
                    (try $0[0] as String, try $0[1] as Int)
                }
            }
            #expect(kept.map(\.0) == words)
            #expect(kept.map(\.1) == words.map { $0.count + 1 })
        }
    }

    @Test("Of a row that is there already becomes what the end of the statement says", arguments: Stage.engines)
    func there(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            try await database.write { connection in
                for number in 1...2 {
                    try connection.insert(
                        "INSERT INTO kinds (id, number) VALUES", (0..<100).map { id -> SQL in "(\(id), \(number))" },
                        "ON CONFLICT (id) DO UPDATE SET number = kinds.number + excluded.number * \(10)")
                }
            }
            let kept = try await database.read { try $0.all("SELECT number FROM kinds") { try $0[0] as Int } }
            #expect(kept == Array(repeating: 21, count: 100))
        }
    }

    @Test("One row that cannot be kept undoes all, even where the error is passed over", arguments: Stage.engines)
    func oneBad(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .names])
            let twice = (0..<200).map { id -> SQL in "(\(id), \(id == 150 ? "行3" : "行\(id)"))" }
            let flawed = (0..<200).map { id -> SQL in "(\(id), \(id == 150 ? "\0" : "行\(id)"))" }
            for rows in [twice, flawed] {
                await #expect(throws: StoreError.self) {
                    try await database.write { connection in
                        try? connection.insert("INSERT INTO names (id, name) VALUES", rows)
                        _ = try? connection.run("INSERT INTO names (id, name) VALUES (1000, 'behind')")
                    }
                }
                #expect(try await database.ids() == [])
            }
        }
    }
}
