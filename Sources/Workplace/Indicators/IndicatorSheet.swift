import Kernel
import Store

/// One figure of an organisation: by what hangs below it, by its breakdowns, and by month.
struct IndicatorSheet: Sendable {
    /// A part of the figure; the parts of one table add up to it.
    struct Part: Sendable {
        let label: Text
        let asked: FigureAsked?
        let amount: Int
        /// The organisation that the part is about, where one may go down to it.
        var organisation: Organisation?
    }

    struct Breakdown: Sendable {
        let field: FieldDescription
        let parts: [Part]

        /// Whether an entry can stand in several parts.
        var overlaps: Bool { if case .choices = field.kind { true } else { false } }
    }

    let ledger: AnyLedger
    let line: IndicatorLine
    let place: IndicatorPlace
    let below: [Part]
    /// How many directly below have nothing and are left out.
    let idle: Int
    let breakdowns: [Breakdown]
    let months: [Part]

    var count: CountDescription { line.count }
    var amount: Int { line.now.amount }

    /// Where more hang below, those that have nothing are left out.
    private static let mostIdle = 40
    /// Of more parts, the others stand as one.
    private static let mostParts = 40

    /// - Parameter place: on the line on which she reaches the organisation in this ledger.
    static func load(
        _ count: CountDescription, of ledger: AnyLedger, at place: IndicatorPlace, _ period: IndicatorPeriod,
        for actor: Actor, _ connection: any Connection
    ) throws -> IndicatorSheet {
        guard let reach = actor.reach(of: place.organisation, under: ledger.read) else { throw Refusal.notFound }
        let lines = try IndicatorLine.load([(count: count, reach: reach)], period, on: connection)
        guard let line = lines.first else { throw Refusal.notFound }
        let all = try below(line, place, connection)
        let shown = all.filter { part in
            part.amount != 0 || all.count <= mostIdle && part.organisation?.status == .active
        }
        let months = try line.now.asked.findMonths(12, on: connection).map { asked, found in
            Part(label: asked.days.lowerBound.month, asked: asked, amount: found.amount)
        }
        return IndicatorSheet(
            ledger: ledger, line: line, place: place, below: shown,
            idle: all.count { $0.organisation?.status == .active && $0.amount == 0 } - shown.count { $0.amount == 0 },
            breakdowns: try count.breakdowns.compactMap { try breakdown($0, of: line, ledger, connection) },
            months: months)
    }

    /// What each organisation directly below brings, and what this one owns itself.
    private static func below(
        _ line: IndicatorLine, _ place: IndicatorPlace, _ connection: any Connection
    ) throws -> [Part] {
        guard !place.below.isEmpty else { return [] }
        let asked = line.now.asked
        let found = try asked.findBelow(place.below, on: connection)
        var parts = place.below.map { child in
            var one = asked
            one.reach = child.reach(on: asked.reach.line)
            return Part(
                label: Text(same: child.name), asked: one, amount: found[child.id]?.amount ?? 0, organisation: child)
        }
        var own = asked
        own.isOwn = true
        let ownAmount = try own.find(on: connection).amount
        if ownAmount != 0 { parts.append(Part(label: Text("本级", en: "Itself"), asked: own, amount: ownAmount)) }
        let rest = line.now.amount - parts.reduce(0) { $0 + $1.amount }
        if rest != 0 { parts.append(Part(label: Text("其余单位", en: "All others"), asked: nil, amount: rest)) }
        return parts
    }

    private static func breakdown(
        _ name: String, of line: IndicatorLine, _ ledger: AnyLedger, _ connection: any Connection
    ) throws -> Breakdown? {
        guard let field = ledger.description.field(name) else { return nil }
        let all = try line.now.asked.parts(by: field, on: connection)
        var parts = all.prefix(mostParts).map { Part(label: $0.label, asked: $0.asked, amount: $0.amount) }
        let rest = all.dropFirst(mostParts).reduce(0) { $0 + $1.amount }
        if rest != 0 { parts.append(Part(label: Text("其余", en: "All others"), asked: nil, amount: rest)) }
        return Breakdown(field: field, parts: parts)
    }
}

extension Day {
    /// 2026年11月 / 2026-11
    fileprivate var month: Text {
        let (year, month, _) = civil
        return Text("\(year)年\(month)月", en: String(description.prefix(7)))
    }
}
