import Store

extension Actor {
    /// Whether an entry is in her hands, or in those of somebody whose deputy she is on that day.
    func handles(_ entry: Entry, on day: Day, _ connection: any Connection) throws -> Bool {
        guard let handler = entry.handler, let account else { return false }
        return try handler == account || Leave.principals(of: account, on: day, connection).contains(handler)
    }

    /// Whether she holds a permission at an organisation above a place, and not only there.
    public func stands(above place: Place, under permission: Permission) -> Bool {
        if identity == .operator { return true }
        return office(above: place, under: permission) != nil
    }

    /// The organisation above a place in whose name she acts there.
    func office(above place: Place, under permission: Permission) -> ID<Organisation>? {
        grants.first { permission.roles.contains($0.role) && $0.isAbove(place) }?.organisation
    }
}

extension Grant {
    fileprivate func isAbove(_ place: Place) -> Bool {
        switch reach.line {
        case .leadership: reach.path != place.path && reach.path.covers(place.path)
        case .second: place.secondPath.map { reach.path != $0 && reach.path.covers($0) } ?? false
        }
    }
}
