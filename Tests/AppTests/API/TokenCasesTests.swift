import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Case 26 over HTTP: what a token opens and what it does not.
@Suite("Tokens of the API") struct TokenCasesTests {
    @Test("A token yields no cookie and opens no page; a session opens nothing of the API", arguments: Stage.engines)
    func doors(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let program = office.program(try await office.token(of: #require(officer.account)))
            for path in ["/api/v1/token", "/api/v1/ledgers", "/api/v1/nothing", "/", "/account", "/ledgers/proposals"] {
                let answer = try await program.get(path)
                #expect(answer.headers[values: .setCookie].allSatisfy { !$0.contains("gonghui-session=") }, "\(path)")
                #expect(path.hasPrefix("/api/") || answer.status == 303, "\(path) gave \(answer.status)")
            }
            #expect(program.cookies["gonghui-session"] == nil)
            let browser = try office.browser(of: officer)
            let answer = try await browser.get("/api/v1/ledgers")
            #expect(answer.status == 401)
            #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            #expect(answer.headers[.contentType] == "application/problem+json")
            let deeds = try await office.deeds()
            let changing = office.site.routes.filter { $0.isForTokens && $0.method != .get }
            for (place, route) in changing.enumerated() {
                // From an address of its own: so many wrong ones from one would have to wait.
                browser.peer = "192.0.2.\(place % 250)"
                let path = route.path.replacing(":id", with: Example.absentKey)
                let sent = try await browser.ask(Example(path: path, json: "{}"), route.method)
                #expect(sent.status == 401, "\(route.name)")
            }
            #expect(try await office.deeds() == deeds)
        }
    }

    @Test("What opens nothing is answered alike, and too much of it by a wait", arguments: Stage.engines)
    func wrong(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let token = try await office.token(of: account, from: [try #require(AddressRange("192.0.2.0/24"))])
            let elsewhere = try await office.program(token).get("/api/v1/token")
            #expect(elsewhere.status == 401)
            #expect(elsewhere.headers[.wwwAuthenticate] == "Bearer error=\"invalid_token\"")
            #expect(try await office.program(token, peer: "192.0.2.3").get("/api/v1/token").status == 200)
            for text in ["", "gonghui_", token + "x", String(token.dropLast()), "gonghui_" + Secret().text] {
                let answer = try await office.program(text).get("/api/v1/token")
                #expect(answer.status == 401, "\(text)")
                #expect(answer.text == elsewhere.text)
            }
            var last = 401
            for _ in 0..<60 { last = try await office.program("nothing").get("/api/v1/token").status }
            #expect(last == 429)
            let waiting = try await office.program("nothing").get("/api/v1/token")
            #expect(waiting.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
            #expect(
                try await office.signIn("guest", with: office.program(nil)).status == 303, "others there still sign in")
        }
    }

    @Test("A scope lets in to its own ledger, for reading or for writing", arguments: Stage.engines)
    func scopes(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let reader = office.program(try await office.token(of: account, for: [TokenScope("proposals", .read)]))
            let entry = try await office.entry(of: try office.ledger("proposals"))
            let path = "/api/v1/ledgers/proposals/entries"
            #expect(try await reader.get("\(path)/\(entry)").status == 200)
            let refused = try await office.refusals()
            for answer in [
                try await reader.get("/api/v1/ledgers/visits/entries"), try await reader.get("/api/v1/organisations"),
                try await reader.post("\(path)/\(entry)/notes", .object(["words": .string("看过")])),
                try await reader.patch("\(path)/\(entry)", .object(["values": .object([:])]), version: "\"1\""),
                try await reader.post(path, .object([:])),
            ] {
                #expect(answer.status == 403)
            }
            #expect(try await office.refusals() == refused + 5)
            let ledgers = try await reader.get("/api/v1/ledgers").json["ledgers"]?.items ?? []
            #expect(ledgers.map { $0["id"]?.string } == ["proposals"])
            let found = try await reader.get("/api/v1/search?q=%E5%BA%A7%E8%B0%88").json
            #expect(found["hits"]?.items.isEmpty == true, "articles are not in its scope")
        }
    }

    @Test("The journal names the person and the token, and verifies", arguments: Stage.engines)
    func journal(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let program = office.program(try await office.token(of: account))
            let entry = try await office.entry(of: try office.ledger("proposals"))
            let note = try await program.post(
                "/api/v1/ledgers/proposals/entries/\(entry)/notes", .object(["words": .string("已电话联系")]))
            #expect(note.status == 201)
            let page = try await office.platform.database.read { connection in
                try JournalPage.load(JournalFilter(scope: .everything, action: "entry.noted"), on: connection)
            }
            #expect(page.entries.first?.account == account)
            #expect(page.entries.first?.tokenName == "对接")
            #expect(try await office.journalFindings() == [])
            let forged: SQL = "UPDATE journal_line SET token = NULL"
            await #expect(throws: (any Error).self) { try await office.platform.database.write { try $0.run(forged) } }
        }
    }

    @Test("She makes one on her page, with her password, and ends it there", arguments: Stage.engines)
    func page(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let browser = try office.browser(of: officer)
            let link = "/account/tokens"
            let form = try await browser.get(link)
            let said = ["name": "对接", "days": "30", "scope.proposals": "write", "addresses": "", "old": "不是这个"]
            #expect(try await browser.submit(link, on: form, said).status == 422)
            let made = try await browser.submit(link, on: form, said.merging(["old": Visitor.password]) { $1 })
            let start = try #require(made.text.firstRange(of: "gonghui_"))
            let token = String(made.text[start.lowerBound...].prefix(51))
            let program = office.program(token)
            #expect(try await program.get("/api/v1/token").status == 200)
            let list = try await browser.get(link)
            #expect(!list.text.contains(token))
            let id = try await office.platform.database.read { connection in
                try AccessToken.all(of: #require(officer.account), on: connection).first?.id
            }
            let end = "\(link)/\(try #require(id))/revocation"
            #expect(try await browser.submit(end, on: list).status == 303)
            #expect(try await program.get("/api/v1/token").status == 401)
        }
    }
}
