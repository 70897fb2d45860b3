import Kernel
import Store
import Testing

@testable import App
@testable import Stage
@testable import Web
@testable import Workplace

/// An export holds all that stands in the entries, so that taking it in again changes nothing, wherever that is done.
@Suite("An export taken in again, over every ledger") struct LosslessExportTests {
    static let ledgers = [AnyLedger(OddRegister.ledger)] + Modules.ledgers
    /// On PostgreSQL one in four: what differs between ledgers does not differ between engines.
    static let rooms = Stage.engines.flatMap { engine in
        ledgers.enumerated().filter { engine == .sqlite || $0.offset % 4 == 0 }.map { ($0.element, engine) }
    }

    @Test("Where it came from, every row says what stands already", arguments: zip(rooms.map(\.0), rooms.map(\.1)))
    func atHome(_ ledger: AnyLedger, _ engine: Engine) async throws {
        try await ExportRoom.with(engine, ledger, seed: 5) { room async throws in
            try await room.enter(12, for: room.tree.all)
            for (format, language) in [(SpreadsheetFormat.xlsx, Language.zh), (.xlsx, .en), (.csv, .zh)] {
                let export = try await room.export()
                let files = try await room.files(try room.bytes(of: export, format, language), format)
                let preview = try await room.preview(files)
                #expect(preview.rows.same == export.rows.count, "\(format) \(language)")
                #expect(preview.rows.all == export.rows.count)
                #expect(preview.files.flatMap(\.notices) == [])
            }
        }
    }

    @Test("In an empty installation it makes the same entries", arguments: zip(rooms.map(\.0), rooms.map(\.1)))
    func elsewhere(_ ledger: AnyLedger, _ engine: Engine) async throws {
        try await ExportRoom.with(engine, ledger, seed: 6) { room async throws in
            try await room.enter(12, for: room.named)
            let export = try await room.export()
            let bytes = try room.bytes(of: try await room.export(isMasked: false), .xlsx, .zh)
            try await ExportRoom.with(engine, ledger, seed: 7) { copy async throws in
                let files = try await copy.files(bytes, .xlsx)
                let preview = try await copy.preview(files)
                #expect(preview.rows.good == export.rows.count)
                #expect(preview.files.flatMap(\.sheets).flatMap(\.cells).filter { $0.severity == .error }.isEmpty)
                try await copy.apply(files)
                let again = try await copy.export()
                #expect(copy.withoutNumbers(again) == room.withoutNumbers(export))
            }
        }
    }
}
