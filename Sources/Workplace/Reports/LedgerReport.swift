import Kernel
import Store
import Web

/// All figures of a ledger as a report: those directly below an organisation, and of each figure what happened in the period,
/// in the year so far and in the same period of the year before; of what stands, how much at the end.
struct LedgerReport {
    let ledger: AnyLedger
    let query: IndicatorQuery

    /// Costs two queries for each column.
    func load(
        at organisation: Organisation, for actor: Actor, at now: Instant, _ connection: any Connection
    ) throws -> (table: ReportTable, place: IndicatorPlace) {
        guard let reach = actor.reach(of: organisation, under: ledger.read) else { throw Refusal.notFound }
        let place = try IndicatorPlace.load(organisation, for: actor, under: [ledger.read], on: connection)
        var columns = ReportColumns()
        for count in ledger.description.counts { add(count, reach, to: &columns) }
        let figures = try ReportFigures.load(columns.asked, of: place, on: connection)
        let table = columns.table(
            Text("\(ledger.title.zh)情况统计表", en: "\(ledger.title.en): figures"), of: figures,
            union: Text(same: organisation.name), period: query.period.stamped(now),
            unit: Text("见表头", en: "see the heads"),
            note: nil
        ) { query.link(.report(ofLedger: ledger.id.name), to: $0.id) }
        return (table, place)
    }

    private func add(_ count: CountDescription, _ reach: Reach, to columns: inout ReportColumns) {
        let (period, unit) = (query.period, IndicatorWords(unit: count.unit).label)
        let label = Text("\(count.label.zh)（\(unit.zh)）", en: "\(count.label.en) (\(unit.en))")
        let now = columns.ask(FigureAsked(count, in: reach, period.days), count.unit)
        guard count.kind == .flow else {
            return columns.add(.init(label, [.init(Text("期末", en: "At the end"))]))
        }
        var heads = [ReportTable.Head(Text("本期", en: "Now"))]
        let soFar = period.days.upperBound.startOfYear...period.days.upperBound
        if soFar != period.days {
            _ = columns.ask(FigureAsked(count, in: reach, soFar), count.unit)
            heads.append(.init(Text("本年累计", en: "Year so far")))
        }
        let before = columns.ask(FigureAsked(count, in: reach, period.yearBefore), count.unit)
        columns.compare(now, to: before)
        columns.add(
            .init(label, heads + [.init(Text("去年同期", en: "A year ago")), .init(Text("同比", en: "Change"))]))
    }
}

extension Day {
    fileprivate var startOfYear: Day { Day(year: civil.year, month: 1, day: 1) ?? self }
}
