import HTTPTypes
import Kernel
import Stage
import Store
import Testing

@testable import App

/// Case 31: what is handed in reads no file and reaches no address, whatever it points to.
///
/// Of papers that are typeset, `FilesTests/Papers` asks it.
@Suite("Pages reach nothing, on the screen and on paper") struct PageReachTests {
    @Test("Pages, on the screen and on paper, name nothing outside the platform", arguments: Stage.engines.prefix(1))
    func pages(_ engine: Engine) async throws {
        let bait = try Bait()
        try await Office.with(engine) { office async throws in
            let ledger = try office.ledger("visits")
            let id = try await office.entry(of: ledger, at: office.tree.city)
            let entry = try await office.platform.database.read {
                try Entry.find(id, of: ledger, for: .operator, on: $0)
            }
            try await office.platform.perform(
                ChangeEntry(
                    id, of: ledger.id, version: entry.version,
                    ["title": .text("url(\(bait.addresses[1]))"), "heard": .text(String(bait.markup.prefix(900)))],
                    book: office.installation.book), as: .operator)
            let officer = try await office.visitor(.officer, at: .own)
            for path in [
                "/ledgers/visits", "/ledgers/visits/\(id)", "/ledgers/visits/report", "/ledgers/visits/\(id)/change",
            ] {
                let page = try await office.browser(of: officer).get(path)
                #expect(page.status == 200)
                #expect(OpenedTags(page.text).dangers == [], "\(path)")
                let policy = page.headers[.contentSecurityPolicy] ?? ""
                #expect(policy.contains("default-src 'self'"))
            }
        }
        #expect(!bait.isKnockedAt)
    }
}
