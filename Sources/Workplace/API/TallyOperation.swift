import Kernel
import Store
import Web

/// A figure for programs: what leaves the screen travels further, so small numbers of persons are not written out.
struct TallyOperation {
    let book: LedgerBook
    let ledger: AnyLedger

    private static let organisations = "organisation"
    /// Ten years and a little.
    private static let longestDays = 3700

    private static let schema = Schema.object([
        "indicator": .text, "organisation": .named, "from": .day, "to": .day,
        "unit": .choice(CountDescription.Unit.allCases.map(\.rawValue)), "amount": Schema.number.orNull,
        "parts": .list(.object(["value": .text, "title": .words, "amount": Schema.number.orNull])),
    ]).named("Tally")

    var operation: Operation? {
        let counts = ledger.description.counts
        guard !counts.isEmpty else { return nil }
        let breakdowns = Set(counts.flatMap(\.breakdowns)).sorted()
        return Operation(
            .get, "/ledgers/\(ledger.id.name)/tallies", ledger.route("api-tally"), for: .holding(ledger.read, .subject),
            group: ledger.title,
            Text(
                "一个单位（含下级）在一段时间里的统计数；金额以分计，小于 \(SmallNumbers.least) 的人数为 null",
                en: "A figure of an organisation with those below, in a period; money in fen, persons under "
                    + "\(SmallNumbers.least) as null"),
            parameters: [
                Parameter(
                    "indicator", .choice(counts.map(\.indicator)), Text("指标", en: "Which figure"), isRequired: true),
                Parameter("organisation", .key, Text("单位", en: "Organisation"), isRequired: true),
                Parameter("from", .day, Text("第一天", en: "First day"), isRequired: true),
                Parameter("to", .day, Text("最后一天", en: "Last day"), isRequired: true),
                Parameter("by", .choice(breakdowns + [Self.organisations]), Text("按什么分", en: "Broken down by")),
            ], answer: Self.schema
        ) { visit, platform in try await answer(visit, platform) }
    }

    private func answer(_ visit: Visit, _ platform: Platform) async throws -> Reply {
        let query = visit.query
        guard let count = ledger.description.counts.first(where: { $0.indicator == query["indicator"] }),
            let id = query.id("organisation", of: Organisation.self), let from = query.day("from"),
            let to = query.day("to")
        else { throw Refusal.notFound }
        guard from <= to, to.sinceEpoch - from.sinceEpoch <= Self.longestDays else {
            throw Refusal.invalid(
                field: "to", why: Text("从早到晚，最长十年", en: "From the earlier to the later, ten years at most"))
        }
        let by = query["by"]
        guard by == nil || by == Self.organisations || count.breakdowns.contains(by ?? "") else {
            throw Refusal.invalid(field: "by", why: Text("这个指标不这样分", en: "This figure is not broken down so"))
        }
        return try await platform.read(as: visit.identity) { connection, actor in
            let organisation = try Organisation.find(id, for: actor, under: ledger.read, on: connection)
            guard let reach = actor.reach(of: organisation, under: ledger.read) else { throw Refusal.notFound }
            let asked = FigureAsked(count, in: reach, from...to)
            let amount = try asked.find(on: connection).amount
            let parts =
                switch by {
                case nil: [Part]()
                case Self.organisations: try below(organisation, asked, of: amount, connection)
                case .some(let field): try broken(down: field, asked, connection)
                }
            return Reply(json(count, organisation, from...to, amount, parts))
        }
    }

    private struct Part {
        let value: String
        let title: Text
        let amount: Int
    }

    private func json(
        _ count: CountDescription, _ organisation: Organisation, _ days: ClosedRange<Day>, _ amount: Int,
        _ parts: [Part]
    ) -> JSONValue {
        let isSmall = SmallNumbers.isSmall(amount, count.unit)
        let hidden = SmallNumbers.hidden(among: parts.map(\.amount), count.unit)
        return .object([
            "indicator": .string(count.indicator), "organisation": .named(organisation.id, organisation.name),
            "from": .day(days.lowerBound), "to": .day(days.upperBound), "unit": .string(count.unit.rawValue),
            "amount": isSmall ? .null : .integer(amount),
            "parts": .array(
                parts.enumerated().map { place, part in
                    let isHidden = hidden.contains(place) || isSmall && part.amount != 0
                    return .object([
                        "value": .string(part.value), "title": .words(part.title),
                        "amount": isHidden ? .null : .integer(part.amount),
                    ])
                }),
        ])
    }

    private func broken(down name: String, _ asked: FigureAsked, _ connection: any Connection) throws -> [Part] {
        guard let field = ledger.description.field(name) else { return [] }
        return try asked.parts(by: field, on: connection).map {
            Part(value: $0.value, title: $0.label, amount: $0.amount)
        }
    }

    /// Those directly below, and all the rest as one part, so that they add up.
    private func below(
        _ organisation: Organisation, _ asked: FigureAsked, of amount: Int, _ connection: any Connection
    ) throws -> [Part] {
        let children = try organisation.below(on: asked.reach.line, on: connection)
        let found = try asked.findBelow(children, on: connection)
        let parts = children.map {
            Part(value: $0.id.description, title: Text(same: $0.name), amount: found[$0.id]?.amount ?? 0)
        }
        let rest = amount - parts.reduce(0) { $0 + $1.amount }
        return parts + [Part(value: "", title: Text("本级和其余单位", en: "Itself and all others"), amount: rest)]
    }
}
