import Store

extension Organisation {
    /// What the paths of those that hang on it on the second line begin with.
    var secondHead: OrganisationPath { place.reach(on: .second).path }

    /// Refuses a parent on the second line that would make a circle: one below on the leadership line, or one that
    /// itself leads back here on the second.
    func refuseSecondCircle(below above: Organisation, on connection: any Connection) throws {
        var next: Organisation? = above
        var seen: Set<ID<Organisation>> = []
        while let step = next, seen.insert(step.id).inserted {
            guard step.id != id, !path.covers(step.path) else {
                throw Refusal.invalid(
                    field: "parent", why: Text("不能移到自己或自己的下级之下", en: "It cannot hang below itself"))
            }
            next = try step.secondParent.flatMap { try Self.find($0, on: connection) }
        }
    }

    /// Hangs the organisation on the second line, or takes it off, and with it those that hang on it there.
    func hangSecond(below above: Organisation?, on connection: any Connection) throws {
        var moved = self
        moved.secondParent = above?.id
        moved.secondPath = try above.map { try below($0.secondHead) }
        try moved.update(on: connection)
        try SearchIndex.ownersMoved(under: path, on: connection)
        try EntryOwner.ownersMoved(under: path, on: connection)
        try moved.renewSecondLine(on: connection)
    }

    /// Rewrites the second paths of those that hang on it there. They may stand anywhere on the leadership line, so this
    /// follows the parents and not a range of paths.
    func renewSecondLine(on connection: any Connection) throws {
        let hanging = try connection.all(
            "SELECT \(Self.columns) FROM organisation o WHERE o.second_parent = \(id) ORDER BY o.number",
            Organisation.init)
        for child in hanging { try child.hangSecond(below: self, on: connection) }
    }

    /// The place of this organisation directly below another path.
    func below(_ above: OrganisationPath) throws -> OrganisationPath {
        guard let own = path.numbers.last else { throw Refusal.notFound }
        return OrganisationPath(below: above, number: own)
    }
}
