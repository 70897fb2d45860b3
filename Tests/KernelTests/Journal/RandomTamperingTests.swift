import Stage
import Store
import Testing

@testable import Kernel

@Suite("Random tampering") struct RandomTamperingTests {
    /// SplitMix64 (Steele, Lea, Flood 2014): the same cases in every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private enum Kind { case number, text, bytes }

    private struct Column: Sendable {
        let table: SQL
        let key: SQL
        let name: SQL
        let kind: Kind
    }

    private static let columns: [Column] =
        [
            ("journal_line", "id", ["id", "at", "account", "organisation", "subject", "version"], .number),
            ("journal_line", "id", ["actor", "action", "subject_kind"], .text),
            ("journal_line", "id", ["commitment"], .bytes), ("journal_leaf", "seq", ["seq", "line"], .number),
            ("journal_leaf", "seq", ["hash", "subtree"], .bytes),
            ("journal_head", "size", ["size", "previous", "at"], .number),
            ("journal_head", "size", ["root", "signature"], .bytes), ("journal_head", "size", ["signed_by"], .text),
            ("version", "line", ["line"], .number), ("version", "line", ["salt", "body"], .bytes),
        ].flatMap { (table: SQL, key: SQL, names: [SQL], kind: Kind) in
            names.map { Column(table: table, key: key, name: $0, kind: kind) }
        }

    @Test("One changed number, character or byte in any column of any row is found", arguments: Stage.engines)
    func cells(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            for count in [1, 5, 9, 2, 16] { try await room.write(count) }
            var dice = Dice(state: 2026)
            for column in Self.columns {
                for _ in 0..<8 {
                    let throwOfDice = dice.next()
                    let found = try await room.findings { try Self.change(column, throwOfDice, on: $0) }
                    #expect(!found.isEmpty, "\(column) \(throwOfDice)")
                }
            }
        }
    }

    @Test("One removed row of any table is found", arguments: Stage.engines)
    func rows(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            for count in [1, 5, 9, 2, 16] { try await room.write(count) }
            var dice = Dice(state: 7)
            for column in Self.columns where column.kind == .number {
                let throwOfDice = dice.next()
                let found = try await room.findings { connection in
                    let key = try Self.pick(column, throwOfDice, on: connection)
                    try connection.run("DELETE FROM \(column.table) WHERE \(column.key) = \(key)")
                }
                #expect(!found.isEmpty, "\(column) \(throwOfDice)")
            }
        }
    }

    private static func pick(_ column: Column, _ dice: UInt64, on connection: any Connection) throws -> Int64 {
        let count: Int64 = try connection.value("SELECT COUNT(*) FROM \(column.table)") ?? 0
        let place = Int64(dice % UInt64(max(count, 1)))
        let key: Int64? = try connection.value(
            "SELECT \(column.key) FROM \(column.table) ORDER BY \(column.key) LIMIT 1 OFFSET \(place)")
        return try #require(key)
    }

    private static func change(_ column: Column, _ dice: UInt64, on connection: any Connection) throws {
        let key = try pick(column, dice, on: connection)
        let cell: SQL = "SELECT \(column.name) FROM \(column.table) WHERE \(column.key) = \(key)"
        switch column.kind {
        case .number:
            let old: Int64?? = try connection.value(cell)
            let new = ((old ?? nil) ?? 0) &+ 1_000_000 + Int64(dice >> 40)
            try set(column, to: new, at: key, on: connection)
        case .text:
            let old: String = try #require(try connection.value(cell))
            try set(column, to: String(old.dropLast()) + (old.hasSuffix("x") ? "y" : "x"), at: key, on: connection)
        case .bytes:
            let old: [UInt8]?? = try connection.value(cell)
            var new = (old ?? nil) ?? Array(repeating: 7, count: 32)
            new[Int(dice >> 8) % new.count] ^= 1 << UInt8(dice >> 3 & 7)
            try set(column, to: new, at: key, on: connection)
        }
    }

    private static func set(_ column: Column, to value: some Bindable, at key: Int64, on connection: any Connection)
        throws
    {
        try connection.run("UPDATE \(column.table) SET \(column.name) = \(value) WHERE \(column.key) = \(key)")
    }
}
