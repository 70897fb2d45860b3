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
                let rows = BoundRows(of: numbers.enumerated()) { rows, one in
                    rows.add(one.offset, one.element, one.offset % 7 == 0 ? nil : "行\(one.offset)")
                }
                try connection.insert("INSERT INTO kinds (id, number, words)", rows)
                try connection.insert("INSERT INTO kinds (id, number, words)", BoundRows())
            }
            let kept = try await database.read { connection in
                try connection.all("SELECT number, words FROM kinds ORDER BY id") {
                    (try $0[0] as Int?, try $0[1] as String?)
                }
            }
            #expect(kept.count == 301)
            for (id, one) in kept.enumerated() {
                #expect(one.0 == numbers[id])
                #expect(one.1 == (id % 7 == 0 ? nil : "行\(id)"))
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
                    "INSERT INTO kinds (id, words, bytes)",
                    BoundRows(of: words.enumerated()) { rows, one in
                        rows.add(one.offset, one.element, Array((one.element + "。").utf8))
                    })
            }
            let kept = try await database.read { connection in
                try connection.all("SELECT words, bytes FROM kinds ORDER BY id") {
                    (try $0[0] as String, try $0[1] as [UInt8])
                }
            }
            #expect(kept.map(\.0) == words)
            #expect(kept.map(\.1) == words.map { Array(($0 + "。").utf8) })
        }
    }

    @Test("Of a row that is there already becomes what the end of the statement says", arguments: Stage.engines)
    func there(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            try await database.write { connection in
                for number in 1...2 {
                    try connection.insert(
                        "INSERT INTO kinds (id, number)",
                        BoundRows(of: 0..<100) { rows, id in rows.add(id, number) },
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
            let twice = BoundRows(of: 0..<200) { rows, id in rows.add(id, id == 150 ? "行3" : "行\(id)") }
            let flawed = BoundRows(of: 0..<200) { rows, id in rows.add(id, id == 150 ? "\0" : "行\(id)") }
            for rows in [twice, flawed] {
                await #expect(throws: StoreError.self) {
                    try await database.write { connection in
                        try? connection.insert("INSERT INTO names (id, name)", rows)
                        _ = try? connection.run("INSERT INTO names (id, name) VALUES (1000, 'behind')")
                    }
                }
                #expect(try await database.ids() == [])
            }
        }
    }

    @Test("Of many rows only some are inserted, each with its own texts and bytes", arguments: Stage.engines)
    func some(_ engine: Engine) async throws {
        let words = (0..<50).map { String(repeating: "字", count: $0 % 4) }
        let all = BoundRows(of: words.enumerated()) { rows, one in
            rows.add(one.offset, one.element, one.offset.isMultiple(of: 3) ? nil : Array("\(one.offset)".utf8))
        }
        for places in [[], [0], [49], Array(stride(from: 1, to: 50, by: 7)), Array(0..<50)] {
            try await Stage.withDatabase(engine) { database in
                try await database.migrate([.types, .kinds])
                try await database.write { connection in
                    try connection.insert("INSERT INTO kinds (id, words, bytes)", all.at(places))
                }
                let kept = try await database.read { connection in
                    try connection.all("SELECT id, words, bytes FROM kinds ORDER BY id") {
                        (try $0[0] as Int, try $0[1] as String, try $0[2] as [UInt8]?)
                    }
                }
                #expect(kept.map(\.0) == places)
                #expect(kept.map(\.1) == places.map { words[$0] })
                #expect(kept.map(\.2) == places.map { $0.isMultiple(of: 3) ? nil : Array("\($0)".utf8) })
            }
        }
    }

    @Test(
        "Many rows go to the server some at a time, in their order; columns without a value, and of numbers of either kind",
        arguments: Stage.engines)
    func many(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            let rows = BoundRows(of: 0..<2345) { rows, id in
                let amount: Value = id == 1500 ? .integer(7) : .real(Double(id) / 4)
                rows.add(id, Int?.none, id < 1000 ? nil : "行\(id)", amount)
            }
            try await database.write { connection in
                try connection.insert("INSERT INTO kinds (id, number, words, amount)", rows)
            }
            let kept = try await database.read { connection in
                try connection.all("SELECT id, number, words, amount FROM kinds ORDER BY id") {
                    (try $0[0] as Int, try $0[1] as Int?, try $0[2] as String?, try $0[3] as Double)
                }
            }
            #expect(kept.map(\.0) == Array(0..<2345))
            #expect(kept.allSatisfy { $0.1 == nil && $0.2 == ($0.0 < 1000 ? nil : "行\($0.0)") })
            #expect(kept.allSatisfy { $0.3 == ($0.0 == 1500 ? 7 : Double($0.0) / 4) })
        }
    }
}
