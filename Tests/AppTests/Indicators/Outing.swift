import HTTPTypes
import Kernel
import Stage
import Store
import Testing
import Web

@testable import Workplace

/// A ledger that counts persons.
struct Outing: LedgerEntry {
    var title = ""
    var persons: Int?
    var season: Season?
    var status: Status = .planned

    enum Season: String, LedgerChoice {
        case spring, autumn

        var label: Text { self == .spring ? Text("春游", en: "Spring") : Text("秋游", en: "Autumn") }
    }

    enum Status: String, LedgerStatus {
        case planned, held

        var label: Text { self == .planned ? Text("待办", en: "Planned") : Text("已办", en: "Held") }
        var term: Term { self == .planned ? .openEnded : .final }
    }

    static let ledger = Ledger<Outing>(
        "outings", Text("疗休养", en: "Outings"), mark: "疗", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title")).required(),
            .number("persons", \.persons, Text("人数", en: "Persons")),
            .choice("season", \.season, Text("季节", en: "Season")).listed(),
        ],
        steps: [Step("hold", Text("办结", en: "Hold"), from: .planned, to: .held)],
        counts: [
            .sum("outings.persons", Text("疗休养人数", en: "Persons on outings"), unit: .persons, by: ["season"]) {
                $0.persons ?? 0
            }
        ])
}

/// A site of nothing but figures and the lists they open into, and somebody in front of it.
struct OutingRoom: Sendable {
    let stage: KernelStage
    let book: LedgerBook

    static func with(_ engine: Engine, _ body: (OutingRoom) async throws -> Void) async throws {
        let book = LedgerBook(
            [AnyLedger(Outing.ledger)], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
        try await Stage.withPlatform(engine) { try await body(OutingRoom(stage: $0, book: book)) }
    }

    func browser(of identity: Actor.Identity) throws -> TestSite {
        let platform = stage.platform
        var seams = SiteSeams { _ in
            SignedIn(actor: try await platform.read(as: identity) { $1 }, language: .zh)
        }
        seams.clock = platform.clock
        let frame = Frame(name: Text("工会平台", en: "Gonghui"), navigation: [], search: "/search")
        let browser = try TestSite(
            Site(
                routes: IndicatorPages(platform: platform, book: book).routes
                    + ScreenPages(platform: platform, book: book).routes
                    + LedgerPages(platform: platform, book: book).routes,
                frame: frame, settings: SiteSettings(formKey: Array(repeating: 7, count: 32)), seams: seams,
                assets: try Assets.load()))
        browser.headers[.cookie] = "gonghui-session=somebody"
        return browser
    }

    func outing(of owner: ID<Organisation>, persons: Int, _ season: Outing.Season? = nil) async throws {
        var outing = Outing()
        (outing.title, outing.persons, outing.season) = ("三水疗休养", persons, season)
        try await stage.perform(OpenEntry(outing, of: owner, book: book))
    }
}
