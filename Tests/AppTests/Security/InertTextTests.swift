import Kernel
import Stage
import Store
import Testing

@testable import App
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

    @Test("Whatever stands in entries, of every ledger, on every page of it", arguments: Stage.engines.prefix(1))
    func entries(_ engine: Engine) async throws {
        try await Office.with(engine, mostRequests: .max) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            var fields = 0
            for (index, ledger) in Modules.ledgers.enumerated() {
                let words = Self.payloads[index % Self.payloads.count]
                let hostile = try await HostileEntry(ledger: ledger, words: words)
                    .enter(in: office, handler: officer.account)
                fields += hostile.fields
                let (list, page) = ("/ledgers/\(ledger.id.name)", "/ledgers/\(ledger.id.name)/\(hostile.entry)")
                let columns = ledger.description.listed.map { "col=\($0.name)" }.joined(separator: "&")
                let step = ledger.description.steps(from: ledger.description.statuses.first?.name ?? "").first
                let figures = ledger.description.counts.filter { !$0.breakdowns.isEmpty }.map {
                    "/indicators/\($0.indicator)"
                }
                let paths =
                    [list, "\(list)?all=1&\(columns)", "\(list)/report", page, "\(page)/change"]
                    + ["\(page)?day=\(office.platform.clock.now().day)", "\(page)/documents"]
                    + (step.map { ["\(page)/steps/\($0.name)"] } ?? []) + figures
                let shown = try await expectInert(office, paths, as: officer)
                #expect(hostile.fields == 0 || shown.contains("alert(1)"), "\(ledger.id)")
            }
            #expect(fields > 200, "most texts take the words")
            let search = "/search?q=\(Example.escaped("alert(1)"))"
            let paths = ["/", "/inbox", "/inbox/organisation", "/indicators", "/expiring", "/employers", search]
            let shown = try await expectInert(office, paths, as: officer)
            #expect(shown.contains("alert(1)"))
        }
    }

    @Test("Notes, kept views, names of attachments, labels of ledgers that were built", arguments: Stage.engines)
    func labels(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let builder = try await office.visitor(.systemAdministrator, at: .own)
            let (book, proposals) = (office.installation.book, try office.ledger("proposals"))
            for (mark, words) in zip("甲乙丙丁戊", Self.payloads) {
                let id = try await office.entry(of: proposals)
                try await office.platform.perform(
                    AddNote(words, to: id, of: proposals.id, book: book), as: officer.identity)
                try await office.platform.perform(
                    KeepView(of: proposals, named: String(words.prefix(20)), query: "state=open"), as: officer.identity)
                let file = DocumentFile(name: words + ".txt", kind: .text, bytes: Array("会议记录".utf8))
                _ = try await office.platform.perform(
                    AttachDocument(file, to: id, of: proposals.id, limit: .usual, book: book), as: .operator)
                let page = "/ledgers/proposals/\(id)"
                let shown = try await expectInert(
                    office, [page, "\(page)/documents", "/ledgers/proposals"], as: officer)
                #expect(shown.contains("alert(1)"))

                let sketch = LedgerSketch(
                    called: "\(mark)\(words)", columns: [SampledColumn(label: words, cells: ["甲厂", "乙厂"], of: 2)])
                let draft = try await office.platform.perform(
                    BeginLedger(at: office.tree.city.id, sketch), as: .operator)
                let drafted = try await expectInert(
                    office, ["/builder", "/builder/\(draft)", "/builder/\(draft)/preview"], as: builder)
                #expect(drafted.contains("alert(1)"))
                try await office.platform.perform(PublishLedger(draft, book: book), as: .operator)
                let all = try await office.platform.database.read { try book.inForce(on: $0).built }
                let built = try #require(all.first { $0.description.mark == String(mark) })
                let used = ["/ledgers/\(built.id)", "/ledgers/\(built.id)/new", "/indicators/\(built.id).entered"]
                #expect(try await expectInert(office, ["/"] + used, as: officer).contains("alert(1)"))
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
