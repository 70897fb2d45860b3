import Kernel
import Store
import Web

/// The overview of voices, and the winter board of wages.
struct BoardPages {
    let platform: Platform

    static let reading = AnyLedger(Voice.ledger).read

    static let navigation = [
        NavigationEntry(
            "overview", Text("诉求总览", en: "Voices"), OverviewPage.address, permission: reading),
        NavigationEntry("winter", Text("欠薪看板", en: "Wages board"), WinterPage.address, permission: reading),
    ]

    var routes: [Route] {
        let readers = Audience.holding(Self.reading, .anywhere)
        return [
            .page("/voices/overview", "voices-boards.overview", for: readers) { visit in
                let today = visit.now.day
                let asked = BoardAsked(visit.query, usual: Self.year(until: today))
                let sheet = try await platform.read(as: visit.identity) { connection, actor in
                    let place = try BoardPlace.load(
                        asked.organisation, for: actor, under: Self.reading, on: connection)
                    return try OverviewSheet.load(place, asked.days, on: today, connection)
                }
                return OverviewPage(sheet: sheet, asked: asked).page
            },
            .page("/voices/winter", "voices-boards.winter", for: readers) { visit in
                let today = visit.now.day
                let asked = BoardAsked(visit.query, usual: SpringFestival.winter(on: today))
                let sheet = try await platform.read(as: visit.identity) { connection, actor in
                    let place = try BoardPlace.load(
                        asked.organisation, for: actor, under: Self.reading, on: connection)
                    return try WinterSheet.load(place, asked.days, on: connection)
                }
                return WinterPage(sheet: sheet, asked: asked, today: today).page
            },
        ]
    }

    /// From the first of January.
    private static func year(until today: Day) -> ClosedRange<Day> {
        (Day(year: today.civil.year, month: 1, day: 1) ?? today)...today
    }
}
