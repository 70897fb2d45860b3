import Bulletins
import Foundation
import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import App

/// From an article's points to tasks, in a browser without scripts.
@Suite("Splitting an article into tasks", .serialized) struct SplittingTests {
    private static let text = """
        阳江工会信息

        〔2026〕第8期

        阳江市总工会办公室　　　　　　　2026年3月2日

        【工作动态】

        市总工会召开工会建设推进会

        2月27日，市总工会召开工会建设推进会，对下一步工作提出三点要求：一是摸清底数，逐企核对会员名册；二是分类推进，\
        先易后难；三是<压实>责任，每月通报一次。

        （市总工会办公室）
        """

    /// The address of the article, imported for the city.
    private func article(in office: Office) async throws -> String {
        let work = FileImport(
            platform: office.platform, identity: .operator, issuer: office.tree.city.id, year: nil)
        let outcome = try await work.run(Array(Self.text.utf8), name: "推进会.txt")
        guard case .imported(let id, _, _) = outcome else { throw Office.Failure(what: "\(outcome)") }
        let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
        let issue = try await browser.get("/bulletins/\(id)")
        let start = try #require(issue.text.firstRange(of: "/articles/"))
        return "/articles/" + issue.text[start.upperBound...].prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
    }

    private func tasks(_ office: Office) async throws -> [Entry] {
        try await office.platform.read(as: .operator) { [book = office.installation.book] connection, actor in
            let ledger = try book.ledger("tasks")
            let selection = EntrySelection(ledger, EntryFilter(), for: actor, on: office.platform.clock.now().day)
            return try selection.page(.newest, after: nil, limit: 50, on: connection).map(\.entry).reversed()
        }
    }

    @Test("Two clicks: the points are shown as they are printed, and become tasks", arguments: Stage.engines)
    func twoClicks(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let address = try await article(in: office)
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            let offer = ShownForm(to: "/tasks/split", on: try await browser.get(address))
            #expect(offer.values("point") == ["摸清底数，逐企核对会员名册", "分类推进，先易后难", "<压实>责任，每月通报一次。"])
            let shown = try await offer.send(to: "/tasks/split", with: browser)
            #expect(shown.status == 200)
            let form = ShownForm(to: "/tasks/split/tasks", on: shown)
            #expect(form["source"] == "市总工会召开工会建设推进会" && form["link"] == address)
            #expect(form["text-2"] == "<压实>责任，每月通报一次。" && form["organisation"] == "阳江市总工会")
            #expect(try await tasks(office).isEmpty, "the first click changes nothing")
            let made = try await form.send(to: "/tasks/split/tasks", with: browser)
            #expect(made.status == 303 && made.headers[.location] == "/ledgers/tasks")
            let entries = try await tasks(office)
            #expect(entries.map(\.title) == ["1 摸清底数，逐企核对会员名册", "2 分类推进，先易后难", "3 <压实>责任，每月通报一次。"])
            #expect(entries.allSatisfy { $0.owner.organisation == office.tree.city.id && $0.due.day == nil })
        }
    }

    @Test("Ticks, words, days and unions are taken as they were set", arguments: Stage.engines)
    func edited(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = try office.browser(of: try await office.visitor(.leader, at: .own))
            let offer = ShownForm(to: "/tasks/split", on: try await browser.get(try await article(in: office)))
            var form = ShownForm(
                to: "/tasks/split/tasks", on: try await offer.send(to: "/tasks/split", with: browser))
            form.set("pick-1", nil)
            form.set("number-2", "2.1")
            form.set("text-2", "按月通报")
            form.set("organisation-2", "阳西县总工会")
            form.set("until", "2026-12-31")
            form.set("until-2", "2026-11-30")
            #expect(try await form.send(to: "/tasks/split/tasks", with: browser).status == 303)
            let entries = try await tasks(office)
            #expect(entries.map(\.title) == ["1 摸清底数，逐企核对会员名册", "2.1 按月通报"])
            #expect(entries.map(\.owner.organisation) == [office.tree.city.id, office.tree.neighbour.id])
            #expect(entries.map { $0.due.day?.description } == ["2026-12-31", "2026-11-30"])
        }
    }

    @Test("What is wrong is said at its field, nothing is made, nothing typed is lost", arguments: Stage.engines)
    func wrong(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let browser = try office.browser(of: try await office.visitor(.officer, at: .own))
            let blank = try await browser.get("/tasks/split")
            #expect(blank.status == 200)
            var filled = ShownForm(to: "/tasks/split/tasks", on: blank)
            filled.set("source", "全市工会建设推进会")
            filled.set("text-0", "办好热水")
            filled.set("text-3", "办好休息室")
            let wrongs = [
                ("organisation-3", "云浮市总工会"), ("organisation", "没有这个工会"), ("until-3", "年底"), ("number-3", "三"),
                ("text-3", ""), ("source", ""),
            ]
            for (name, value) in wrongs {
                var form = filled
                if name == "text-3" { form.set("number-3", "2") }
                form.set(name, value)
                let answer = try await form.send(to: "/tasks/split/tasks", with: browser)
                #expect(answer.status == 422, "\(name)")
                #expect(answer.text.contains("href=\"#field-\(name)\""), "\(name)")
                let again = ShownForm(to: "/tasks/split/tasks", on: answer)
                #expect(again["text-0"] == "办好热水" && again[name] == value && again["pick-3"] == "1", "\(name)")
            }
            var nothing = filled
            for place in 0..<5 { nothing.set("pick-\(place)", nil) }
            #expect(try await nothing.send(to: "/tasks/split/tasks", with: browser).status == 422)
            #expect(try await tasks(office).isEmpty)
            #expect(try await filled.send(to: "/tasks/split/tasks", with: browser).status == 303)
            #expect(try await tasks(office).map(\.title) == ["办好热水", "办好休息室"])
        }
    }

    @Test("Whoever may not write tasks is not offered it; English is English", arguments: Stage.engines.prefix(1))
    func offered(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let address = try await article(in: office)
            let editor = try office.browser(of: try await office.visitor(.editor, at: .own))
            let page = try await editor.get(address)
            #expect(page.status == 200 && !page.text.contains("/tasks/split"))
            let officer = try await office.visitor(.officer, at: .own)
            try await office.platform.perform(ChangeLanguage(.en), as: officer.identity)
            let english = try office.browser(of: officer)
            let offer = try await english.get(address)
            #expect(offer.text.contains("Split into tasks"))
            let shown = try await ShownForm(to: "/tasks/split", on: offer).send(to: "/tasks/split", with: english)
            #expect(shown.text.contains("Make the tasks") && shown.text.contains("What has to be done"))
        }
    }
}
