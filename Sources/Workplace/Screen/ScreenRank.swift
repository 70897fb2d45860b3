import Kernel
import Store

/// An organisation in the ranking of a screen: by the share of what it has in hand that is overdue, with the size of both.
struct ScreenRank: Sendable {
    let part: IndicatorSheet.Part
    let organisation: Organisation
    /// What is in hand now, in the ledger of the figure.
    let asked: FigureAsked
    let inHand: Int
    let overdue: Int
    /// Whether the amount stays off paper.
    let isHidden: Bool
    /// Counted from 1; those with one rate share it, and whoever has no rate has none.
    var place: Int?

    /// Of those directly below, the least overdue first; whoever has nothing in hand has no rate and stands at the end.
    static func all(
        of sheet: IndicatorSheet, _ overdue: [LedgerID: OverdueFigures], on today: Day, _ connection: any Connection
    ) throws -> [ScreenRank] {
        let ledger = sheet.ledger
        guard let count = ledger.description.counts.first(where: { $0.indicator == ledger.inHand }) else { return [] }
        let asked = FigureAsked(count, in: sheet.line.now.asked.reach, today...today)
        let children = sheet.below.compactMap(\.organisation)
        let inHand = try asked.findBelow(children, on: connection)
        let hidden = SmallNumbers.hidden(among: sheet.below.map(\.amount), sheet.count.unit)
        let all = sheet.below.enumerated().compactMap { place, part -> ScreenRank? in
            guard let child = part.organisation else { return nil }
            var own = asked
            own.reach = child.reach(on: asked.reach.line)
            return ScreenRank(
                part: part, organisation: child, asked: own, inHand: inHand[child.id]?.amount ?? 0,
                overdue: overdue[ledger.id]?.below(own.reach, in: ledger.id) ?? 0, isHidden: hidden.contains(place))
        }
        var ranked = all.sorted { first, second in
            (first.standing, -first.inHand, -first.part.amount) < (second.standing, -second.inHand, -second.part.amount)
        }
        for index in ranked.indices where ranked[index].rate != nil {
            let isTied = index > 0 && ranked[index - 1].rate == ranked[index].rate
            ranked[index].place = isTied ? ranked[index - 1].place : index + 1
        }
        return ranked
    }

    /// `nil` with nothing in hand: no rate.
    var rate: Double? { inHand > 0 ? Double(overdue) / Double(inHand) : nil }

    private var standing: Double { rate ?? 2 }
}
