import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("Webhooks over the API and on their pages") struct WebhooksOverAPITests {
    private static let root = "/api/v1/webhooks"

    private static func body(
        _ address: String = "https://8.8.8.8/hook?key=sesame", ledgers: [String] = ["proposals"],
        events: [String] = ["opened"]
    ) -> JSONValue {
        .object([
            "address": .string(address), "ledgers": .array(ledgers.map { .string($0) }),
            "events": .array(events.map { .string($0) }),
        ])
    }

    @Test("A program registers, lists and deletes its own, and no other program's", arguments: Stage.engines)
    func own(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let program = office.program(try await office.token(of: account))
            let made = try await program.post(Self.root, Self.body())
            #expect(made.status == 201)
            let id = try #require(try made.json["webhook"]?["id"]?.string)
            #expect(try made.json["webhook"]?["host"] == .string("8.8.8.8"))
            let listed = try await program.get(Self.root)
            #expect(try listed.json["webhooks"]?.items.map { $0["id"]?.string } == [id])
            #expect(!listed.text.contains("sesame") && !made.text.contains("sesame"))
            let other = office.program(try await office.token(of: account))
            #expect(try await other.get(Self.root).json["webhooks"]?.items.isEmpty == true)
            #expect(try await other.ask(Example(path: "\(Self.root)/\(id)"), .delete).status == 404)
            #expect(try await program.ask(Example(path: "\(Self.root)/\(id)"), .delete).status == 200)
            #expect(try await program.get(Self.root).json["webhooks"]?.items.isEmpty == true)
        }
    }

    @Test("What is wrong is told by its place, and nothing is registered", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let narrow = try await office.token(of: account, for: [TokenScope("organisations", .read)])
            let program = office.program(try await office.token(of: account))
            let asked: [(JSONValue, String)] = [
                (Self.body("https://127.0.0.1/"), "/address"), (Self.body("http://8.8.8.8/"), "/address"),
                (Self.body("https://169.254.169.254/latest"), "/address"), (Self.body("nowhere"), "/address"),
                (Self.body(ledgers: ["no-such"]), "/ledgers/0"), (Self.body(ledgers: []), "/ledgers"),
                (Self.body(events: ["seen"]), "/events/0"), (Self.body(events: []), "/events"),
            ]
            for (body, pointer) in asked {
                let answer = try await program.post(Self.root, body)
                #expect(answer.status == 422)
                #expect(try answer.json["errors"]?.items.first?["pointer"] == .string(pointer))
            }
            #expect(try await office.program(narrow).post(Self.root, Self.body()).status == 422)
            #expect(try await program.get(Self.root).json["webhooks"]?.items.isEmpty == true)
        }
    }

    @Test("The secret is told again for a repeated key, and kept nowhere", arguments: Stage.engines)
    func secret(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let program = office.program(try await office.token(of: account))
            let key: HTTPFields = [.init("Idempotency-Key")!: "hook-1"]
            let made = try await program.post(Self.root, Self.body(), key)
            let again = try await program.post(Self.root, Self.body(), key)
            #expect(made.text == again.text)
            let secret = try #require(try made.json["secret"]?.string)
            #expect(secret.count == 52)
            #expect(try await program.get(Self.root).json["webhooks"]?.items.count == 1)
            let kept = try await office.platform.database.read { connection in
                try connection.all("SELECT reply FROM kept_reply") { try $0[0] as String }
            }
            #expect(kept.count == 1 && !kept[0].contains(secret))
        }
    }

    @Test("The secret is on one page, and the address on none", arguments: Stage.engines)
    func pages(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let browser = try office.browser(of: officer)
            let account = try #require(officer.account)
            let token = try await office.platform.database.read { try AccessToken.all(of: account, on: $0).first }
            let fields = [
                "address": "https://8.8.8.8/hook?key=sesame", "token": try #require(token).id.description,
                "ledgers": "proposals", "events": "opened",
            ]
            let made = try await browser.send(Example(path: "/account/webhooks", fields: fields), isForm: true)
            #expect(made.status == 200)
            let hook = try await office.platform.database.read {
                try Webhook.all(of: officer.identity, on: $0).first
            }
            let id = try #require(hook).id
            let secret = try await Webhook.secret(of: id, for: officer.identity, on: office.platform)
            #expect(made.text.contains(secret))
            for path in ["/account/webhooks", "/account/webhooks/\(id)"] {
                let page = try await browser.get(path)
                #expect(page.status == 200 && page.text.contains("8.8.8.8"))
                #expect(!page.text.contains(secret) && !page.text.contains("sesame"))
            }
            let rotated = try await browser.send(Example(path: "/account/webhooks/\(id)/secret"), isForm: true)
            #expect(rotated.status == 200 && !rotated.text.contains(secret))
            let other = try office.browser(of: try await office.visitor(.officer, at: .own))
            #expect(try await other.get("/account/webhooks/\(id)").status == 404)
            #expect(try await office.journalFindings() == [])
        }
    }
}
