import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("Registers over the API") struct RegistersOverAPITests {
    private static let code = "91350100M000100Y43"

    private static func program(
        _ office: Office, at home: Organisation, for scopes: [TokenScope] = Office.everyScope
    ) async throws -> TestSite {
        let account = try await office.account(Office.newLogin(), at: home, .officer)
        return office.program(try await office.token(of: account, for: scopes))
    }

    @Test(
        "An employer is entered once, found by name and code, changed, and known by all its names",
        arguments: Stage.engines)
    func employers(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let root = "/api/v1/ledgers/employers/entries"
            let program = try await Self.program(office, at: office.tree.city)
            func record(_ code: String) -> JSONValue {
                .object([
                    "organisation": .string(office.tree.city.id.description),
                    "values": .object([
                        "name": .string("海丰电子有限公司"), "code": .string(code), "workers": .integer(120),
                    ]),
                ])
            }
            let union = try await program.post(root, record("81440113MC0000001A"))
            #expect(union.status == 422)
            #expect(try union.json["errors"]?.items.first?["pointer"]?.string == "/values/code")
            var key: HTTPFields = [:]
            key[try #require(HTTPField.Name("Idempotency-Key"))] = "gs-1"
            let made = try await program.post(root, record(Self.code), key)
            #expect(made.status == 201)
            #expect(try await program.post(root, record(Self.code), key).text == made.text)
            for words in ["海丰", "91350100", "91350100m000100y43"] {
                let found = try await program.get("\(root)?q=\(Example.escaped(words))").json
                #expect(found["count"]?.integer == 1, "\(words)")
            }
            #expect(try await program.get("\(root)?q=9144").json["count"]?.integer == 0)
            let again = try await program.post(root, record(Self.code))
            #expect(try again.json["errors"]?.items.first?["pointer"]?.string == "/values/code")
            #expect(again.text.contains("海丰电子有限公司"))
            let path = try #require(made.headers[.location])
            let renamed = JSONValue.object(["values": .object(["name": .string("海丰智造有限公司")])])
            #expect(try await program.patch(path, renamed, version: "\"1\"").status == 200)
            #expect(try await program.patch(path, renamed, version: "\"1\"").status == 412)
            #expect(try await program.get(path + "/history").json["events"]?.items.count == 2)

            let listed = try await program.get("/api/v1/employers?q=91350100").json["employers"]?.items ?? []
            let employer = try #require(listed.first?["id"]?.string)
            #expect(listed.count == 1 && listed.first?["code"]?.string == Self.code)
            let sheet = try await program.get("/api/v1/employers/\(employer)").json
            #expect(Set(sheet["names"]?.items.compactMap { $0["name"]?.string } ?? []) == ["海丰电子有限公司", "海丰智造有限公司"])
            #expect(sheet["ledgers"]?.items.first?["ledger"]?.string == "employers")

            let stranger = try await Self.program(office, at: office.tree.otherCity)
            #expect(try await stranger.get(path).status == 404)
            #expect(try await stranger.get("/api/v1/employers/\(employer)").status == 404)
            #expect(try await stranger.get("/api/v1/employers").json["employers"]?.items == [])
            let narrow = try await Self.program(
                office, at: office.tree.city, for: [TokenScope("employers", .read)])
            #expect(try await narrow.get(path).status == 200)
            #expect(try await narrow.get("/api/v1/employers").status == 403)
            #expect(try await narrow.post(root, record(Self.code)).status == 403)
        }
    }

    @Test(
        "Who was entered twice is merged and separated, an absence noted, an account linked, as on her page",
        arguments: Stage.engines)
    func handled(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.program(office, at: office.tree.city)
            let (kept, other) = (
                try await office.member(of: office.tree.county), try await office.member(of: office.tree.city)
            )
            let path = "/api/v1/members/\(kept)"
            let twins = try await program.get(path + "/namesakes").json["members"]?.items ?? []
            #expect(twins.map { $0["person"]?.string } == [other.description] && twins[0]["name"]?.string != "麦穗")
            let seen = try #require(try await program.get(path).headers[.eTag])
            func take(_ deed: String, _ body: [String: JSONValue], seen: String) async throws -> TestAnswer {
                try await program.post("\(path)/\(deed)", .object(body), [.ifMatch: seen])
            }
            let late = try await take("absence", ["no_life_since": .string("2999-01-01")], seen: seen)
            #expect(try late.json["errors"]?.items.first?["pointer"]?.string == "/no_life_since")
            let absent = try await take("absence", ["no_dues_since": .string("2026-01-01")], seen: seen)
            #expect(try absent.json["absence"]?["no_dues_since"]?.string == "2026-01-01")
            #expect(try absent.json["absence"]?["persuaded_on"] == .null)
            #expect(try await take("absence", [:], seen: seen).json["absence"] == .null)
            let login = Office.newLogin()
            _ = try await office.platform.perform(
                CreateAccount(login: login, name: "麦穗", at: office.tree.county.id), as: .operator)
            #expect(try await take("account", ["login": .string(login)], seen: seen).json["login"]?.string == login)
            #expect(try await take("account", ["login": .string("nobody")], seen: seen).status == 422)

            let merged = try await take("merging", ["other": .string(other.description)], seen: seen)
            #expect(try merged.json["person"]?.string == kept.description)
            let standings = try merged.json["memberships"]?.items.compactMap { $0["standing"]?.string }
            #expect(standings == ["active", "duplicate"])
            #expect(try await program.get("/api/v1/members/\(other)").status == 404)
            let merge = try #require(try merged.json["merges"]?.items.first?["merge"])
            let now = try #require(merged.headers[.eTag])
            #expect(try await take("separation", ["merge": merge], seen: seen).status == 412)
            #expect(try await take("separation", ["merge": .string(Example.absentKey)], seen: now).status == 404)
            let parted = try await take("separation", ["merge": merge], seen: now)
            #expect(try parted.json["merges"]?.items == [] && parted.json["memberships"]?.items.count == 1)
            #expect(try await program.get("/api/v1/members/\(other)").status == 200)
            let stranger = try await Self.program(office, at: office.tree.otherCity)
            let deeds: [(String, [String: JSONValue])] = [
                ("absence", [:]), ("account", ["login": .string(login)]),
                ("merging", ["other": .string(other.description)]), ("separation", ["merge": merge]),
            ]
            for (deed, body) in deeds {
                let answer = try await stranger.post("\(path)/\(deed)", .object(body), [.ifMatch: now])
                #expect(answer.status == 404, "\(deed)")
            }
            #expect(try await stranger.get(path + "/namesakes").status == 404)
        }
    }

    @Test("Members are listed masked, opened whole and seen to be opened, and enrolled once", arguments: Stage.engines)
    func members(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let number = "44010619900101003X"
            let program = try await Self.program(office, at: office.tree.city)
            let form = JSONValue.object([
                "organisation": .string(office.tree.county.id.description),
                "values": .object([
                    "name": .string("司徒映雪"), "identityNumber": .string(number), "phone": .string("13912345678"),
                    "segments": .array([.string("courier")]), "consent": .string("paper"),
                ]),
            ])
            var key: HTTPFields = [:]
            key[try #require(HTTPField.Name("Idempotency-Key"))] = "hy-1"
            let enrolled = try await program.post("/api/v1/members", form, key)
            #expect(enrolled.status == 201)
            #expect(try await program.post("/api/v1/members", form, key).text == enrolled.text)
            let again = try await program.post("/api/v1/members", form)
            #expect(try again.json["errors"]?.items.first?["pointer"]?.string == "/values/identityNumber")
            let person = try #require(try enrolled.json["person"]?.string)
            _ = try await office.member(of: office.tree.city)

            var (found, after): ([JSONValue], String) = ([], "")
            for _ in 0..<3 {
                let next = after.isEmpty ? "" : "&after=\(Example.escaped(after))"
                let page = try await program.get("/api/v1/members?limit=1\(next)").json
                found += page["members"]?.items ?? []
                guard let more = page["next"]?.string else { break }
                after = more
            }
            #expect(found.count == 2)
            let line = try #require(found.first { $0["person"]?.string == person })
            #expect(line["name"]?.string?.contains("映雪") == false && line["phone"]?.string == "139****5678")
            let county = try await program.get("/api/v1/members?organisation=\(office.tree.county.id)&segment=courier")
            #expect(try county.json["members"]?.items.count == 1)
            for query in ["standing=over", "own=true&segment=courier", "standing=applied"] {
                #expect(try await program.get("/api/v1/members?\(query)").json["members"]?.items == [], "\(query)")
            }
            #expect(try await program.get("/api/v1/members?after=x").status == 422)
            #expect(try await program.get("/api/v1/members?q=x").status == 400)

            let card = try await program.get("/api/v1/members/\(person)")
            #expect(try card.json["name"]?.string == "司徒映雪" && card.json["phone"]?.string == "13912345678")
            #expect(!card.text.contains(number) && !county.text.contains(number) && !enrolled.text.contains(number))
            let path = "/api/v1/members/\(person)"
            let seen = try #require(card.headers[.eTag])
            func correcting(_ values: [String: JSONValue]) -> JSONValue { .object(["values": .object(values)]) }
            #expect(try await program.patch(path, correcting(["phone": .null]), version: nil).status == 428)
            let corrected = try await program.patch(
                path, correcting(["phone": .string("13900001111"), "card": .string("粤-7")]), version: seen)
            #expect(corrected.status == 200 && corrected.headers[.eTag] != seen)
            #expect(try corrected.json["phone"]?.string == "13900001111" && corrected.json["name"]?.string == "司徒映雪")
            #expect(try corrected.json["memberships"]?.items.first?["segments"]?.items == [.string("courier")])
            #expect(try await program.patch(path, correcting(["phone": .null]), version: seen).status == 412)
            let wrong: [(String, JSONValue)] = [
                ("name", .null), ("phone", .string("123")), ("consent", .null),
                ("identityNumber", .string("44010619900101003")),
                ("occupation", .string("骑手")),
            ]
            for (field, value) in wrong {
                let answer = try await program.patch(
                    path, correcting([field: value]), version: corrected.headers[.eTag])
                #expect(try answer.json["errors"]?.items.first?["pointer"]?.string == "/values/\(field)", "\(field)")
            }
            let ending = JSONValue.object(["ending": .string("left"), "reason": .string("本人申请")])
            let last = try #require(corrected.headers[.eTag])
            #expect(try await program.post(path + "/ending", ending, [.ifMatch: seen]).status == 412)
            let retained = try await program.post(path + "/retention", .object([:]), [.ifMatch: last])
            #expect(try retained.json["memberships"]?.items.first?["standing"]?.string == "retained")
            let done = try await program.get(path + "/history").json["events"]?.items.compactMap {
                $0["action"]?.string
            }
            #expect(done == ["member.retained", "member.corrected", "member.enrolled"])
            let looked: Int? = try await office.platform.database.read {
                try $0.value("SELECT COUNT(*) FROM person_opening")
            }
            #expect(looked == 1)

            let stranger = try await Self.program(office, at: office.tree.otherCity)
            #expect(try await stranger.get("/api/v1/members/\(person)").status == 404)
            #expect(try await stranger.patch(path, correcting(["card": .null]), version: seen).status == 404)
            #expect(try await stranger.get("/api/v1/members").json["members"]?.items == [])
            let reader = try await Self.program(office, at: office.tree.city, for: [TokenScope("members", .read)])
            #expect(try await reader.get("/api/v1/members/\(person)").status == 200)
            #expect(try await reader.post("/api/v1/members", form).status == 403)
            #expect(try await reader.patch(path, correcting(["card": .null]), version: seen).status == 403)
            let other = try await Self.program(office, at: office.tree.city, for: [TokenScope("proposals", .write)])
            #expect(try await other.get("/api/v1/members").status == 403)
        }
    }
}
