import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

extension Office {
    /// A new matter, in somebody's hands and due so many days from today.
    func matter(
        at owner: Organisation, in hands: Visitor? = nil, due days: Int
    ) async throws -> (entry: Entry, address: String) {
        let ledger = try #require(installation.book.ledgers.first)
        let today = platform.clock.now().day
        let values = sample(of: ledger)
        let command = OpenEntry(
            in: ledger.id, of: owner.id, values, handler: hands?.account, book: installation.book)
        let id = try await platform.perform(command, as: .operator)
        try await platform.database.write { connection in
            try connection.run("UPDATE entry SET due_on = \(today.adding(days: days)) WHERE id = \(id)")
        }
        let entry = try await platform.read(as: .operator) { try Entry.find(id, of: ledger, for: $1, on: $0) }
        return (entry, "/ledgers/\(ledger.id.name)/\(id)")
    }

    func open(_ path: String, as visitor: Visitor, in language: String? = nil) async throws -> TestAnswer {
        let browser = try browser(of: visitor)
        if language == "en" {
            _ = try await browser.submit("/language", on: try await browser.get("/help"), ["language": "en"])
        }
        return try await browser.get(path)
    }

    /// Sends the form with that action on a page, and gives the page that follows.
    func send(
        _ action: String, on path: String, as visitor: Visitor, _ fields: [String: String] = [:]
    ) async throws -> TestAnswer {
        let browser = try browser(of: visitor)
        let page = try await browser.get(path)
        #expect(page.text.contains("action=\"\(action)\""), "\(path) has no form to \(action)")
        let answer = try await browser.submit(action, on: page, fields)
        guard answer.status == 303, let next = answer.headers[.location] else { return answer }
        return try await browser.get(next)
    }
}
