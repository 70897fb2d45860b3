import Foundation
import HTTPTypes
import Kernel
import Store
import Testing

@testable import Stage
@testable import Web
@testable import Workplace

/// A ledger whose entries have a day to be done by.
private struct Chore: LedgerEntry {
    var title = ""
    var dueOn: Day?
    var status: Status = .begun

    enum Status: String, LedgerStatus {
        case begun, done

        var label: Text { self == .begun ? Text("在办", en: "Begun") : Text("办结", en: "Done") }
        var term: Term { self == .begun ? .by(field: "dueOn") : .final }
    }

    static let ledger = Ledger<Chore>(
        "chores", Text("杂务", en: "Chores"), mark: "杂", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title")).required(),
            .day("dueOn", \.dueOn, Text("办结日", en: "To be done by")).required(),
        ],
        steps: [Step("finish", Text("办结", en: "Finish"), from: .begun, to: .done)], counts: [])
}

@Suite("One screen") struct ScreenTests {
    private static func with(
        _ engine: Engine, _ body: (OutingRoom, SmallTree) async throws -> Void
    ) async throws {
        try await OutingRoom.with(engine) { room async throws in
            let book = LedgerBook([AnyLedger(Outing.ledger), AnyLedger(Chore.ledger)], terms: room.book.terms)
            let both = OutingRoom(stage: room.stage, book: book)
            try await body(both, try await SmallTree(on: room.stage))
        }
    }

    private static func chore(_ room: OutingRoom, at owner: ID<Organisation>, due days: Int) async throws {
        var chore = Chore()
        (chore.title, chore.dueOn) = ("打扫", room.stage.today.adding(days: days))
        try await room.stage.perform(OpenEntry(chore, of: owner, book: room.book))
    }

    /// The links of a page whose text is a number.
    private static func links(of number: String, in text: String) -> [String] {
        text.components(separatedBy: "\">\(number)</a>").dropLast().compactMap { before in
            before.components(separatedBy: "href=\"").last?.replacing("&amp;", with: "&")
        }
    }

    @Test("Those below stand by the share that is overdue, and each number opens its rows", arguments: Stage.engines)
    func ranking(_ engine: Engine) async throws {
        try await Self.with(engine) { room, tree async throws in
            for days in [-3, 5] { try await Self.chore(room, at: tree.eastCity, due: days) }
            for days in [-1, 5, 6, 7] { try await Self.chore(room, at: tree.mill, due: days) }
            for _ in 0..<7 { try await Self.chore(room, at: tree.northBank, due: 3) }
            try await Self.chore(room, at: tree.west, due: -9)
            let browser = try room.browser(of: try await room.stage.account("head", at: tree.east, .leader))
            let page = try await browser.get("/screen?of=chores.in-hand")
            #expect(page.status == 200)
            let north = try #require(page.text.firstRange(of: "江北区总工会</a>"))
            let city = try #require(page.text.firstRange(of: "城区总工会</a>"))
            #expect(north.lowerBound < city.lowerBound)
            #expect(page.text.contains("33.3%") && page.text.contains("0%"))
            #expect(!page.text.contains("西江市"))
            for link in Self.links(of: "6", in: page.text) {
                #expect(try await browser.get(link).text.components(separatedBy: "<div class=\"meta\">杂〔").count == 7)
            }
            let overdue = try #require(Self.links(of: "2", in: page.text).first)
            #expect(try await browser.get(overdue).text.components(separatedBy: "<div class=\"meta\">杂〔").count == 3)
        }
    }

    @Test("A screen on a wall asks anew by itself and has no rail", arguments: Stage.engines.prefix(1))
    func wall(_ engine: Engine) async throws {
        try await Self.with(engine) { room, tree async throws in
            try await room.outing(of: tree.mill, persons: 300)
            let browser = try room.browser(of: try await room.stage.account("head", at: tree.east, .leader))
            let desk = try await browser.get("/screen")
            #expect(desk.headers[.refresh] == nil && desk.text.contains("class=\"house\""))
            let wall = try await browser.get("/screen?wall=1")
            #expect(wall.headers[.refresh] == "60")
            #expect(!wall.text.contains("class=\"house\"") && wall.text.contains("300"))
        }
    }

    @Test("Chosen figures stand there and no others; too many and foreign ones are refused", arguments: Stage.engines)
    func chosen(_ engine: Engine) async throws {
        try await Self.with(engine) { room, tree async throws in
            try await room.outing(of: tree.mill, persons: 300)
            let head = try await room.stage.account("head", at: tree.east, .leader)
            let browser = try room.browser(of: head)
            #expect(try await browser.get("/screen").text.contains("疗休养 · 疗休养人数"))
            try await room.stage.perform(ChooseFigures(["chores.entered"], in: room.book), as: head)
            let page = try await browser.get("/screen").text
            #expect(page.contains("杂务 · 登记") && !page.contains("疗休养 · 疗休养人数"))
            let form = try await browser.get("/screen/figures").text
            #expect(form.components(separatedBy: " checked").count == 2)
            let unknown = await #expect(throws: Refusal.self) {
                try await room.stage.perform(ChooseFigures(["chores.nothing"], in: room.book), as: head)
            }
            guard case .notFound? = unknown else {
                Issue.record("answered \(String(describing: unknown))")
                return
            }
            let many = Set((0..<9).map { "chores.\($0)" })
            let refused = await #expect(throws: Refusal.self) {
                try await room.stage.perform(ChooseFigures(many, in: room.book), as: head)
            }
            guard case .invalid? = refused else {
                Issue.record("answered \(String(describing: refused))")
                return
            }
            try await room.stage.perform(ChooseFigures([], in: room.book), as: head)
            #expect(try await browser.get("/screen").text.contains("疗休养 · 疗休养人数"))
        }
    }

    @Test("A foreign organisation has no screen, and an administrator none at all", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await Self.with(engine) { room, tree async throws in
            let browser = try room.browser(of: try await room.stage.account("head", at: tree.east, .leader))
            #expect(try await browser.get("/screen?in=\(tree.west)").status == 404)
            #expect(try await browser.get("/ledgers/chores?in=\(tree.west)").status == 404)
            #expect(try await browser.get("/ledgers/chores?in=\(tree.eastCity)").text.contains("城区总工会（含下级）"))
            let xitong = try await room.stage.account("xitong", at: tree.east, .systemAdministrator)
            #expect(try await room.browser(of: xitong).get("/screen").status == 403)
        }
    }
}
