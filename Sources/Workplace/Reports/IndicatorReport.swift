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
            let values = try values(of: field, asked, connection)
            let places = values.map { value in
                var part = asked
                part.part = "\(name)=\(value.name)"
                return columns.ask(part, count.unit)
            }
            if case .choices = field.kind {} else { columns.addSum(of: whole, places) }
            let label = Text("按\(field.label.zh)", en: "By \(field.label.en.lowercased())")
            if !values.isEmpty { parts.append(.init(label, values.map { .init($0.label) })) }
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

    private func values(
        of field: FieldDescription, _ asked: FigureAsked, _ connection: any Connection
    ) throws -> [(name: String, label: Text)] {
        let all: [(name: String, label: Text)] =
            field.kind == .flag
            ? [("1", Text("是", en: "Yes")), ("0", Text("否", en: "No"))]
            : field.kind.choices.map { ($0.name, $0.label) } + [("", Text("未填", en: "Not said"))]
        let found = try asked.findParts(all.map { "\(field.name)=\($0.name)" }, on: connection)
        func has(_ name: String) -> Bool { (found["\(field.name)=\(name)"]?.amount ?? 0) != 0 }
        return all.filter { has($0.name) || !$0.name.isEmpty && all.count <= Self.most }
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
