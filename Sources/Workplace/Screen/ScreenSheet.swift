import Kernel
import Store

/// All that stands on one screen of an organisation.
struct ScreenSheet: Sendable {
    /// A chosen figure with its last twelve months.
    struct Tile: Sendable {
        let ledger: AnyLedger
        let line: IndicatorLine
        let months: [Int]
    }

    /// What is in hand in a ledger, and what of it is overdue.
    struct Burden: Sendable {
        let ledger: AnyLedger
        let count: CountDescription
        let inHand: IndicatorLine.Standing
        let overdue: Int
    }

    let tiles: [Tile]
    /// The figure that map and ranking are about.
    let focus: IndicatorSheet
    let ranking: [ScreenRank]
    /// The heaviest first.
    let burdens: [Burden]

    private static let mostBurdens = 8

    /// - Parameters:
    ///   - reached: the ledgers that she may read there, each with where she reaches the organisation.
    ///   - chosen: indicators; those of the usual choice when it is empty.
    ///   - focus: an indicator that map and ranking are about; the first of the screen without it.
    /// - Returns: `nil` where no ledger has a figure.
    static func load(
        _ place: IndicatorPlace, _ period: IndicatorPeriod, of reached: [(ledger: AnyLedger, reach: Reach)],
        chosen: Set<String>, focus: String, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> ScreenSheet? {
        let all = reached.flatMap { one in one.ledger.description.counts.map { (count: $0, reach: one.reach) } }
        let ledgers = reached.flatMap { one in one.ledger.description.counts.map { _ in one.ledger } }
        let lines = zip(ledgers, try IndicatorLine.load(all, period, on: connection)).map { (ledger: $0, line: $1) }
        let overdue = try overdue(reached, on: today, connection)
        let burdens = burdens(lines, overdue)
        let shown = choice(chosen, among: lines, burdens.map(\.ledger.id))
        guard let first = shown.first else { return nil }
        let tiles = try shown.map { one in
            Tile(
                ledger: one.ledger, line: one.line,
                months: try one.line.now.asked.findMonths(12, on: connection).map(\.found.amount))
        }
        let meant = lines.first { $0.line.count.indicator == focus } ?? first
        // Another only where she reaches the organisation on another line in this ledger.
        let here =
            meant.line.now.asked.reach.line == place.line
            ? place
            : try IndicatorPlace.load(place.organisation, for: actor, under: [meant.ledger.read], on: connection)
        let sheet = try IndicatorSheet.load(
            meant.line.count, of: meant.ledger, at: here, period, for: actor, connection)
        return ScreenSheet(
            tiles: tiles, focus: sheet,
            ranking: try ScreenRank.all(of: sheet, overdue, on: today, connection),
            burdens: Array(burdens.prefix(mostBurdens)))
    }

    private typealias Line = (ledger: AnyLedger, line: IndicatorLine)

    /// Without a choice of her own: of each ledger the first figure that is not nothing, its own before those that every
    /// ledger has; those with most to do come first.
    private static func choice(_ chosen: Set<String>, among lines: [Line], _ heaviest: [LedgerID]) -> [Line] {
        let own = lines.filter { chosen.contains($0.line.count.indicator) }
        guard own.isEmpty else { return Array(own.prefix(ChosenFigures.most)) }
        let speaking = Dictionary(grouping: lines) { $0.ledger.id }.mapValues { lines in
            let everyLedger = lines.filter { $0.ledger.isCountedByAll($0.line.count) }
            let itsOwn = lines.filter { !$0.ledger.isCountedByAll($0.line.count) }
            return (itsOwn + everyLedger).first { $0.line.now.amount != 0 }
        }
        var ledgers = heaviest
        for line in lines where !ledgers.contains(line.ledger.id) { ledgers.append(line.ledger.id) }
        let usual = ledgers.compactMap { speaking[$0] ?? nil }
        return Array((usual.isEmpty ? Array(lines.prefix(1)) : usual).prefix(ChosenFigures.most))
    }

    /// By one query for each line on which she reaches the organisation.
    private static func overdue(
        _ reached: [(ledger: AnyLedger, reach: Reach)], on today: Day, _ connection: any Connection
    ) throws -> [LedgerID: OverdueFigures] {
        var found: [LedgerID: OverdueFigures] = [:]
        for (reach, group) in Dictionary(grouping: reached, by: \.reach) {
            let ids = group.map(\.ledger.id)
            let figures = try OverdueFigures.find(in: reach, of: ids, on: today, connection)
            for id in ids { found[id] = figures }
        }
        return found
    }

    private static func burdens(_ lines: [Line], _ overdue: [LedgerID: OverdueFigures]) -> [Burden] {
        let inHand = lines.filter { $0.line.count.indicator == $0.ledger.inHand && $0.line.now.amount > 0 }
        let all = inHand.map { one in
            Burden(
                ledger: one.ledger, count: one.line.count, inHand: one.line.now,
                overdue: overdue[one.ledger.id]?.all(in: one.ledger.id) ?? 0)
        }
        return all.sorted { ($0.overdue, $0.inHand.amount) > ($1.overdue, $1.inHand.amount) }
    }
}

extension AnyLedger {
    /// The indicator of what is in hand.
    var inHand: String { "\(id).in-hand" }

    /// Whether the figure is one that every ledger has.
    func isCountedByAll(_ count: CountDescription) -> Bool {
        ["\(id).entered", "\(id).closed", inHand].contains(count.indicator)
    }
}
