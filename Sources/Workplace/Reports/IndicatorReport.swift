import Kernel
import Store
import Web

/// One figure as a report: those directly below an organisation, by the breakdowns of the figure, beside the period before and
/// the year before.
struct IndicatorReport {
    let count: CountDescription
    let ledger: AnyLedger
    let query: IndicatorQuery

    /// So many values of a breakdown have a column; of more, those that have something.
    private static let most = 10
    /// And of those the first, so that it goes on a sheet.
    private static let mostOfAll = 20

    /// Costs two queries for each column.
    func load(
        at organisation: Organisation, for actor: Actor, at now: Instant, _ connection: any Connection
    ) throws -> (table: ReportTable, place: IndicatorPlace) {
        guard let reach = actor.reach(of: organisation, under: ledger.read) else { throw Refusal.notFound }
        let place = try IndicatorPlace.load(organisation, for: actor, under: [ledger.read], on: connection)
        let period = query.period
        var columns = ReportColumns()
        let asked = FigureAsked(count, in: reach, period.days)
        let whole = columns.ask(asked, count.unit)
        var parts: [ReportTable.Head] = []
        for name in count.breakdowns {
            guard let field = ledger.description.field(name) else { continue }
            let all = try asked.parts(by: field, on: connection)
            let shown = all.count <= Self.most ? all : Array(all.filter { $0.amount != 0 }.prefix(Self.mostOfAll))
            let places = shown.map { columns.ask($0.asked, count.unit) }
            let isWhole = shown.reduce(0) { $0 + $1.amount } == all.reduce(0) { $0 + $1.amount }
            if case .choices = field.kind {} else if isWhole { columns.addSum(of: whole, places) }
            let label = Text("按\(field.label.zh)", en: "By \(field.label.en.lowercased())")
            if !shown.isEmpty { parts.append(.init(label, shown.map { .init($0.label) })) }
        }
        let now1 = count.kind == .stock ? Text("期末", en: "At the end") : Text("本期", en: "Now")
        columns.add(.init(now1, parts.isEmpty ? [] : [.init(Text("合计", en: "Total"))] + parts))
        let before = columns.ask(FigureAsked(count, in: reach, period.before(count.kind)), count.unit)
        columns.compare(whole, to: before)
        let year = columns.ask(FigureAsked(count, in: reach, period.yearBefore), count.unit)
        columns.compare(whole, to: year)
        let earlier = count.kind == .stock ? Text("期初", en: "At the beginning") : Text("上期", en: "Before")
        columns.add(.init(earlier))
        columns.add(.init(Text("比上期", en: "Change")))
        columns.add(.init(Text("去年同期", en: "A year ago")))
        columns.add(.init(Text("比去年", en: "Change")))
        let figures = try ReportFigures.load(columns.asked, of: place, on: connection)
        let table = columns.table(
            Text("\(ledger.title.zh)：\(count.label.zh)", en: "\(ledger.title.en): \(count.label.en)"), of: figures,
            union: Text(same: organisation.name), period: period.stamped(now),
            unit: IndicatorWords(unit: count.unit).label,
            note: overlap
        ) { query.link(.report(of: count.indicator), to: $0.id) }
        return (table, place)
    }

    private var overlap: Text? {
        let overlaps = count.breakdowns.compactMap(ledger.description.field).contains { field in
            if case .choices = field.kind { true } else { false }
        }
        return overlaps
            ? Text("一件可以属于几类，各类相加会大于合计。", en: "One entry can stand in several kinds, which add up to more. ") : nil
    }
}

extension Link {
    static func report(of indicator: String) -> Link { "/indicators/\(indicator)/report" }
    static func report(ofLedger name: String) -> Link { "/reports/\(name)" }
}

extension IndicatorPeriod {
    /// With the moment at which it was counted.
    func stamped(_ now: Instant) -> Text {
        words + Text("，截至 \(now.day.written.zh) \(now.clock)", en: ", as of \(now.day.written.en) \(now.clock)")
    }
}
