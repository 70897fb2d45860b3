import Kernel
import Store

/// The employers of the register that are large and have no union, as the register and the coverage of the unions say it.
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
    let counts: [UnionGapQuery.Gap: Int]
    let next: EntryCursor?

    static func load(
        _ query: UnionGapQuery, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> UnionGaps {
        let owner =
            query.union.isEmpty
            ? nil
            : try Organisation.named(query.union, in: "union", for: actor, under: employers.read, on: connection).path
        func selection(_ gap: UnionGapQuery.Gap) -> EntrySelection {
            EntrySelection(employers, filter(gap, query.least, owner), for: actor, on: today)
        }
        var found = try selection(query.gap).page(
            EntrySort(.field("workers"), descending: true), after: query.after, limit: pageSize + 1, on: connection)
        let isMore = found.count > pageSize
        found = Array(found.prefix(pageSize))
        let ids = found.map(\.entry.id)
        let covering = try joint.found(beside: ids, for: actor, on: connection)
        let founding = try founded.found(beside: ids, for: actor, on: connection)
        let counts = try UnionGapQuery.Gap.allCases.map { ($0, try selection($0).count(on: connection)) }
        return UnionGaps(
            lines: try found.map { line in
                let own = founding[line.entry.id]?.first
                return Line(
                    employer: line,
                    unions: try (covering[line.entry.id] ?? []).compactMap { try $0.union(on: connection) },
                    founding: own, mayFound: own == nil && actor.may(foundings.write, at: line.entry.place))
            }, counts: Dictionary(counts) { first, _ in first }, next: isMore ? found.last?.cursor : nil)
    }

    private static let joint = SameEmployer(in: UnionCoverage.self, at: [.covered])
    private static let own = SameEmployer(
        in: UnionCoverage.self, at: [.covered], "kind", among: [UnionRecordKind.base.rawValue])
    private static let founded = SameEmployer(
        in: Founding.self, at: Set(Founding.Status.allCases).subtracting([.stopped]))

    private static func filter(
        _ gap: UnionGapQuery.Gap, _ least: Int, _ owner: OrganisationPath?
    ) -> EntryFilter {
        var filter = EntryFilter()
        filter.state = .open
        filter.owner = owner
        filter.fields["workers"] = .among(Int64(least)...Int64.max)
        let unions: [UnionPresence] = gap == .none ? [.independent, .joint] : [.independent]
        filter.fields["presence"] = .lacks(unions.map(\.rawValue))
        filter.unnamed = [gap == .none ? joint : own]
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
