import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// Cases 1, 2, 3, 5, 8 and 11 as programs meet them.
@Suite("Entries over the API") struct EntriesOverAPITests {
    private static let root = "/api/v1/ledgers/proposals/entries"

    /// A new proposal as a program sends it.
    private static func proposal(_ office: Office, of owner: Organisation) throws -> JSONValue {
        let values = EntrySample.values(of: try office.ledger("proposals"), on: office.platform.clock.now().day)
        return .object(["organisation": .string(owner.id.description), "values": EntryJSON.json(values)])
    }

    private static func officer(_ office: Office, at home: Organisation) async throws -> TestSite {
        office.program(
            try await office.token(of: try await office.account(Office.newLogin(), at: home, .officer)))
    }

    @Test("What is foreign is absent, to read and to write, and nothing of it changes", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.officer(office, at: office.tree.otherCity)
            let entry = try await office.entry(of: try office.ledger("proposals"))
            let deeds = try await office.deeds()
            for key in [entry.description, Example.absentKey] {
                let path = "\(Self.root)/\(key)"
                let answers = [
                    try await program.get(path), try await program.get(path + "/history"),
                    try await program.get(path + "/notes"),
                    try await program.patch(path, .object(["values": .object([:])]), version: "\"1\""),
                    try await program.post(path + "/notes", .object(["words": .string("看过")])),
                    try await program.post(path + "/steps/weigh", .object([:]), [.ifMatch: "\"1\""]),
                    try await program.post(path + "/handler", .object(["handler": .null]), [.ifMatch: "\"1\""]),
                ]
                for answer in answers { #expect(answer.status == 404) }
            }
            #expect(try await office.deeds() == deeds)
            let elsewhere = try await program.post(Self.root, Self.proposal(office, of: office.tree.city))
            #expect(elsewhere.status == 404, "nothing is entered for a foreign union")
            let city = office.tree.city.id
            #expect(try await program.get("\(Self.root)?organisation=\(city)").status == 404)
            let tally = "/api/v1/ledgers/proposals/tallies?indicator=proposals.entered&from=2026-01-01&to=2026-12-31"
            #expect(try await program.get("\(tally)&organisation=\(city)").status == 404)
        }
    }

    @Test("The set listed is the set opened is the set counted, page by page", arguments: Stage.engines)
    func listed(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.officer(office, at: office.tree.city)
            var entered: Set<String> = []
            for owner in [office.tree.city, office.tree.county, office.tree.otherCity, office.tree.province] {
                for _ in 0..<3 {
                    let id = try await office.entry(of: try office.ledger("proposals"), at: owner).description
                    if [office.tree.city.id, office.tree.county.id].contains(owner.id) { entered.insert(id) }
                }
            }
            for sort in ["entered", "-entered", "due", "-due", "rank", "-rank"] {
                var (found, after): ([String], String) = ([], "")
                for _ in 0..<10 {
                    let next = after.isEmpty ? "" : "&after=" + Example.escaped(after)
                    let page = try await program.get("\(Self.root)?limit=2&sort=\(sort)\(next)").json
                    found += (page["entries"]?.items ?? []).compactMap { $0["id"]?.string }
                    #expect(page["count"]?.integer == entered.count)
                    guard let more = page["next"]?.string else { break }
                    after = more
                }
                #expect(Set(found) == entered, "\(sort)")
                #expect(found.count == entered.count, "\(sort)")
            }
            for id in entered {
                let line = try await program.get("\(Self.root)?limit=200").json["entries"]?.items.first {
                    $0["id"]?.string == id
                }
                let whole = try await program.get("\(Self.root)/\(id)").json
                for name in ["number", "title", "organisation", "status", "version", "due_on"] {
                    #expect(line?[name] == whole[name], "\(name)")
                }
            }
        }
    }

    @Test(
        "Parameters and fields that are not declared are refused, and so is every wrong value", arguments: Stage.engines
    )
    func undeclared(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.officer(office, at: office.tree.city)
            for query in [
                "sort=name", "sort=f.nothing", "filter=1", "limit=0", "limit=201", "limit=x", "limit=1&limit=2",
                "state=%27", "status=x%27--", "organisation=1", "after=", "q=",
            ] {
                #expect(try await program.get("\(Self.root)?\(query)").status == 400, "\(query)")
            }
            for after in ["x", "w1." + Example.absentKey, "n1.x"] {
                #expect(try await program.get("\(Self.root)?after=\(after)").status == 422, "\(after)")
            }
            let quoted = try await program.get("\(Self.root)?q=%27%22%25%5F%3B--%00%F0%9F%98%80")
            #expect(quoted.status == 200)
            let deeds = try await office.deeds()
            let good = try Self.proposal(office, of: office.tree.city)
            for name in ["id", "status", "author", "version", "number"] {
                guard case .object(var body) = good else { return }
                body[name] = .string("x")
                let answer = try await program.post(Self.root, .object(body))
                #expect(answer.status == 422)
                #expect(try answer.json["errors"]?.items.first?["pointer"]?.string == "/\(name)")
                guard case .object(var values)? = good["values"] else { return }
                values[name] = .string("x")
                body[name] = nil
                body["values"] = .object(values)
                let inner = try await program.post(Self.root, .object(body))
                #expect(try inner.json["errors"]?.items.first?["pointer"]?.string == "/values/\(name)")
            }
            for text in [
                "", "[]", "{", "null", "\"\u{0}\"", #"{"values":"\u0000"}"#, String(repeating: "[", count: 4000),
            ] {
                let answer = try await program.ask(Example(path: Self.root, json: text), .post)
                #expect([400, 422].contains(answer.status), "\(text.prefix(20))")
            }
            let form = try await program.send(
                .post, Self.root, type: Example.formType, body: Array("organisation=x".utf8))
            #expect(form.status == 415)
            let large = try await program.ask(
                Example(path: Self.root, json: String(repeating: " ", count: 1_100_000)), .post)
            #expect(large.status == 413)
            #expect(try await office.deeds() == deeds)
        }
    }

    @Test("A change names the version it saw; a stale one changes nothing", arguments: Stage.engines)
    func versions(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.officer(office, at: office.tree.city)
            let made = try await program.post(Self.root, Self.proposal(office, of: office.tree.city))
            #expect(made.status == 201)
            let path = try #require(made.headers[.location])
            #expect(made.headers[.eTag] == "\"1\"")
            let change = JSONValue.object(["values": .object(["title": .string("夜班热饭")])])
            #expect(try await program.patch(path, change, version: nil).status == 428)
            for version in ["1", "\"x\"", "W/\"1\"", "*", "\"1\", \"2\""] {
                #expect(try await program.patch(path, change, version: version).status == 400, "\(version)")
            }
            let changed = try await program.patch(path, change, version: "\"1\"")
            #expect(changed.status == 200)
            #expect(changed.headers[.eTag] == "\"2\"")
            #expect(try changed.json["values"]?["title"]?.string == "夜班热饭")
            #expect(try await program.patch(path, change, version: "\"1\"").status == 412)
            #expect(try await program.get(path).headers[.eTag] == "\"2\"")
            let wrong = try await program.patch(
                path, .object(["values": .object(["title": .null])]), version: "\"2\"")
            #expect(wrong.status == 422)
            #expect(try wrong.json["errors"]?.items.first?["pointer"]?.string == "/values/title")
        }
    }

    @Test("A step is taken once, in its place, and not by skipping", arguments: Stage.engines)
    func steps(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let program = try await Self.officer(office, at: office.tree.city)
            let ledger = try office.ledger("proposals")
            let made = try await program.post(Self.root, Self.proposal(office, of: office.tree.city))
            let path = try #require(made.headers[.location])
            let now = try made.json["status"]?.string ?? ""
            let day = office.platform.clock.now().day
            let skipped = ledger.description.steps.first { !$0.from.contains(now) && $0.asks.isEmpty }
            if let skipped {
                let answer = try await program.post("\(path)/steps/\(skipped.name)", .object([:]), [.ifMatch: "\"1\""])
                #expect([403, 409].contains(answer.status))
            }
            #expect(try await program.post("\(path)/steps/nothing", .object([:]), [.ifMatch: "\"1\""]).status == 404)
            let step = try #require(ledger.description.step("decline"))
            let asked = ledger.description.filled.filter { step.asks.contains($0.name) }
            var answers: [String: FieldValue] = [:]
            for field in asked { answers[field.name] = EntrySample.value(of: field.kind, on: day) }
            let body = JSONValue.object(["values": EntryJSON.json(answers)])
            let unknown = JSONValue.object(["values": .object(["nothing": .integer(1)])])
            #expect(try await program.post("\(path)/steps/\(step.name)", unknown, [.ifMatch: "\"1\""]).status == 422)
            let first = try await program.post("\(path)/steps/\(step.name)", body, [.ifMatch: "\"1\""])
            #expect(first.status == 200, "\(first.text)")
            let second = try await program.post("\(path)/steps/\(step.name)", body, [.ifMatch: "\"1\""])
            #expect(second.status == 412)
            let events = try await program.get(path + "/history").json["events"]?.items ?? []
            #expect(events.count { $0["action"]?.string == "proposals.\(step.name)" } == 1)
        }
    }
}
