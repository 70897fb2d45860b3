import Foundation
import Logging
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Making and restoring a backup") struct BackupTests {
    /// A folder with a database that settles as a server's does.
    private struct Site {
        let folder: URL
        let place: SQLitePlace
        let room: JournalRoom

        var anchor: HeadAnchor { HeadAnchor(path: path("journal-head")) }

        func path(_ name: String) -> String { folder.appending(path: name).path }

        func back(up name: String) async throws -> Backup {
            try await Backup.make(
                of: room.database, at: place, into: path(name), journal: room.journal, version: "1.0",
                now: room.clock.now())
        }

        @discardableResult func restore(
            _ name: String, as target: String, replacing: Bool = false
        ) async throws -> SignedHead {
            try await Backup.restore(
                from: path(name), to: SQLitePlace(path: path(target)), replacing: replacing, journal: room.journal,
                anchor: anchor, ids: room.ids, now: room.clock.now())
        }
    }

    private func withSite(_ body: (Site) async throws -> Void) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "gonghui.db").path
        let room = JournalRoom(database: try SQLiteDatabase(path: path, readers: 2))
        try await room.database.migrate([.types] + Journal.migrations)
        room.journal.settleGroups(of: room.database, clock: room.clock)
        try await body(Site(folder: folder, place: SQLitePlace(path: path), room: room))
        try await room.database.close()
    }

    @Test("A backup made while commands commit verifies, and restores with a line that says so")
    func underLoad() async throws {
        try await withSite { site in
            try await site.room.write(50)
            let writing = Task {
                for number in 0..<400 as Range<Int64> {
                    _ = try await site.room.platform.perform(WriteNote(number: number), as: .operator)
                }
            }
            let backup = try await site.back(up: "backup")
            try await writing.value
            #expect(backup.verification.isIntact && backup.manifest.lines >= 50)
            try await site.anchor.advance(to: site.room.database)

            let head = try await site.restore("backup", as: "restored.db")
            #expect(head.size == backup.manifest.lines + 1)
            #expect(try site.anchor.read() == head)
            let restored = try SQLiteDatabase(path: site.path("restored.db"))
            let report = try await restored.read { try site.room.journal.verify(on: $0, against: [head]) }
            #expect(report.isIntact && report.lines == head.size)
            let action: String? = try await restored.read { connection in
                try connection.value("SELECT action FROM journal_line ORDER BY id DESC LIMIT 1")
            }
            #expect(action == Journal.restored.name)
            let published = try #require(try await site.room.head())
            let against = try await restored.read { try site.room.journal.verify(on: $0, against: [published]) }
            #expect(against.findings == [.cutOff(end: head.size, known: 450)])
            try await restored.close()
        }
    }

    @Test("A backup holds the database and its manifest, readable by the owner only, and nothing of the keys")
    func content() async throws {
        try await withSite { site in
            try await site.room.write(3)
            _ = try await site.back(up: "backup")
            let names = try FileManager.default.contentsOfDirectory(atPath: site.path("backup")).sorted()
            #expect(names == ["database.sqlite", "manifest.json"])
            for name in names {
                let path = site.path("backup/\(name)")
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
                let data = try #require(FileManager.default.contents(atPath: path))
                #expect(data.range(of: Data(site.room.keys.current.rawSecret)) == nil)
                #expect(data.range(of: Data(site.room.keys.master.raw)) == nil)
            }
        }
    }

    @Test("A backup is not made over anything that exists")
    func exists() async throws {
        try await withSite { site in
            _ = try await site.back(up: "backup")
            await #expect(throws: BackupError.folderExists(site.path("backup"))) { try await site.back(up: "backup") }
        }
    }

    @Test("A database is replaced only when told, and keeps nothing of the old")
    func replacing() async throws {
        try await withSite { site in
            try await site.room.write(3)
            _ = try await site.back(up: "backup")
            try await site.room.write(5)
            try await site.restore("backup", as: "other.db")
            await #expect(throws: BackupError.targetTaken) { try await site.restore("backup", as: "other.db") }
            #expect(try await site.restore("backup", as: "other.db", replacing: true).size == 4)
        }
    }

    @Test("A changed, cut or absent backup is refused and nothing is put in place")
    func damaged() async throws {
        try await withSite { site in
            try await site.room.write(3)
            _ = try await site.back(up: "backup")
            let file = site.path("backup/database.sqlite")
            var data = try #require(FileManager.default.contents(atPath: file))
            data[data.count / 2] ^= 1
            try data.write(to: URL(filePath: file))
            await #expect(throws: BackupError.damaged(file)) { try await site.restore("backup", as: "new.db") }
            try "{}".write(toFile: site.path("backup/manifest.json"), atomically: true, encoding: .utf8)
            await #expect(throws: BackupError.manifestUnreadable(site.path("backup/manifest.json"))) {
                try await site.restore("backup", as: "new.db")
            }
            await #expect(throws: BackupError.noBackup(site.path("none"))) {
                try await site.restore("none", as: "new.db")
            }
            #expect(!FileManager.default.fileExists(atPath: site.path("new.db")))
        }
    }

    @Test("A backup of a journal with findings is kept and says so, and can be restored as it is")
    func findings() async throws {
        try await withSite { site in
            try await site.room.write(3)
            try await site.room.database.write { connection in
                try JournalRoom.dropGuards(on: connection)
                try connection.run("UPDATE journal_line SET action = 'x' WHERE version = 1")
            }
            let backup = try await site.back(up: "backup")
            #expect(backup.manifest.findings == 1)
            #expect(try await site.restore("backup", as: "new.db").size == 4)
        }
    }
}
