import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

@Suite("Ledgers that only higher unions keep") struct LowestOwnerTests {
    @Test("An officer of a base union is told at once, in the words of the command", arguments: Stage.engines)
    func base(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let platform = office.platform
            let couriers = try await platform.perform(
                FoundOrganisation(
                    name: "阳春快递行业工联会", kind: .industryFederation, rank: .base, parent: office.tree.county.id,
                    from: platform.clock.now().day), as: .operator)
            let home = try await platform.read(as: .operator) { try Organisation.find(couriers, for: $1, on: $0) }
            let login = Office.newLogin()
            let account = try await office.account(login, at: home, .officer)
            let browser = TestSite(office.door)
            #expect(try await office.signIn(login, with: browser).status == 303)
            let (ledger, open) = (try office.ledger("hidden-risks"), try office.ledger("proposals"))
            let (told, free) = try await platform.read(as: .account(account)) { connection, actor in
                (
                    try actor.refusal(ofEntriesIn: ledger, on: connection),
                    try actor.refusal(ofEntriesIn: open, on: connection)
                )
            }
            #expect(free == nil)
            let why = try #require(told?.why).zh
            let deed = OpenEntry(in: ledger.id, of: couriers, office.sample(of: ledger), book: office.installation.book)
            var refused: Refusal?
            do { _ = try await platform.perform(deed, as: .account(account)) } catch let refusal as Refusal {
                refused = refusal
            }
            #expect(refused == told)
            for path in ["", "?state=open", "/imports"] {
                let page = try await browser.get("/ledgers/hidden-risks\(path)")
                #expect(page.status == 200 && page.text.contains(why), "\(path)")
                #expect(!page.text.contains("/ledgers/hidden-risks/new") && !page.text.contains("enctype"))
            }
            let address = try await browser.get("/ledgers/hidden-risks/new")
            #expect(address.status == 409 && address.text.contains(why))
            #expect(try await browser.get("/ledgers/proposals").text.contains("/ledgers/proposals/new"))
        }
    }

    @Test(
        "Into whose hands a matter against an employer is put: nobody of a union in an employer is offered",
        arguments: Stage.engines)
    func offered(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let platform = office.platform
            let mill = try await platform.perform(
                FoundOrganisation(
                    name: "阳春市桥头纺织厂工会", kind: .base, rank: .base, parent: office.tree.county.id,
                    from: platform.clock.now().day), as: .operator)
            let home = try await platform.read(as: .operator) { try Organisation.find(mill, for: $1, on: $0) }
            let chair = try await office.account(Office.newLogin(), at: home, .officer)
            try await platform.perform(GrantRole(.officer, to: chair, at: office.tree.county.id), as: .operator)
            let colleague = try await office.account(Office.newLogin(), at: office.tree.county, .officer)
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            for (name, isOffered) in [("hidden-risks", false), ("proposals", true)] {
                let ledger = try office.ledger(name)
                let entry = try await platform.perform(
                    OpenEntry(
                        in: ledger.id, of: office.tree.county.id, office.sample(of: ledger),
                        book: office.installation.book), as: .operator)
                let page = try await browser.get("/ledgers/\(name)/\(entry)").text
                #expect(page.contains("value=\"\(colleague)\""), "\(name)")
                #expect(page.contains("value=\"\(chair)\"") == isOffered, "\(name)")
            }
        }
    }
}
