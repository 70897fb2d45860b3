import HTTPTypes
import Kernel
import Skills
import Stage
import Store
import Testing
import Web

@testable import App

/// Case 12: what is personal or sealed is read on the entry's own page, and found, listed, exported and logged nowhere.
@Suite("What is personal or sealed stays on the entry’s own page") struct ConfidentialTests {
    private static let names = ["欧阳听蝉", "司徒晚舟"]
    private static let secrets = names + ["13912345678"]

    private func proposal(of office: Office, by officer: Visitor) async throws -> ID<Entry> {
        let today = office.platform.clock.now().day
        var proposal = Proposal()
        (proposal.title, proposal.kind, proposal.team) = ("改装布头回收装置", .energy, "织造车间乙班")
        (proposal.proposer, proposal.companions, proposal.phone) = ("欧阳听蝉", "司徒晚舟", "13912345678")
        (proposal.situation, proposal.measure) = ("人工清扫", "加一段斜槽")
        (proposal.proposedOn, proposal.answerBy) = (today, today.adding(days: 9))
        return try await office.platform.perform(
            OpenEntry(
                proposal, of: office.tree.city.id, handler: officer.account, book: office.installation.book),
            as: officer.identity)
    }

    @Test(
        "Names and telephones are whole on the page, and in no list, file, figure, journal or log",
        arguments: Stage.engines)
    func personal(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let id = try await proposal(of: office, by: officer)
            let log = KeptLog()
            let browser = try office.browser(of: officer)
            browser.log = log.logger
            let own = try await browser.get("/ledgers/proposals/\(id)").text
            for secret in Self.secrets { #expect(own.contains(secret)) }
            for path in [
                "/", "/inbox", "/inbox/organisation", "/ledgers/proposals", "/ledgers/proposals?format=csv",
                "/ledgers/proposals?col=team&col=kind&f.proposer=x&sort=f.proposer", "/indicators",
                "/indicators/proposals.entered", "/indicators/proposals.entered?format=csv",
                "/search?q=%E6%96%9C%E6%A7%BD",
            ] {
                let answer = try await browser.get(path)
                #expect(answer.status == 200, "\(path)")
                for secret in Self.secrets { #expect(!answer.text.contains(secret), "\(path)") }
            }
            let found = try await browser.get("/search?q=%E6%96%9C%E6%A7%BD").text
            #expect(found.contains("/ledgers/proposals/\(id)"), "its plain words are found")
            for (kind, isFound) in [("entry.proposals", true), ("article", false), ("nothing", false)] {
                let narrowed = try await browser.get("/search?q=%E6%96%9C%E6%A7%BD&kind=\(kind)").text
                #expect(narrowed.contains("/ledgers/proposals/\(id)") == isFound, "\(kind)")
            }
            for secret in Self.secrets {
                let searched = try await browser.get("/search?q=\(Example.escaped(secret))").text
                #expect(!searched.contains("/ledgers/proposals/\(id)"), "\(secret)")
            }
            _ = try await office.send(
                "/ledgers/proposals/\(id)/notes", on: "/ledgers/proposals/\(id)", as: officer, ["words": "欧阳听蝉来过电话"])
            let auditor = try await office.visitor(.auditAdministrator, at: .own)
            let journal = try await office.open("/journal", as: auditor).text
            for secret in Self.secrets { #expect(!journal.contains(secret)) }
            #expect(log.text.contains("proposals.show"), "the log tells of the requests")
            for secret in Self.secrets + ["织造车间", Example.escaped("欧阳听蝉")] { #expect(!log.text.contains(secret)) }
        }
    }

    @Test("Numbers of identity, passwords, links and sessions stand in no log and no line", arguments: Stage.engines)
    func secrets(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let numbers = ["110105194912310021", "11010519491231002X"]
            let (log, guess, link) = (KeptLog(), "猜一猜看", try await office.invitation())
            let browser = try office.browser(of: officer)
            browser.log = log.logger
            let enrolling = "/members/new?in=\(office.tree.city.id)"
            // A wrong number, the right one, and the same person once more.
            for number in numbers + numbers.suffix(1) {
                let form = try await browser.get(enrolling)
                let said = ["name": "麦穗", "identityNumber": number, "identityKind": "resident-id", "consent": "paper"]
                #expect(try await [303, 422].contains(browser.submit(enrolling, on: form, said).status))
            }
            let list = try await browser.get("/members")
            #expect(try await browser.submit("/members/search", on: list, ["words": numbers[1]]).text.contains("麦穗"))
            let stranger = TestSite(office.door)
            stranger.log = log.logger
            _ = try await office.signIn("guest", password: guess, with: stranger)
            for path in ["/invitations/\(link)", "/invitations/\(link)0", "/follow?code=\(link)"] {
                _ = try await stranger.get(path)
            }
            let auditor = try await office.visitor(.auditAdministrator, at: .own)
            let journal = try await office.open("/journal", as: auditor).text
            #expect(log.text.contains("members.enrol"), "the log tells of the requests")
            for secret in numbers + ["19491231", guess, Example.escaped(guess), link, try #require(officer.session)] {
                #expect(!log.text.contains(secret))
                #expect(!journal.contains(secret))
            }
        }
    }

    @Test("A foreign office sees nothing of it, by any way", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Office.with(engine) { office async throws in
            let officer = try await office.visitor(.officer, at: .own)
            let id = try await proposal(of: office, by: officer)
            let other = try await office.visitor(.officer, at: .beside)
            let browser = try office.browser(of: other)
            for path in ["", "/change", "/steps/weigh"] {
                #expect(try await browser.get("/ledgers/proposals/\(id)\(path)").status == 404)
            }
            for path in [
                "/ledgers/proposals", "/ledgers/proposals?format=csv", "/search?q=%E6%96%9C%E6%A7%BD", "/inbox/below",
            ] {
                #expect(try await !browser.get(path).text.contains("改装布头"), "\(path)")
            }
        }
    }

    @Test(
        "What is sealed is in no form and no file; opened, it stands on one answer that no cache keeps",
        arguments: Stage.engines)
    func sealed(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let terms = EntryTerms(rules: RuleBook([]), calendar: try .shipped())
            let room = OutingRoom(stage: stage, book: LedgerBook([AnyLedger(Tip.ledger)], terms: terms))
            let officer = try await stage.account("officer", at: tree.east, .officer)
            var tip = Tip()
            (tip.title, tip.who) = ("夜班补贴", "欧阳听蝉")
            let id = try await stage.perform(OpenEntry(tip, of: tree.east, book: room.book), as: officer)
            let browser = try room.browser(of: officer)
            let log = KeptLog()
            browser.log = log.logger
            let page = try await browser.get("/ledgers/tips/\(id)")
            #expect(page.text.contains("已密封") && !page.text.contains("欧阳听蝉"))
            for path in ["", "?format=csv", "?sort=f.who&f.who=x", "/\(id)/change", "/\(id)?day=2026-11-21"] {
                #expect(try await !browser.get("/ledgers/tips\(path)").text.contains("欧阳听蝉"), "\(path)")
            }
            let opened = try await browser.submit(
                "/ledgers/tips/\(id)/seals/who", on: page, ["reason": "电话核对是否愿意调解"])
            #expect(opened.status == 200 && opened.text.contains("欧阳听蝉"))
            #expect(opened.headers[.cacheControl]?.contains("no-store") == true)
            #expect(try await !browser.get("/ledgers/tips/\(id)").text.contains("欧阳听蝉"))
            #expect(!log.text.contains("欧阳听蝉"))
        }
    }
}

/// A word in confidence.
private struct Tip: LedgerEntry {
    var title = ""
    var who = ""
    var status: Status = .told

    enum Status: String, LedgerStatus {
        case told, answered

        var label: Text { self == .told ? Text("已说", en: "Told") : Text("已答", en: "Answered") }
        var term: Term { self == .told ? .openEnded : .final }
    }

    static let ledger = Ledger<Tip>(
        "tips", Text("心里话", en: "Tips"), mark: "心", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("事由", en: "Matter")).required(),
            .person("who", \.who, Text("本人", en: "Who")).required().classed(.sealed),
        ],
        steps: [Step("answer", Text("答复", en: "Answer"), from: .told, to: .answered)], counts: [])
}
