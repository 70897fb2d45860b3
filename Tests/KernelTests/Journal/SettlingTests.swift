import Stage
import Store
import Testing

@testable import Kernel

@Suite("Writing and settling journal lines") struct SettlingTests {
    @Test("Lines and versions written in several groups verify", arguments: Stage.engines)
    func intact(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            for count in [1, 2, 7, 64, 1, 130] { try await room.write(count) }
            let report = try await room.verify()
            #expect(report.findings == [])
            #expect(report.lines == 205)
            #expect(report.versions == 104)
            #expect(report.heads == 6)
            #expect(report.waiting == 0)
            #expect(report.head?.size == 205)
        }
    }

    @Test("An empty journal verifies", arguments: Stage.engines)
    func empty(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            let report = try await room.verify()
            #expect(report.isIntact && report.lines == 0 && report.head == nil)
        }
    }

    @Test("A command that was refused leaves no line", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            await #expect(throws: Refusal.notFound) {
                try await room.platform.perform(WriteNote(number: 1, isRefused: true), as: .operator)
            }
            _ = try await room.platform.perform(WriteNote(number: 2), as: .operator)
            try await room.sequencer.settleNow()
            let subjects: [Int64] = try await room.database.read { connection in
                try connection.all("SELECT subject FROM journal_line ORDER BY id") { try $0[0] }
            }
            #expect(subjects == [2])
            #expect(try await room.verify().isIntact)
        }
    }

    @Test("Each of 200 commands at once is in the tree when it is acknowledged")
    func concurrent() async throws {
        try await JournalRoom.with(.sqlite) { room in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 as Range<Int64> {
                    group.addTask {
                        _ = try? await room.platform.perform(
                            WriteNote(number: number, isRefused: number % 5 == 0), as: .operator)
                        let leaves: Int64? = try await room.database.read { connection in
                            try connection.value(
                                """
                                SELECT COUNT(*) FROM journal_line l JOIN journal_leaf f ON f.line = l.id
                                JOIN journal_head h ON h.size >= f.seq WHERE l.subject = \(number)
                                """)
                        }
                        #expect((leaves ?? 0 > 0) == (number % 5 != 0))
                    }
                }
                try await group.waitForAll()
            }
            let report = try await room.verify()
            #expect(report.isIntact && report.lines == 160 && report.waiting == 0)
        }
    }

    @Test("What was left unsettled is settled by the next round, many batches under one head", arguments: Stage.engines)
    func leftover(_ engine: Engine) async throws {
        try await JournalRoom.with(engine, settling: false) { room in
            let count = Journal.batch * 2 + 3
            try await room.database.write { connection in
                for _ in 0..<count { try room.journal.append(room.line(1), version: nil, on: connection) }
            }
            let before = try await room.verify()
            #expect(before.isIntact && before.waiting == Int64(count) && before.lines == 0)
            #expect(try await room.sequencer.settleNow()?.size == Int64(count))
            #expect(try await room.sequencer.settleNow() == nil)
            let after = try await room.verify()
            #expect(after.isIntact && after.waiting == 0 && after.lines == Int64(count) && after.heads == 1)
        }
    }

    @Test(
        "A line committed late, with a lesser key than one already settled, gets the next number",
        arguments: Stage.engines)
    func late(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            let early: ID<JournalLine> = room.ids.next()
            try await room.write(3)
            try await room.database.write { try room.journal.append(room.line(9, key: early), version: nil, on: $0) }
            try await room.sequencer.settleNow()
            #expect(try await room.key(of: 4) == early.number)
            #expect(try await room.verify().isIntact)
        }
    }

    @Test("A sequencer that is cancelled settles what waits before it ends", arguments: Stage.engines)
    func cancelled(_ engine: Engine) async throws {
        try await JournalRoom.with(engine, settling: false) { room in
            try await room.database.write { try room.journal.append(room.line(1), version: nil, on: $0) }
            let running = Task { await room.sequencer.run() }
            running.cancel()
            await running.value
            let report = try await room.verify()
            #expect(report.lines == 1 && report.waiting == 0)
        }
    }

    @Test(
        "Versions of a subject are numbered from 1, and no number is given twice after an erasure",
        arguments: Stage.engines)
    func numbers(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            try await room.database.write { connection in
                for _ in 0..<2 { try room.journal.append(room.line(7), version: [1], on: connection) }
                try room.journal.append(room.line(8), version: [1], on: connection)
                try room.journal.erase(room.line(7), on: connection)
                try room.journal.append(room.line(7), version: [2], on: connection)
            }
            let numbers: [Int64] = try await room.database.read { connection in
                try connection.all(
                    "SELECT version FROM journal_line WHERE subject = 7 AND version IS NOT NULL ORDER BY version"
                ) { try $0[0] }
            }
            #expect(numbers == [1, 2, 3])
        }
    }

    @Test("A journal with erased versions verifies and says how many", arguments: Stage.engines)
    func erasure(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            try await room.write(6, about: 1)
            try await room.write(2, about: 2)
            try await room.database.write { try room.journal.erase(room.line(1), on: $0) }
            try await room.sequencer.settleNow()
            try await room.write(2, about: 1)
            let report = try await room.verify()
            #expect(report.findings == [])
            #expect(report.erased == 3)
            #expect(report.versions == 2)
        }
    }

    @Test(
        "The database itself refuses to change or remove lines, leaves and heads, and to edit versions",
        arguments: Stage.engines)
    func guards(_ engine: Engine) async throws {
        try await JournalRoom.with(engine) { room in
            try await room.write(3)
            var deeds: [SQL] = [
                "UPDATE journal_line SET action = 'x'", "DELETE FROM journal_line",
                "UPDATE journal_leaf SET seq = seq + 100", "DELETE FROM journal_leaf WHERE seq = 3",
                "UPDATE journal_head SET at = 0", "DELETE FROM journal_head", "UPDATE version SET body = salt",
            ]
            if engine == .sqlite { deeds.append("INSERT OR REPLACE INTO journal_head SELECT * FROM journal_head") }
            for deed in deeds {
                await #expect(throws: StoreError.self) { try await room.database.write { try $0.run(deed) } }
            }
            let report = try await room.verify()
            #expect(report.isIntact && report.lines == 3)
        }
    }

    @Test("The first group of a server settles what another left in the file")
    func leftInTheFile() async throws {
        try await JournalRoom.with(.sqlite, settling: false) { room in
            try await room.database.write { try room.journal.append(room.line(1), version: nil, on: $0) }
            room.journal.settleGroups(of: room.database, clock: room.clock)
            for _ in 0..<3 { try await room.write(2) }
            let report = try await room.verify()
            #expect(report.isIntact && report.lines == 7 && report.heads == 3 && report.waiting == 0)
        }
    }

    @Test("Two processes that write in turns grow one tree")
    func twoProcesses() async throws {
        try await Stage.withPlace(.sqlite) { place in
            let keys = KeyFile(created: Instant(microseconds: 0))
            var rooms: [JournalRoom] = []
            for _ in 0..<2 {
                let room = JournalRoom(database: try place.open(), keys: keys)
                if rooms.isEmpty {
                    try await room.database.migrate([.types] + Journal.migrations)
                }
                room.journal.settleGroups(of: room.database, clock: room.clock)
                rooms.append(room)
            }
            for turn in [0, 1, 1, 0, 0, 1, 0] { try await rooms[turn].write(3) }
            let report = try await rooms[1].verify()
            #expect(report.isIntact && report.lines == 21 && report.heads == 7 && report.waiting == 0)
            for room in rooms { try await room.database.close() }
        }
    }

    @Test("A group that the database would not commit leaves the tree as it was")
    func notCommitted() async throws {
        try await JournalRoom.with(.sqlite) { room in
            try await room.database.write { connection in
                try connection.run(
                    """
                    CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)
                    """)
                try connection.run("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
            }
            try await room.write(3)
            await #expect(throws: StoreError.self) {
                try await room.database.write { connection in
                    try room.journal.append(room.line(1), version: nil, on: connection)
                    try connection.run("INSERT INTO child (parent) VALUES (1)")
                }
            }
            try await room.write(2)
            let report = try await room.verify()
            #expect(report.isIntact && report.lines == 5 && report.waiting == 0)
        }
    }

    @Test("A tree that was tampered with is not signed anew", arguments: Stage.engines)
    func damaged(_ engine: Engine) async throws {
        try await JournalRoom.with(engine, settling: false) { room in
            try await room.write(4)
            try await room.database.write { connection in
                try JournalRoom.dropGuards(on: connection)
                try connection.run("UPDATE journal_leaf SET subtree = \(TreeHash.empty) WHERE seq = 4")
                try room.journal.append(room.line(1), version: nil, on: connection)
            }
            await #expect(throws: JournalDamage(size: 4)) { try await room.sequencer.settleNow() }
            #expect(try await room.head()?.size == 4)
        }
    }
}
