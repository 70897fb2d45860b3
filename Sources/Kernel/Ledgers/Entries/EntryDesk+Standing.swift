extension EntryDesk {
    /// Lets the person go on who stands to the entry in one of these ways, or refuses her.
    func allow(_ standings: Set<Standing>, on entry: Entry) throws(Refusal) {
        for standing in Standing.allCases where standings.contains(standing) {
            if holds(standing, on: entry) { return }
        }
        throw .notPermitted(ledger.write)
    }

    private func holds(_ standing: Standing, on entry: Entry) -> Bool {
        switch standing {
        case .owner: desk.actor.may(ledger.write, at: entry.place)
        case .handler: entry.handler != nil && entry.handler == desk.actor.account
        case .superior: desk.actor.stands(above: entry.place, under: ledger.write)
        }
    }
}

extension Actor {
    /// Whether she holds a permission at an organisation above a place, and not only there.
    public func stands(above place: Place, under permission: Permission) -> Bool {
        if identity == .operator { return true }
        return grants.contains { grant in
            guard permission.roles.contains(grant.role) else { return false }
            return switch grant.reach.line {
            case .leadership: grant.reach.path != place.path && grant.reach.path.covers(place.path)
            case .second: place.secondPath.map { grant.reach.path != $0 && grant.reach.path.covers($0) } ?? false
            }
        }
    }
}
