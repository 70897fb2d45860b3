import Kernel
import Stage
import Store
import Supervision
import Testing
import Web

@testable import App

@Suite("Giving findings in a browser") struct FindingsInBrowserTests {
    private func round(in office: Office) async throws -> ID<Entry> {
        let today = office.platform.clock.now().day
        var round = Inspection()
        round.title = "春季督查"
        round.days = today...today
        var member = InspectionMember()
        (member.name, member.title) = ("麦知秋", "市总工会")
        round.group = [member]
        var site = InspectionSite()
        site.employer = Employer(name: "阳西县总工会")
        round.sites = [site]
        return try await office.platform.perform(
            OpenEntry(round, of: office.tree.city.id, book: office.installation.book), as: .operator)
    }

    private func owners(of ledger: LedgerID, in office: Office) async throws -> [ID<Organisation>] {
        let book = office.installation.book
        return try await office.platform.read(as: .operator) { connection, actor in
            let selection = EntrySelection(
                try book.ledger(ledger), EntryFilter(), for: actor, on: office.platform.clock.now().day)
            return try selection.page(.newest, after: nil, limit: 50, on: connection).map(\.entry.owner.organisation)
        }
    }

    @Test("A union in a row is named in words; one that is unknown is said at its cell", arguments: Stage.engines)
    func named(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let address = "/ledgers/inspections/\(try await round(in: office))/steps/giveFindings"
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            var form = ShownForm(to: address, on: try await browser.get(address))
            form.set("f.opinion", "总体较好")
            form.set("f.findings.0.what", "名册不全")
            form.set("f.findings.0.requirement", "补齐名册")
            form.set("f.findings.0.until", "2027-01-31")
            form.set("f.findings.0.responsible", "没有这个工会")
            let wrong = try await form.send(to: address, with: browser)
            #expect(wrong.status == 422 && wrong.text.contains("#field-f.findings.0.responsible"))
            form.set("f.findings.0.responsible", "阳西县总工会")
            #expect(try await form.send(to: address, with: browser).status == 303)
            #expect(try await owners(of: "rectifications", in: office) == [office.tree.neighbour.id])
        }
    }
}
