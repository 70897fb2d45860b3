import Kernel
import Stage
import Store
import Testing

@testable import Bulletins

/// Case 17: what people type is shown as it is and never runs.
@Suite("What people type stays text on every page") struct InertTextTests {
    static let payloads = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onmouseover='alert(1)",
        "javascript:alert(1)", "</textarea><svg onload=alert(1)>",
    ]

    private func expectInert(_ office: Office, _ paths: [String], as visitor: Visitor) async throws -> String {
        var all = ""
        for path in paths {
            let answer = try await office.browser(of: visitor).get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(OpenedTags(answer.text).dangers == [], "\(path)")
            all += answer.text
        }
        return all
    }

    @Test("Names of organisations, other names, posts and holders", arguments: Stage.engines)
    func organisations(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let admin = try await office.visitor(.systemAdministrator, at: .own)
            for payload in Self.payloads {
                let platform = office.platform
                let day = platform.clock.now().day
                let id = try await platform.perform(
                    FoundOrganisation(
                        name: payload, kind: .federation, rank: .county, parent: office.tree.city.id, from: day),
                    as: .operator)
                try await platform.perform(AddAlias("别" + payload, to: id), as: .operator)
                try await platform.perform(AddPost(payload, holder: payload, at: id, since: day), as: .operator)
                let paths =
                    ["/organisations", "/organisations/\(id)", "/organisations?name=\(Example.escaped(payload))"]
                    + ["name", "parent", "alias", "split"].map { "/organisations/\(id)/changes/\($0)" }
                let shown = try await expectInert(office, paths, as: admin)
                #expect(shown.contains("alert(1)"))
            }
        }
    }

    @Test("Names of people, on their own pages and in the journal", arguments: Stage.engines)
    func people(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let admin = try await office.visitor(.systemAdministrator, at: .own)
            let auditor = try await office.visitor(.auditAdministrator, at: .own)
            for payload in Self.payloads {
                let login = Office.newLogin()
                let made = try await office.platform.perform(
                    CreateAccount(login: login, name: payload, at: office.tree.city.id), as: .operator)
                _ = try await expectInert(office, ["/invitations/\(made.link.text)"], as: .anonymous)
                try await office.platform.perform(
                    AcceptInvitation(made.link, passwordHash: Visitor.hash), as: .anonymous)
                let browser = try TestSite(office.site)
                _ = try await office.signIn(login, with: browser)
                let home = try await browser.get("/account")
                #expect(OpenedTags(home.text).dangers == [])
                _ = try await expectInert(office, ["/accounts", "/accounts/\(made.account)"], as: admin)
            }
            let journal = try await expectInert(office, ["/journal"], as: auditor)
            #expect(journal.contains("&lt;script&gt;alert(1)"))
        }
    }

    @Test("Titles, sections, texts and file names of bulletins", arguments: Stage.engines)
    func bulletins(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let editor = try await office.visitor(.editor, at: .own)
            for payload in Self.payloads {
                let text = Paper.text(by: office.tree.city, word: "驿站\(payload)")
                    .replacing("工作动态", with: "动态\(payload)").replacing("工会信息", with: "工会信息\(payload)")
                let work = FileImport(
                    platform: office.platform, identity: editor.identity, issuer: office.tree.city.id, year: nil)
                let outcome = try await work.run(Array(text.utf8), name: "\(payload).txt")
                guard case .imported(let id, _, _) = outcome else {
                    Issue.record("\(payload): \(outcome)")
                    continue
                }
                let articles = try await office.articles(of: id).map { "/articles/\($0)" }
                let search = "/search?q=\(Example.escaped("alert(1) 驿站"))"
                let shown = try await expectInert(
                    office, ["/", "/bulletins", "/bulletins/issues", "/bulletins/\(id)", search] + articles, as: editor)
                #expect(shown.contains("alert(1)"))
            }
        }
    }

    @Test("Words of searches and filters, and the names of refused files", arguments: Stage.engines)
    func words(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let editor = try await office.visitor(.editor, at: .own)
            for payload in Self.payloads {
                let words = Example.escaped(payload)
                _ = try await expectInert(
                    office,
                    [
                        "/search?q=\(words)&organisation=\(words)", "/bulletins?owner=\(words)",
                        "/organisations?name=\(words)",
                        "/bulletins?section=\(words)&from=\(words)", "/help?\(words)",
                    ], as: editor)
                _ = try await expectInert(office, ["/sign-in?return=\(words)"], as: .anonymous)
                let page = try await office.browser(of: .anonymous).get("/no/such/page/\(words)?\(words)")
                #expect(page.status == 404)
                #expect(OpenedTags(page.text).dangers == [])
            }
        }
    }
}

extension Office {
    /// The articles of an issue, in printed order.
    func articles(of issue: ID<Bulletin>) async throws -> [ID<Article>] {
        try await platform.database.read { connection in
            try connection.all("SELECT id FROM article WHERE bulletin = \(issue) ORDER BY ordinal") { try $0[0] }
        }
    }
}
