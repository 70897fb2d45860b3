import Kernel
import Store

/// All figures of an organisation in a period, ledger by ledger.
struct IndicatorList: Sendable {
    let place: IndicatorPlace
    let groups: [(ledger: AnyLedger, lines: [IndicatorLine])]
    let closed: ClosedPeriodSheet

    static func load(
        _ organisation: Organisation, _ period: IndicatorPeriod, of ledgers: [AnyLedger], for actor: Actor,
        on today: Day, _ connection: any Connection
    ) throws -> IndicatorList {
        let place = try IndicatorPlace.load(
            organisation, for: actor, under: ledgers.map(\.read), on: connection)
        let reached = ledgers.compactMap { ledger in
            actor.reach(of: organisation, under: ledger.read).flatMap { reach in
                ledger.concerns(reach) ? (ledger: ledger, reach: reach) : nil
            }
        }
        let counts = reached.flatMap { one in one.ledger.description.counts.map { (count: $0, reach: one.reach) } }
        var lines = try IndicatorLine.load(counts, period, on: connection)[...]
        let groups = reached.map { one in
            let own = lines.prefix(one.ledger.description.counts.count)
            lines = lines.dropFirst(own.count)
            return (ledger: one.ledger, lines: Array(own))
        }
        let closed = try ClosedPeriodSheet.load(place, of: groups.map(\.ledger), for: actor, on: today, connection)
        return IndicatorList(place: place, groups: groups, closed: closed)
    }
}
