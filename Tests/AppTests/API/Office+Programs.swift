import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

extension Office {
    /// Everything that a token can be made for.
    static let everyScope: [TokenScope] = {
        let ledgers = Modules.ledgers.map(\.id.name)
        return (ledgers + ["built", "organisations", "bulletins", "members", "known-employers"]).map {
            TokenScope($0, .write)
        }
    }()

    /// A new token of an account.
    func token(
        of account: ID<Account>, for scopes: [TokenScope] = everyScope, from addresses: [AddressRange] = []
    ) async throws -> String {
        try await platform.perform(
            MakeToken(name: "对接", scopes: scopes, addresses: addresses, days: 30), as: .account(account))
    }

    /// What talks to the API with a token: no cookies.
    func program(_ token: String?, peer: String = "203.0.113.9") -> TestSite {
        let program = TestSite(door)
        program.peer = peer
        program.headers[.authorization] = token.map { "Bearer \($0)" }
        program.headers[.acceptLanguage] = "zh"
        return program
    }

    /// A program in a visitor's name.
    func program(of visitor: Visitor) -> TestSite { program(visitor.token, peer: visitor.peer) }

    /// A new entry of the city, filled in as far as its ledger asks.
    func entry(of ledger: AnyLedger, at owner: Organisation? = nil) async throws -> ID<Entry> {
        let values = sample(of: ledger)
        return try await platform.perform(
            OpenEntry(in: ledger.id, of: owner?.id ?? tree.city.id, values, book: installation.book), as: .operator)
    }

    /// A text attached to an entry.
    func attachment(to entry: ID<Entry>, of ledger: AnyLedger) async throws -> ID<Document> {
        let file = DocumentFile(name: "会议记录.txt", kind: .text, bytes: Array("会议记录".utf8))
        return try await platform.perform(
            AttachDocument(file, to: entry, of: ledger.id, limit: .usual, book: installation.book), as: .operator)
    }

    func ledger(_ name: String) throws -> AnyLedger { try #require(installation.book[LedgerID(name)]) }
}

extension TestAnswer {
    var json: JSONValue { get throws { try JSONValue(text: text) } }
}

extension JSONValue {
    var string: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}

extension TestSite {
    func post(_ path: String, _ json: JSONValue, _ heads: HTTPFields = [:]) async throws -> TestAnswer {
        try await ask(Example(path: path, json: json.text, headers: heads), .post)
    }

    func patch(_ path: String, _ json: JSONValue, version: String?) async throws -> TestAnswer {
        var heads: HTTPFields = [:]
        heads[.ifMatch] = version
        return try await ask(Example(path: path, json: json.text, headers: heads), .patch)
    }
}
