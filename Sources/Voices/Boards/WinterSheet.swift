import Kernel
import Store

/// What the winter board shows, read in one snapshot.
struct WinterSheet: Sendable {
    enum Column: CaseIterable, Sendable {
        case batches, persons, claimed, recovered

        var label: Text {
            switch self {
            case .batches: Text("欠薪诉求（批）", en: "Voices of arrears")
            case .persons: Text("涉及职工（人）", en: "Workers")
            case .claimed: Text("拖欠金额（元）", en: "Claimed (yuan)")
            case .recovered: Text("追回金额（元）", en: "Recovered (yuan)")
            }
        }

        fileprivate var indicator: String {
            switch self {
            case .batches: "voices.arrears"
            case .persons: "voices.owed"
            case .claimed: "voices.claimed"
            case .recovered: "voices.recovered"
            }
        }

        func words(_ amount: Int) -> String {
            switch self {
            case .batches, .persons: amount.grouped
            case .claimed, .recovered: Yuan(fen: amount).description
            }
        }
    }

    let place: BoardPlace
    private let numbers: [Column: BoardNumbers]
    /// Whether all who spoke are of one employer: of the whole, and in which rows.
    private let isOfOne: Bool
    private let rowsOfOne: Set<ID<Organisation>>

    static func load(
        _ place: BoardPlace, _ days: ClosedRange<Day>, on connection: any Connection
    ) throws -> WinterSheet {
        var numbers: [Column: BoardNumbers] = [:]
        for column in Column.allCases {
            numbers[column] = try .find(column.indicator, at: place, days, on: connection)
        }
        func isOfOne(_ batches: BoardNumber?) throws -> Bool {
            guard let batches, batches.amount > 0 else { return false }
            return try batches.asked.employers(on: connection) == 1
        }
        let ofOne = try (place.below + [place.organisation]).filter { try isOfOne(numbers[.batches]?.of($0)) }
        return WinterSheet(
            place: place, numbers: numbers, isOfOne: try isOfOne(numbers[.batches]?.all),
            rowsOfOne: Set(ofOne.map(\.id)))
    }

    func all(_ column: Column) -> BoardNumber? { numbers[column]?.all }
    func number(_ column: Column, of row: Organisation) -> BoardNumber? { numbers[column]?.of(row) }

    /// Whose numbers make up the whole.
    var rows: [Organisation] {
        place.rows(ownsAny: Column.allCases.contains { number($0, of: place.organisation)?.amount != 0 })
    }

    /// The rows where anybody spoke, the most first.
    var speaking: [Organisation] {
        func batches(_ row: Organisation) -> Int { number(.batches, of: row)?.amount ?? 0 }
        return rows.filter { batches($0) > 0 }.sorted { batches($0) > batches($1) }
    }

    /// Whether few persons have spoken in all, or those of one employer alone.
    var areFew: Bool {
        isOfOne || SmallNumbers.isSmall(all(.persons)?.amount ?? 0, .persons)
    }

    /// Whose numbers stay off paper and off the wall.
    var hidden: Set<ID<Organisation>> {
        // Those of one employer count as few, however many they are.
        let rows = rows
        let parts = rows.map { row in
            let persons = number(.persons, of: row)?.amount ?? 0
            return rowsOfOne.contains(row.id) ? min(persons, SmallNumbers.least - 1) : persons
        }
        return Set(SmallNumbers.hidden(among: parts, .persons).map { rows[$0].id })
    }
}
