import GRDB
import Kernel

/// The tree of a demo, grown by towns below the counties and base unions below the towns.
struct FilledTree {
    /// A union, with what an entry copies of its owner.
    struct Union {
        let id: Int64
        let path: OrganisationPath
        let rank: Rank
        /// The prefecture above it, or the province.
        let realm: Int64
        /// The division it lies in.
        let region: String
        /// The nearest from it upward that is a town or higher.
        let counting: OrganisationPath
    }

    private(set) var unions: [Union] = []
    private var number = 0
    private static let towns = 1600

    init(of database: Database) throws {
        let rows = try Row.fetchAll(
            database, sql: "SELECT id, path, rank, division, number FROM organisation ORDER BY path")
        for row in rows {
            guard let path = OrganisationPath(row[1] as String), let rank = Rank(rawValue: row[2]) else { continue }
            add(id: row[0], path, rank, division: row[3])
            number = max(number, row[4])
        }
    }

    private mutating func add(id: Int64, _ path: OrganisationPath, _ rank: Rank, division: String?) {
        let above = unions.last { $0.path.covers(path) }
        unions.append(
            Union(
                id: id, path: path, rank: rank, realm: rank <= .city ? id : above?.realm ?? id,
                region: division ?? above?.region ?? "", counting: rank <= .town ? path : above?.counting ?? path))
    }

    /// Adds what is missing to `count`.
    mutating func grow(to count: Int, in database: Database) throws {
        let parents = unions.filter { union in
            union.rank >= .city && !unions.contains { $0.path != union.path && union.path.covers($0.path) }
        }
        guard unions.count < count, !parents.isEmpty else { return }
        let towns = try (0..<min(Self.towns, count - unions.count)).map { place in
            try found("第\(place / parents.count + 1)街道总工会", .town, below: parents[place % parents.count], database)
        }
        for place in 0..<max(0, count - unions.count) {
            try found("第\(place / towns.count + 1)基层工会", .base, below: towns[place % towns.count], database)
        }
    }

    @discardableResult private mutating func found(
        _ name: String, _ rank: Rank, below parent: Union, _ database: Database
    ) throws -> Union {
        number += 1
        // Below every key that a clock makes.
        let id = Int64(number)
        let path = OrganisationPath(below: parent.path, number: OrganisationNumber(number))
        try database.cachedStatement(
            sql: """
                INSERT INTO organisation (id, number, name, rank, kind, status, parent, path)
                VALUES (?, ?, ?, ?, ?, 'active', ?, ?)
                """
        ).execute(arguments: [
            id, number, name, rank.rawValue, (rank == .base ? OrganisationKind.base : .federation).rawValue, parent.id,
            path.text,
        ])
        let union = Union(
            id: id, path: path, rank: rank, realm: parent.realm, region: parent.region,
            counting: rank == .town ? path : parent.counting)
        unions.append(union)
        return union
    }
}
