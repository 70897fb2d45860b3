import Kernel
import Store

/// The union that somebody has at work, by the employer that she names: the one that covers it, else the one that bears its name.
struct UnionAtWork: Sendable {
    let name: String
    /// `nil` where the tree has none of that name, or several.
    let organisation: ID<Organisation>?
}

/// The unions at work of many people, asked for once.
///
/// Names of unions and whom they cover are public, so whoever decides on their applications is told, wherever those unions stand.
struct UnionsAtWork: Sendable {
    /// Those that cover each employer, its own before a joint one.
    private let covering: [Employer: [UnionCoverage]]
    private let called: [String: ID<Organisation>]

    private static let coverage = SameEmployer(in: UnionCoverage.self, at: [.covered])

    /// - Parameter typed: the employers, as they were typed.
    init(of typed: [String], on connection: any Connection) throws {
        let employers = Set(typed.filter { !$0.isEmpty }.map(Employer.init(typed:)))
        covering = try Self.coverage.contents(naming: employers, on: connection).mapValues { contents in
            let unions = contents.compactMap { UnionCoverage.ledger.body(of: $0) }
            return unions.filter { $0.kind == .base } + unions.filter { $0.kind != .base }
        }
        let names = employers.map(Self.bearing) + covering.values.flatMap { $0.map(\.union) }
        called = try Organisation.called(Set(names), on: connection)
    }

    /// - Parameter union: to which she applied.
    /// - Returns: `nil` where she has none that is known, or applied to it.
    func union(of typed: String, besides union: ID<Organisation>) -> UnionAtWork? {
        guard !typed.isEmpty else { return nil }
        let employer = Employer(typed: typed)
        let unions = (covering[employer] ?? []).map { UnionAtWork(name: $0.union, organisation: called[$0.union]) }
        guard !unions.contains(where: { $0.organisation == union }) else { return nil }
        if let found = unions.first(where: { $0.organisation != nil }) ?? unions.first { return found }
        let bearing = Self.bearing(employer)
        guard let id = called[bearing], id != union else { return nil }
        return UnionAtWork(name: bearing, organisation: id)
    }

    private static func bearing(_ employer: Employer) -> String { employer.name + "工会" }
}
