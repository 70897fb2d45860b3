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

        fileprivate var indicator: (name: String, part: String) {
            switch self {
            case .batches: ("voices.arrears", "")
            case .persons: ("voices.owed", "")
            case .claimed: ("voices.claimed", "")
            case .recovered: ("voices.recovered", "")
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
    private let numbers: [Column: (all: BoardNumber, below: [ID<Organisation>: BoardNumber])]
    /// Where all who spoke are of one employer; the whole counts under its own key.
    private let ofOne: Set<ID<Organisation>>

    static func load(
        _ place: BoardPlace, _ days: ClosedRange<Day>, on connection: any Connection
    ) throws -> WinterSheet {
        var numbers: [Column: (all: BoardNumber, below: [ID<Organisation>: BoardNumber])] = [:]
        for column in Column.allCases {
            let (name, part) = column.indicator
            numbers[column] = try BoardNumber.find(name, part: part, at: place, days, on: connection)
        }
        func isOfOne(_ batches: BoardNumber?) throws -> Bool {
            guard let batches, batches.amount > 0 else { return false }
            return try batches.asked.employers(on: connection) == 1
        }
        var ofOne = Set(try place.below.map(\.id).filter { try isOfOne(numbers[.batches]?.below[$0]) })
        if try isOfOne(numbers[.batches]?.all) { ofOne.insert(place.organisation.id) }
        return WinterSheet(place: place, numbers: numbers, ofOne: ofOne)
    }

    func all(_ column: Column) -> BoardNumber? { numbers[column]?.all }
    func number(_ column: Column, of child: ID<Organisation>) -> BoardNumber? { numbers[column]?.below[child] }

    /// Those directly below where anybody spoke, the most first.
    var speaking: [Organisation] {
        func batches(_ child: Organisation) -> Int { number(.batches, of: child.id)?.amount ?? 0 }
        return place.below.filter { batches($0) > 0 }.sorted { batches($0) > batches($1) }
    }

    /// Whether few persons have spoken in all, or those of one employer alone.
    var areFew: Bool {
        ofOne.contains(place.organisation.id) || SmallNumbers.isSmall(all(.persons)?.amount ?? 0, .persons)
    }

    /// Whose numbers stay off paper and off the wall.
    var hidden: Set<ID<Organisation>> {
        // Those of one employer count as few, however many they are.
        let parts = place.below.map { child in
            let persons = number(.persons, of: child.id)?.amount ?? 0
            return ofOne.contains(child.id) ? min(persons, SmallNumbers.least - 1) : persons
        }
        return Set(SmallNumbers.hidden(among: parts, .persons).map { place.below[$0].id })
    }
}
