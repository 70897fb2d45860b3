import Store

extension EntryOwner {
    /// What an entry copies of its owner: one query, whatever the depth.
    static func of(_ organisation: Organisation, on connection: any Connection) throws -> EntryOwner {
        let above = try Above.load(organisation, on: connection)
        return EntryOwner(
            organisation: organisation.id, place: organisation.place,
            realm: above.realm(organisation.path)?.id ?? organisation.id,
            region: above.nearest(to: organisation.path) { $0.division != nil }?.division ?? "",
            counting: CountingPlace(
                path: above.countingPath(organisation.path), secondPath: organisation.secondPath.map(above.countingPath)
            ))
    }
}

/// The organisation and those above it on both lines.
private struct Above {
    struct One {
        let id: ID<Organisation>
        let rank: Rank
        let division: String?
    }

    let byNumber: [Int: One]

    static func load(_ organisation: Organisation, on connection: any Connection) throws -> Above {
        let numbers = Set((organisation.path.numbers + (organisation.secondPath?.numbers ?? [])).map(\.number))
        let rows = try connection.all(
            "SELECT number, id, rank, division FROM organisation WHERE number IN \(list: numbers.sorted())"
        ) { (try $0[0] as Int, One(id: try $0[1], rank: try $0[2], division: try $0[3])) }
        return Above(byNumber: Dictionary(rows) { first, _ in first })
    }

    /// The uppermost prefecture: one that was merged stands below its successor. Where there is none, the nearest above one.
    func realm(_ path: OrganisationPath) -> One? {
        path.numbers.lazy.compactMap { byNumber[$0.number] }.first { $0.rank == .city }
            ?? nearest(to: path) { $0.rank < .city }
    }

    func nearest(to path: OrganisationPath, where holds: (One) -> Bool) -> One? {
        path.numbers.reversed().lazy.compactMap { byNumber[$0.number] }.first(where: holds)
    }

    /// The part of a path down to the last town or higher; the whole path where there is none.
    func countingPath(_ path: OrganisationPath) -> OrganisationPath {
        let numbers = path.numbers
        guard let last = numbers.lastIndex(where: { byNumber[$0.number].map { $0.rank <= .town } ?? false }) else {
            return path
        }
        return path.upper(last + 1)
    }
}
