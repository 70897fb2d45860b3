import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// A request that is sent again does nothing twice.
@Suite("Idempotency keys") struct RequestKeyTests {
    private static let root = "/api/v1/ledgers/proposals/entries"
    private static let name = HTTPField.Name("Idempotency-Key")!

    private static func body(_ office: Office) throws -> JSONValue {
        let values = EntrySample.values(of: try office.ledger("proposals"), on: office.platform.clock.now().day)
        return .object(["organisation": .string(office.tree.city.id.description), "values": EntryJSON.json(values)])
    }

    @Test("Twenty at once under one key enter one thing, and all are told the same", arguments: Stage.engines)
    func atOnce(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let token = try await office.token(of: account)
            let body = try Self.body(office)
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await office.program(token).post(Self.root, body, [Self.name: "k-1"]) }
                }
                return try await group.reduce(into: [TestAnswer]()) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 201 })
            #expect(Set(answers.map(\.text)).count == 1)
            #expect(Set(answers.map { $0.headers[.location] }).count == 1)
            let list = try await office.program(token).get(Self.root).json
            #expect(list["count"]?.integer == 1)
            #expect(try await office.lines(of: "entry.opened") == 1)
        }
    }

    @Test("One key stands for one request of one token, and a refusal is not kept", arguments: Stage.engines)
    func kept(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let account = try await office.account(Office.newLogin(), at: office.tree.city, .officer)
            let program = office.program(try await office.token(of: account))
            let body = try Self.body(office)
            let head: HTTPFields = [Self.name: "k-1"]
            let bad = try await program.post(Self.root, .object(["organisation": .string("x")]), head)
            #expect(bad.status == 422)
            let first = try await program.post(Self.root, body, head)
            #expect(first.status == 201, "what was refused may be sent again, mended")
            #expect(try await program.post(Self.root, body, head).text == first.text)
            let entry = try #require(first.headers[.location])
            let other = try await program.post(entry + "/notes", .object(["words": .string("看过")]), head)
            #expect(other.status == 422, "the key stands for another request")
            let another = office.program(try await office.token(of: account))
            let own = try await another.post(Self.root, body, head)
            #expect(own.status == 201)
            #expect(own.text != first.text, "another token has keys of its own")
            for key in ["", "with blank", String(repeating: "k", count: 101)] {
                #expect(try await program.post(Self.root, body, [Self.name: key]).status == 400, "\(key)")
            }
        }
    }
}
