import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Naming the partner of an agreement") struct NamedPartnerTests {
    private static let address = "/ledgers/agreements/new"

    /// Enters an agreement through its form, as a browser would.
    private func enter(_ partner: String, with browser: TestSite) async throws -> TestAnswer {
        let page = try await browser.get(Self.address)
        let fields = page.hiddenFields(ofFormTo: Self.address).merging([
            "f.title": "两市工会合作协议", "f.partner": partner, "f.items.0.text": "互派干部",
        ]) { $1 }
        let pairs =
            fields.map { "\($0.key)=\(Example.escaped($0.value))" }
            + ["title", "partner", "items"].map { "shown=" + $0 }
        return try await browser.send(
            .post, Self.address, type: "application/x-www-form-urlencoded",
            body: Array(pairs.joined(separator: "&").utf8))
    }

    @Test("A city names another by its whole name, and no union inside an employer there", arguments: Stage.engines)
    func partner(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let (platform, other) = (office.platform, office.tree.otherCity)
            _ = try await platform.perform(
                FoundOrganisation(
                    name: "云浮石材厂工会", kind: .base, rank: .base, parent: office.tree.otherCounty.id,
                    from: platform.clock.now().day), as: .operator)
            let visitor = try await office.visitor(.officer, at: .own)
            let browser = try office.browser(of: visitor)
            for stranger in ["云浮石材厂工会", "云浮", "没有的工会"] {
                #expect(try await enter(stranger, with: browser).status == 422, "\(stranger)")
            }
            let answer = try await enter(other.name, with: browser)
            #expect(answer.status == 303)
            let entry = try #require(answer.headers[.location])
            #expect(try await browser.get(entry).text.contains(other.name))
            let change = try await browser.get(entry + "/change").text
            #expect(change.contains("value=\"\(other.name)\""), "by its name and not by a key")

            let contacts = try office.ledger("contact-points")
            let found = try await platform.read(as: visitor.identity) { connection, actor -> Organisation? in
                do { return try contacts.union(other.name, in: "union", for: actor, on: connection) } catch is Refusal {
                    return nil
                }
            }
            #expect(found == nil, "what a city does alone stays within its reach")
        }
    }
}
