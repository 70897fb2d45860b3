import Foundation
import Stage
import Store
import Testing

@testable import Kernel

@Suite("Attachments in a backup") struct DocumentBackupTests {
    @Test("A backup brings the bytes back, to the last", arguments: Stage.engines)
    func backup(_ engine: Engine) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let clock = StageClock(noonOf: Day(sinceEpoch: 20_778))
        let journal = Journal(keys: KeyFile(created: clock.now))
        let anchor = HeadAnchor(path: folder.appending(path: "head").path)
        let copy = folder.appending(path: "backup").path
        try await Stage.withPlace(engine) { place async throws in
            let home: any DatabasePlace =
                engine == .sqlite ? SQLitePlace(path: place.address) : PostgresPlace(conninfo: place.address)
            let database = try place.open()
            try await database.migrate(KernelStage.migrations)
            let digest = try await database.write { try Document.keep(bytes, on: $0) }
            let backup = try await Backup.make(
                of: database, at: home, into: copy, journal: journal, version: "1.0", now: clock.now)
            #expect(backup.verification.isIntact)
            try await database.write { try $0.run("DELETE FROM document_content") }
            try await database.close()
            try await Backup.restore(
                from: copy, to: home, replacing: true, journal: journal, anchor: anchor,
                ids: IDMaker(clock: clock.clock), now: clock.now)
            let restored = try place.open()
            let kept = try await restored.read { try Document.bytes(digest, on: $0) }
            #expect(kept == bytes)
            try await restored.close()
        }
    }
}
