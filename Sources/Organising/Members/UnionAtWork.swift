import Kernel
import Store

/// The union that somebody has at work, by the employer that she names: the one that covers it, else the one that bears its name.
///
/// Names of unions and whom they cover are public, so whoever decides on her application is told, wherever that union stands.
struct UnionAtWork: Sendable {
    let name: String
    /// `nil` where the tree has none of that name, or several.
    let organisation: ID<Organisation>?

    private static let coverage = SameEmployer(in: UnionCoverage.self, at: [.covered])

    /// - Parameter union: to which she applied.
    /// - Returns: `nil` where she has none that is known, or applied to it.
    static func find(
        _ typed: String, besides union: ID<Organisation>, on connection: any Connection
    ) throws -> UnionAtWork? {
        guard !typed.isEmpty else { return nil }
        let employer = Employer(typed: typed)
        let covering = try coverage.contents(naming: employer, on: connection)
            .compactMap { UnionCoverage.ledger.body(of: $0) }
        // Her employer's own before a joint one.
        let own = covering.filter { $0.kind == .base } + covering.filter { $0.kind != .base }
        let unions = try own.map(\.union).map { UnionAtWork(name: $0, organisation: try id(of: $0, on: connection)) }
        guard !unions.contains(where: { $0.organisation == union }) else { return nil }
        if let found = unions.first(where: { $0.organisation != nil }) ?? unions.first { return found }
        let bearing = employer.name + "工会"
        guard let id = try id(of: bearing, on: connection), id != union else { return nil }
        return UnionAtWork(name: bearing, organisation: id)
    }

    private static func id(of name: String, on connection: any Connection) throws -> ID<Organisation>? {
        try Organisation.called(name, on: connection)?.id
    }
}
