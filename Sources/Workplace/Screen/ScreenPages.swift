public import Kernel
import Store
public import Web

/// One screen of any organisation within reach: chosen figures with their course, map, ranking, and what is overdue; each
/// number opens into its rows. It can hang on a wall, where it asks anew each minute.
public struct ScreenPages: Sendable {
    let platform: Platform
    let book: LedgerBook
    let reading: Permission

    public init(platform: Platform, book: LedgerBook) {
        self.platform = platform
        self.book = book
        reading = IndicatorPages.reading(book)
    }

    static let address: Link = "/screen"
    static let choosing: Link = "/screen/figures"

    public static func navigation(of book: LedgerBook) -> NavigationEntry {
        NavigationEntry("screen", Text("一张屏", en: "One screen"), address, permission: IndicatorPages.reading(book))
    }

    public var routes: [Route] {
        let readers = Audience.holding(reading, .anywhere)
        return [
            .get("/screen", "screen.show", for: readers) { try await show($0) },
            .page("/screen/figures", "screen.choose-ask", for: readers) { try await choices($0) },
            .post("/screen/figures", "screen.choose", for: readers) { try await choose($0) },
        ]
    }

    private func ledgers(for actor: Actor) -> [AnyLedger] { book.counted.filter { actor.reads($0) } }

    private func show(_ visit: Visit) async throws -> Answer {
        let today = visit.now.day
        let query = ScreenQuery(visit.query, today: today)
        let ledgers = ledgers(for: visit.actor)
        let loaded = try await platform.read(as: visit.identity) { [reading] connection, actor in
            try query.figures.organisation(for: actor, under: ledgers.map(\.read), asking: reading, on: connection)
                .flatMap { home -> (IndicatorPlace, ScreenSheet)? in
                    let reached = ledgers.compactMap { ledger in
                        actor.reach(of: home, under: ledger.read).map { (ledger: ledger, reach: $0) }
                    }
                    let place = try IndicatorPlace.load(home, for: actor, under: ledgers.map(\.read), on: connection)
                    return try ScreenSheet.load(
                        place, query.figures.period, of: reached,
                        chosen: ChosenFigures.all(for: actor, on: connection), focus: query.focus, for: actor,
                        on: today, connection
                    ).map { (place, $0) }
                }
        }
        guard let (place, sheet) = loaded else {
            return .page(query.figures.unknown(Text("一张屏", en: "One screen"), "screen", Self.address))
        }
        let page = ScreenPage(sheet: sheet, place: place, query: query, book: book, now: visit.now)
        return .page(page.page)
    }

    private func choices(_ visit: Visit) async throws -> Page {
        let chosen = try await platform.read(as: visit.identity) { try ChosenFigures.all(for: $1, on: $0) }
        return FigureChoicePage(ledgers: ledgers(for: visit.actor), chosen: chosen, errors: .none).page
    }

    private func choose(_ visit: Visit) async throws -> Answer {
        let chosen = Set(visit.form.values("figure"))
        let ledgers = ledgers(for: visit.actor)
        return try await Answer.attempt {
            try await platform.perform(ChooseFigures(chosen, in: book), as: visit.identity)
            return .redirect(to: Self.address, saying: Notice(.done, Text("已保存", en: "Saved")))
        } orAgain: { errors in
            FigureChoicePage(ledgers: ledgers, chosen: chosen, errors: errors).page
        }
    }
}
