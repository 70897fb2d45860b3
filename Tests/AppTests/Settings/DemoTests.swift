import Foundation
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Filling a demo", .serialized) struct DemoTests {
    /// Hands over an installation that the demo has filled.
    private func withDemo(_ engine: Engine, _ body: (Installation, URL) async throws -> Void) async throws {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try await Stage.withPlace(engine) { place async throws in
            let settings = try Office.settings([
                .data: folder.path, .database: engine == .sqlite ? "sqlite" : place.address,
            ])
            let installation = try await Installation.open(settings, log: Office.quiet)
            #expect(try await DemoContent(installation: installation).fill { _ in })
            try await body(installation, folder)
            try await installation.close()
        }
    }

    private func contents(_ installation: Installation) async throws -> [Int] {
        try await installation.platform.database.read { connection in
            let tables: [SQL] = ["organisation", "account", "role_grant", "bulletin", "article", "journal_line"]
            return try tables.map { try connection.value("SELECT COUNT(*) FROM \($0)") ?? -1 }
        }
    }

    @Test("Guangdong's tree, an account per role, sample bulletins; the journal verifies", arguments: Stage.engines)
    func filled(_ engine: Engine) async throws {
        try await withDemo(engine) { installation, _ in
            let counts = try await contents(installation)
            #expect(counts[0] == 145, "the province, 21 cities, 122 counties and one area")
            #expect(counts[1] == DemoAccount.all.count)
            #expect(counts[2] == DemoAccount.all.count)
            #expect(counts[3] == 9)
            #expect(counts[4] > counts[3])
            try await installation.sequencer?.settleNow()
            let journal = installation.platform.journal
            #expect(try await installation.platform.database.read { try journal.verify(on: $0).findings } == [])
        }
    }

    @Test("A second fill changes nothing, the passwords included", arguments: Stage.engines)
    func twice(_ engine: Engine) async throws {
        try await withDemo(engine) { installation, folder async throws in
            let counts = try await contents(installation)
            let passwords = DemoAccount.read(from: folder)
            #expect(try await DemoContent(installation: installation).fill { _ in } == false)
            #expect(try await contents(installation) == counts)
            #expect(DemoAccount.read(from: folder) == passwords)
        }
    }

    @Test("accounts.txt is for its owner only, and each line signs in", arguments: Stage.engines.prefix(1))
    func accounts(_ engine: Engine) async throws {
        try await withDemo(engine) { installation, folder async throws in
            let path = folder.appending(path: "accounts.txt").path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let passwords = DemoAccount.read(from: folder)
            #expect(Set(passwords.keys) == Set(DemoAccount.all.map(\.login)))
            for (login, password) in passwords {
                let begun = try await SignIn.perform(
                    login: login, password: password, address: login, on: installation.platform)
                #expect(begun.account.login == login)
            }
        }
    }
}
