import Stage
import Store
import Testing

@Suite("Keeping values") struct KeepingValuesTests {
    @Test("Whole numbers survive to both ends of their range", arguments: Stage.engines)
    func integers(_ engine: Engine) async throws {
        try await expectToSurvive([Int64.min, -1, 0, 1, Int64.max], "number", on: engine)
    }

    @Test("Reals survive exactly", arguments: Stage.engines)
    func reals(_ engine: Engine) async throws {
        let reals = [0.1, -0.0, 1e300, Double.leastNonzeroMagnitude, .infinity, -.infinity, Double.pi]
        try await expectToSurvive(reals, "amount", on: engine)
    }

    @Test("Texts survive: empty, emoji, rare characters, a megabyte", arguments: Stage.engines)
    func texts(_ engine: Engine) async throws {
        let megabyte = String(repeating: "工会𠮷", count: 100_000)
        let texts = ["", "中华全国总工会", "👩🏽‍🏭🇨🇳", "𠮷𪚥〇", "é e\u{301}", "line\r\nline\ttab", megabyte]
        try await expectToSurvive(texts, "words", on: engine)
    }

    @Test("Blobs survive: empty, all byte values, zero bytes", arguments: Stage.engines)
    func blobs(_ engine: Engine) async throws {
        let blobs: [[UInt8]] = [[], [0], [0, 0, 255, 0], Array(0...255), Array(repeating: 0, count: 100_000)]
        try await expectToSurvive(blobs, "bytes", on: engine)
    }

    @Test("An empty text and an empty blob are not NULL", arguments: Stage.engines)
    func emptyIsNotNull(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            let nothing: Int? = nil
            try await database.write { connection in
                try connection.run(
                    "INSERT INTO kinds (id, number, words, bytes) VALUES (1, \(nothing), \(""), \([UInt8]()))")
            }
            let found = try await database.read { connection in
                try connection.first("SELECT number, words, bytes, words IS NULL, bytes IS NULL FROM kinds") {
                    (
                        try $0[0] as Int?, try $0[1] as String?, try $0[2] as [UInt8]?, try $0[3] as Bool,
                        try $0[4] as Bool
                    )
                }
            }
            #expect(found?.0 == nil)
            #expect(found?.1?.isEmpty == true)
            #expect(found?.2?.isEmpty == true)
            #expect(found?.3 == false)
            #expect(found?.4 == false)
        }
    }

    @Test("A value keeps its kind without a column to say which", arguments: Stage.engines)
    func kindsWithoutColumns(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            let row = try await database.read { connection in
                try connection.first("SELECT \(5), \("5"), \(5.5), \([UInt8(5)]), \(5) = \(5)") {
                    (
                        try $0[0] as Int, try $0[1] as String, try $0[2] as Double, try $0[3] as [UInt8],
                        try $0[4] as Bool
                    )
                }
            }
            let found = try #require(row)
            #expect(found == (5, "5", 5.5, [5], true))
        }
    }

    @Test("Sums and averages of whole numbers read as numbers", arguments: Stage.engines)
    func sums(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            let numbers: [Int64] = [4_000_000_000_000_000_000, 10_000, -20_001, 7, -4_000_000_000_000_000_000]
            try await database.write { connection in
                for (id, number) in numbers.enumerated() {
                    try connection.run("INSERT INTO kinds (id, number) VALUES (\(id), \(number))")
                }
            }
            let row = try await database.read { connection in
                try connection.first(
                    """
                    SELECT SUM(number), AVG(CASE WHEN number BETWEEN 0 AND 10000 THEN number END), MAX(number), COUNT(*),
                        SUM(CASE WHEN number = 7 THEN number END), SUM(CASE WHEN number < 8 THEN 0 END)
                    FROM kinds
                    """
                ) {
                    (
                        try $0[0] as Int, try $0[1] as Double, try $0[2] as Int64, try $0[3] as Int, try $0[4] as Int,
                        try $0[5] as Int
                    )
                }
            }
            let found = try #require(row)
            #expect(found == (-9994, 5003.5, 4_000_000_000_000_000_000, 5, 7, 0))
        }
    }

    @Test("A NUL in a text and a NaN are refused with a reason", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            for value: SQL in ["\("a\u{0}b")", "\(Double.nan)"] {
                await #expect {
                    try await database.write { try $0.run("INSERT INTO kinds (id, words) VALUES (1, \(value))") }
                } throws: { error in
                    guard case .statement(_, "22000", let message)? = error as? StoreError else { return false }
                    return message.contains("NUL") || message.contains("NaN")
                }
            }
            #expect(try await database.ids(in: "kinds").isEmpty)
        }
    }

    private func expectToSurvive<V: Bindable & Equatable>(
        _ values: [V], _ column: SQL, on engine: Engine
    ) async throws {
        try await Stage.withDatabase(engine) { database in
            try await database.migrate([.types, .kinds])
            try await database.write { connection in
                for (id, value) in values.enumerated() {
                    try connection.run("INSERT INTO kinds (id, \(column)) VALUES (\(id), \(value))")
                }
            }
            let found = try await database.read { connection in
                try connection.all("SELECT \(column) FROM kinds ORDER BY id") { try $0[0] as V }
            }
            #expect(found == values)
            for (id, value) in values.enumerated() {
                let match = try await database.read { connection in
                    try connection.exists("SELECT 1 FROM kinds WHERE id = \(id) AND \(column) = \(value)")
                }
                #expect(match, "\(id)")
            }
        }
    }
}
