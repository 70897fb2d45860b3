import Kernel
import Web

/// The 21 cities of Guangdong as tiles, about where they lie. Read in rows from the north-west; the table beside it says
/// the same.
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

    /// - Returns: `nil` for an organisation that is not the province on its leadership line.
    init?(_ sheet: IndicatorSheet) {
        guard sheet.place.organisation.division == Self.province, sheet.place.line == .leadership else { return nil }
        let found = sheet.below.compactMap { part in
            part.organisation.flatMap { city in Self.spots[city.division ?? ""].map { (part, city, $0) } }
        }
        let grades = Self.grades(found.map(\.0.amount))
        tiles = found.map { Tile(city: $1, part: $0, spot: $2, grade: grades[$0.amount] ?? 0) }.sorted {
            ($0.spot.row, $0.spot.column) < ($1.spot.row, $1.spot.column)
        }
        words = sheet.line.words
        let places = SmallNumbers.hidden(among: sheet.below.map(\.amount), sheet.count.unit)
        hidden = Set(places.compactMap { sheet.below[$0].organisation?.id })
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
                        html.span(tile.city.name.replacing("市总工会", with: ""))
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
