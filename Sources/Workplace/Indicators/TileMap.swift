import Kernel
import Web

/// Those directly below an organisation as tiles: the 21 cities of Guangdong about where they lie, read in rows from the
/// north-west; others side by side, in the order of their codes. The table beside it says the same.
struct TileMap {
    private struct Tile {
        let city: Organisation
        let part: IndicatorSheet.Part
        let spot: Spot
        let grade: Int
    }

    private struct Spot {
        let row: Int
        let column: Int
    }

    private let tiles: [Tile]
    private let words: IndicatorWords
    private let hidden: Set<ID<Organisation>>

    let title: Text
    private let home: String

    private static let columns = 8
    private static let most = 40

    /// - Returns: `nil` where so few or so many stand below on the leadership line that tiles tell nothing.
    init?(_ sheet: IndicatorSheet) {
        guard sheet.place.line == .leadership else { return nil }
        let parts = sheet.below.compactMap { part in part.organisation.map { (part: part, city: $0) } }
        let isProvince = sheet.place.organisation.division == Self.province
        let placed = isProvince ? parts.compactMap(Self.onMap) : Self.inRows(parts)
        guard placed.count > 1 else { return nil }
        let grades = Self.grades(placed.map(\.part.amount))
        tiles = placed.map { Tile(city: $0.city, part: $0.part, spot: $0.spot, grade: grades[$0.part.amount] ?? 0) }
            .sorted { ($0.spot.row, $0.spot.column) < ($1.spot.row, $1.spot.column) }
        title = isProvince ? Text("21 个地市", en: "The 21 cities") : Text("下一级一览", en: "Those directly below")
        home = sheet.place.organisation.name.replacing("总工会", with: "")
        words = sheet.line.words
        let places = SmallNumbers.hidden(among: sheet.below.map(\.amount), sheet.count.unit)
        hidden = Set(places.compactMap { sheet.below[$0].organisation?.id })
    }

    private typealias Part = (part: IndicatorSheet.Part, city: Organisation)
    private typealias Placed = (part: IndicatorSheet.Part, city: Organisation, spot: Spot)

    private static func onMap(_ one: Part) -> Placed? {
        spots[one.city.division ?? ""].map { (one.part, one.city, $0) }
    }

    private static func inRows(_ parts: [Part]) -> [Placed] {
        guard parts.count <= most else { return [] }
        let ordered = parts.sorted { ($0.city.division ?? "~", $0.city.name) < ($1.city.division ?? "~", $1.city.name) }
        return ordered.enumerated().map { place, one in
            (one.part, one.city, Spot(row: place / columns + 1, column: place % columns + 1))
        }
    }

    /// As its neighbours call it: without what all share.
    private func short(_ name: String) -> String {
        let place = name.replacing("市总工会", with: "").replacing("总工会", with: "")
        let own = place.hasPrefix(home) ? String(place.dropFirst(home.count)) : place
        return own.isEmpty ? place : own
    }

    /// Thirds by rank, so that one large city does not make all others look alike; what has nothing stands at 0.
    private static func grades(_ amounts: [Int]) -> [Int: Int] {
        let ranked = Set(amounts.filter { $0 > 0 }).sorted()
        let count = ranked.count
        return Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, 3 - 3 * (count - 1 - $0) / count) })
    }

    func write(to html: HTML, link: (ID<Organisation>) -> Link) {
        html.ul(.class("tiles")) {
            for tile in tiles {
                html.li(.class("r\(tile.spot.row) c\(tile.spot.column)")) {
                    html.a(.href(link(tile.city.id)), .class("g\(tile.grade)")) {
                        html.span(short(tile.city.name))
                        html.b {
                            html.number(
                                words.short(tile.part.amount),
                                onPaper: hidden.contains(tile.city.id) ? Text(same: "—") : nil)
                        }
                    }
                }
            }
        }
    }

    private static let province = "440000"

    /// By division code.
    private static let spots: [String: Spot] = [
        "440100": Spot(row: 2, column: 4), "440200": Spot(row: 1, column: 5), "440300": Spot(row: 3, column: 5),
        "440400": Spot(row: 4, column: 4), "440500": Spot(row: 3, column: 8), "440600": Spot(row: 3, column: 3),
        "440700": Spot(row: 4, column: 3), "440800": Spot(row: 5, column: 1), "440900": Spot(row: 4, column: 1),
        "441200": Spot(row: 2, column: 3), "441300": Spot(row: 2, column: 6), "441400": Spot(row: 1, column: 7),
        "441500": Spot(row: 3, column: 7), "441600": Spot(row: 1, column: 6), "441700": Spot(row: 4, column: 2),
        "441800": Spot(row: 1, column: 4), "441900": Spot(row: 2, column: 5), "442000": Spot(row: 3, column: 4),
        "445100": Spot(row: 2, column: 8), "445200": Spot(row: 2, column: 7), "445300": Spot(row: 3, column: 2),
    ]
}
