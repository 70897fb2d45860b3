import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

/// Case 30: what was done and what was refused stands in the journal, and nobody can change it.
@Suite("What the journal holds of a day's work") struct JournalOfDeedsTests {
    @Test("Signing in, failing to, granting, revoking and being refused", arguments: Stage.engines)
    func written(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .beside)
            let security = try await office.visitor(.securityAdministrator, at: .above)
            let failed = try await office.lines(of: "account.sign-in-failed")
            _ = try await office.signIn("guest", password: "猜一猜", with: TestSite(office.site))
            #expect(try await office.lines(of: "account.sign-in-failed") == failed + 1)
            let signedIn = try await office.lines(of: "account.signed-in")
            _ = try await office.signIn("guest", with: TestSite(office.site))
            #expect(try await office.lines(of: "account.signed-in") == signedIn + 1)
            let granted = try await office.lines(of: "role.granted")
            let grant = try #require(MatrixExamples.all["roles.grant"]?.first)
            _ = try await office.browser(of: security).send(try await grant(office, security), isForm: true)
            #expect(try await office.lines(of: "role.granted") == granted + 1)
            let refused = try await office.refusals()
            _ = try await office.browser(of: officer).get("/bulletins/\(try office.issue(of: office.tree.city))")
            #expect(try await office.refusals() == refused + 1, "a foreign issue asked for")
            _ = try await office.browser(of: officer).get("/journal")
            #expect(try await office.refusals() == refused + 2, "a page without the permission")
            _ = try await office.browser(of: officer).send(try await grant(office, officer), isForm: true)
            #expect(try await office.refusals() > refused + 2, "a deed without the permission")
            #expect(try await office.journalFindings() == [])
        }
    }

    @Test("No statement changes or removes a line, a leaf or a head", arguments: Stage.engines)
    func guarded(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            #expect(try await office.journalFindings() == [])
            let statements: [SQL] = [
                "UPDATE journal_line SET action = 'x'", "DELETE FROM journal_line",
                "UPDATE journal_leaf SET seq = seq + 1",
                "DELETE FROM journal_leaf", "UPDATE journal_head SET size = 0", "DELETE FROM journal_head",
                "UPDATE version SET body = salt",
            ]
            for statement in statements {
                #expect(try await accepts(statement, office) == false, "\(statement)")
            }
            #expect(try await office.journalFindings() == [])
        }
    }

    private func accepts(_ statement: SQL, _ office: Office) async throws -> Bool {
        do {
            try await office.platform.database.write { try $0.run(statement) }
            return true
        } catch StoreError.statement(_, _, let message) {
            #expect(message.contains("append-only") || message.contains("never edited"))
            return false
        }
    }

    @Test("The journal has one route, and it only reads", arguments: Stage.engines.prefix(1))
    func routes(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let routes = office.site.routes.filter { $0.path.hasPrefix("/journal") }
            #expect(routes.map(\.name) == ["journal.list"])
            #expect(routes.allSatisfy { $0.method == .get })
        }
    }

    @Test("The audit administrator reads the lines of her subtree only", arguments: Stage.engines)
    func reading(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let county = try await office.visitor(.auditAdministrator, at: .below)
            let page = try await office.browser(of: county).get("/journal")
            #expect(page.status == 200)
            #expect(page.text.contains("阳春市总工会"))
            #expect(!page.text.contains("云浮"))
            #expect(!page.text.contains("座谈会"), "the journal never shows content")
        }
    }
}
