import Foundation
import Stage
import Store
import Testing

@testable import App

@Suite("Journal and backup at a terminal") struct JournalAtTerminalTests {
    /// Hands over a folder whose installation has a few lines in its journal, the arguments that name it, and a way to
    /// open its database behind its back.
    private func withJournal(
        _ engine: Engine, _ body: (URL, [String], () throws -> any Database) async throws -> Void
    ) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { server async throws in
            let data = folder.appending(path: "data")
            let database = engine == .sqlite ? "sqlite" : server.address
            let settings = try Office.settings([.data: data.path, .database: database])
            let installation = try await Installation.open(settings, log: Office.quiet)
            _ = try await OfficeTree.found(on: installation.platform)
            try await installation.close()
            try await body(folder, ["--data", data.path, "--database", database]) {
                guard engine == .sqlite else { return try server.open() }
                return try SQLiteDatabase(path: settings.databaseFile)
            }
        }
    }

    @Test("A fresh journal is intact, and a line changed behind its back is named", arguments: Stage.engines)
    func verifying(_ engine: Engine) async throws {
        try await withJournal(engine) { _, options, open in
            let fresh = try await Terminal.run(["journal", "verify"] + options)
            #expect(fresh.code == 0)
            #expect(fresh.output.contains("Intact: 6 lines"))
            try await Self.tamper(try open())
            let tampered = try await Terminal.run(["journal", "verify"] + options)
            #expect(tampered.code == 1)
            #expect(tampered.output.contains("1 finding(s)"))
            let json = try await Terminal.run(["journal", "verify", "--json"] + options)
            let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(parsed?["intact"] as? Bool == false)
        }
    }

    /// What somebody with the database can do: take the guards off and change a line.
    private static func tamper(_ database: any Database) async throws {
        try await database.write { connection in
            switch connection.engine {
            case .sqlite: try connection.run("DROP TRIGGER journal_line_keeps_values")
            case .postgres: try connection.run("ALTER TABLE journal_line DISABLE TRIGGER ALL")
            }
            try connection.run(
                "UPDATE journal_line SET action = 'x' WHERE id = (SELECT MIN(id) FROM journal_line)")
        }
        try await database.close()
    }

    @Test("A published head is found again, and one of another journal is not", arguments: Stage.engines)
    func heads(_ engine: Engine) async throws {
        try await withJournal(engine) { folder, options, _ in
            let head = try await Terminal.run(["journal", "head"] + options)
            #expect(head.code == 0)
            let published = folder.appending(path: "head.txt")
            try Data(head.output.utf8).write(to: published)
            let verified = try await Terminal.run(["journal", "verify", "--against", published.path] + options)
            #expect(verified.code == 0)
            let other = folder.appending(path: "other").path
            let (check, elsewhere) = (["journal", "verify", "--against", published.path], ["--data", other])
            // Where nothing is, nothing is made.
            #expect(try await Terminal.run(check + elsewhere).code == 64)
            #expect(!FileManager.default.fileExists(atPath: other))
            try await Installation.open(Office.settings([.data: other]), log: Office.quiet).close()
            #expect(try await Terminal.run(check + elsewhere).code == 1)
            let nothing = try await Terminal.run(["journal", "verify", "--against", "/nowhere"] + options)
            #expect(nothing.code == 64)
        }
    }

    @Test("A backup is put back, with a journal that verifies and says so", arguments: Stage.engines)
    func backup(_ engine: Engine) async throws {
        try await withJournal(engine) { folder, options, open async throws in
            let copy = folder.appending(path: "copy").path
            let made = try await Terminal.run(["backup"] + options + [copy])
            #expect(made.code == 0, "\(made.errors)")
            #expect(made.output.contains("journal of 6 lines"))
            let again = try await Terminal.run(["backup"] + options + [copy])
            #expect(again.code == 1)
            #expect(again.errors.contains("exists already"))
            let damaged = try open()
            try await damaged.write { try $0.run("DELETE FROM organisation_alias") }
            try await damaged.close()
            let taken = try await Terminal.run(["restore"] + options + [copy])
            #expect(taken.code == 1)
            #expect(taken.errors.contains("--replace"))
            let restored = try await Terminal.run(["restore", "--replace"] + options + [copy])
            #expect(restored.code == 0, "\(restored.errors)")
            #expect(restored.output.contains("7 lines"))
            let verified = try await Terminal.run(["journal", "verify"] + options)
            #expect(verified.code == 0, "\(verified.output)")
            let whole = try open()
            #expect(try await whole.read { try $0.exists("SELECT 1 FROM organisation_alias") })
            try await whole.close()
        }
    }

    @Test("A damaged backup is refused and nothing is replaced", arguments: Stage.engines)
    func damaged(_ engine: Engine) async throws {
        try await withJournal(engine) { folder, options, _ in
            let copy = folder.appending(path: "copy")
            _ = try await Terminal.run(["backup"] + options + [copy.path])
            let file = copy.appending(path: "database.\(engine.rawValue)")
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("x".utf8))
            try handle.close()
            let refused = try await Terminal.run(["restore", "--replace"] + options + [copy.path])
            #expect(refused.code == 1)
            #expect(refused.errors.contains("damaged"))
            #expect(try await Terminal.run(["journal", "verify"] + options).code == 0)
        }
    }

    @Test(
        "Without its key file a database is not opened: exit 78, and it says which file is missing",
        arguments: Stage.engines)
    func keys(_ engine: Engine) async throws {
        try await withJournal(engine) { folder, options, _ in
            try FileManager.default.removeItem(at: folder.appending(path: "data/gonghui.keys"))
            let outcome = try await Terminal.run(["journal", "verify"] + options)
            #expect(outcome.code == 78)
            #expect(outcome.errors.contains("gonghui.keys"))
        }
    }
}
