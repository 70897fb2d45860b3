import Kernel
import Store

/// The employers of the register that are large and have no union, as the register and the coverage of the unions say it, beside
/// those where the Party is organised and the union is not, and the other way round.
struct UnionGaps: Sendable {
    static let employers = AnyLedger(EmployerRecord.ledger)
    static let foundings = AnyLedger(Founding.ledger)
    static let pageSize = 50

    struct Line: Sendable {
        let employer: EntryLine
        /// Joint unions that cover it.
        let unions: [String]
        /// The newest that is under way or done.
        let founding: Entry?
        let mayFound: Bool
    }

    let lines: [Line]
    /// As far as they are counted, and no further than ``most``.
    let counts: [UnionGapQuery.Gap: Int]
    /// By Party organisation: how many have no union, and how many have one.
    let pairs: [UnionGapQuery.Party: (none: Int, union: Int)]
    let next: EntryCursor?
    let most: Int

    static func load(
        _ query: UnionGapQuery, for actor: Actor, on today: Day, countingTo most: Int = 10_000,
        _ connection: any Connection
    ) throws -> UnionGaps {
        let owner = try owner(query, for: actor, connection)
        func selection(_ gap: UnionGapQuery.Gap, _ party: UnionGapQuery.Party? = nil) -> EntrySelection {
            EntrySelection(employers, filter(gap, party, query.least, owner), for: actor, on: today)
        }
        let (lines, next) = try page(
            of: selection(query.gap, query.party), query, limit: pageSize, for: actor, connection)
        let counts = try UnionGapQuery.Gap.allCases.map { ($0, try selection($0).count(upTo: most, on: connection)) }
        let pairs = try UnionGapQuery.Party.allCases.map { party in
            (
                party,
                (
                    none: try selection(.none, party).count(upTo: most, on: connection),
                    union: try selection(.union, party).count(upTo: most, on: connection)
                )
            )
        }
        return UnionGaps(
            lines: lines, counts: Dictionary(counts) { first, _ in first },
            pairs: Dictionary(pairs) { first, _ in first },
            next: next, most: most)
    }

    /// All that are asked for, the largest first, to take away.
    ///
    /// - Throws: ``Refusal/conflict(why:)`` where they are more than `most`.
    static func whole(
        _ query: UnionGapQuery, for actor: Actor, on today: Day, upTo most: Int = EntryExport.ordinary,
        _ connection: any Connection
    ) throws -> [Line] {
        let owner = try owner(query, for: actor, connection)
        let asked = EntrySelection(
            employers, filter(query.gap, query.party, query.least, owner), for: actor, on: today)
        guard try asked.count(upTo: most + 1, on: connection) <= most else {
            throw Refusal.conflict(
                why: Text(
                    "超过 \(most.grouped) 家，请先选定工会，或把职工人数选得多些，再导出",
                    en: "More than \(most.grouped) employers; choose a union or a greater number of workers first"))
        }
        var (lines, query): ([Line], UnionGapQuery) = ([], query)
        query.after = nil
        repeat {
            let page = try page(of: asked, query, limit: 500, for: actor, connection)
            lines += page.lines
            query.after = page.next
        } while query.after != nil
        return lines
    }

    private static func owner(
        _ query: UnionGapQuery, for actor: Actor, _ connection: any Connection
    ) throws -> OrganisationPath? {
        guard !query.union.isEmpty else { return nil }
        return try Organisation.named(query.union, in: "union", for: actor, under: employers.read, on: connection).path
    }

    private static func page(
        of asked: EntrySelection, _ query: UnionGapQuery, limit: Int, for actor: Actor, _ connection: any Connection
    ) throws -> (lines: [Line], next: EntryCursor?) {
        let found = try asked.page(
            EntrySort(.field("workers"), descending: true), after: query.after, limit: limit + 1, on: connection)
        let shown = found.prefix(limit)
        let ids = shown.map(\.entry.id)
        let covering = try joint.found(beside: ids, for: actor, on: connection)
        let founding = try founded.found(beside: ids, for: actor, on: connection)
        let lines = try shown.map { line in
            let own = founding[line.entry.id]?.first
            return Line(
                employer: line,
                unions: try (covering[line.entry.id] ?? []).compactMap { try $0.union(on: connection) },
                founding: own,
                mayFound: query.gap != .union && own == nil && actor.may(foundings.write, at: line.entry.place))
        }
        return (lines, found.count > limit ? shown.last?.cursor : nil)
    }

    func words(_ count: Int?) -> Text {
        guard let count, count >= most else { return Text(same: (count ?? 0).grouped) }
        return Text("\(most.grouped) 以上", en: "\(most.grouped) or more")
    }

    private static let joint = SameEmployer(in: UnionCoverage.self, at: [.covered])
    private static let own = SameEmployer(
        in: UnionCoverage.self, at: [.covered], "kind", among: [UnionRecordKind.base.rawValue])
    private static let founded = SameEmployer(
        in: Founding.self, at: Set(Founding.Status.allCases).subtracting([.stopped]))

    private static let anyUnion = EmployerEvidence(
        "presence", among: [UnionPresence.independent, .joint].map(\.rawValue), or: joint)
    private static let ownUnion = EmployerEvidence(
        "presence", among: [UnionPresence.independent.rawValue], or: own)

    private static func filter(
        _ gap: UnionGapQuery.Gap, _ party: UnionGapQuery.Party?, _ least: Int, _ owner: OrganisationPath?
    ) -> EntryFilter {
        var filter = EntryFilter()
        filter.state = .open
        filter.owner = owner
        if least > 0 { filter.fields["workers"] = .among(Int64(least)...Int64.max) }
        if let party { filter.fields["party"] = .oneOf(party.presences.map(\.rawValue)) }
        switch gap {
        case .none: filter.unevident = anyUnion
        case .own: filter.unevident = ownUnion
        case .union: filter.evident = anyUnion
        }
        return filter
    }
}

extension Entry {
    /// The name of the union that covers an employer.
    fileprivate func union(on connection: any Connection) throws -> String? {
        guard case .text(let name)? = try content(of: AnyLedger(UnionCoverage.ledger), on: connection).values["union"]
        else { return nil }
        return name
    }
}
