import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import App

@Suite("Keeping a form as a draft") struct DraftTests {
    private static let address = "/ledgers/joining-events/new"

    @Test(
        "The unions that were named stand in it again, and what could not be understood is told",
        arguments: Stage.engines)
    func unions(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let (county, neighbour) = (office.tree.county.name, office.tree.neighbour.name)
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            let page = try await browser.get(Self.address)
            let fields = page.hiddenFields(ofFormTo: Self.address).merging([
                "owner": county, "f.title": "高铁工地入会", "f.union": neighbour, "f.day": "下礼拜", "draft": "1",
            ]) { $1 }
            let pairs =
                fields.map { "\($0.key)=\(Example.escaped($0.value))" }
                + ["title", "union", "day"].map { "shown=" + $0 }
            let kept = try await browser.send(
                .post, Self.address, type: "application/x-www-form-urlencoded",
                body: Array(pairs.joined(separator: "&").utf8))
            #expect(kept.status == 303)
            let told = try await browser.get(try #require(kept.headers[.location])).text
            #expect(told.contains("没有存的：日期"))
            let form = try await browser.get(Self.address).text
            for words in [county, neighbour, "高铁工地入会"] { #expect(form.contains("value=\"\(words)\"")) }
        }
    }
}
