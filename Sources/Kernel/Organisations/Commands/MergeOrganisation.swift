import Store

/// Ends an organisation by merging it into another: what stood below it now stands below the other, its names become the
/// other's aliases, and its rows stay where they are, under an organisation that names its successor.
public struct MergeOrganisation: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.merged", Text("并入", en: "merged"))

    let organisation: ID<Organisation>
    let successor: ID<Organisation>
    let day: Day

    public init(_ organisation: ID<Organisation>, into successor: ID<Organisation>, from day: Day) {
        self.organisation = organisation
        self.successor = successor
        self.day = day
    }

    public func perform(at desk: Desk) throws {
        let ending = try Organisation.changeable(organisation, at: desk)
        let target = try Organisation.changeable(successor, at: desk)
        guard !ending.path.covers(target.path) else {
            throw Refusal.invalid(
                field: "successor", why: Text("不能并入自己或自己的下级", en: "It cannot merge into itself or one below it"))
        }
        for child in try Organisation.below(ending.id, on: desk.connection) {
            try handOver(child, to: target, at: desk)
        }
        try handOverSecondLine(of: ending, to: target, at: desk)
        for alias in try OrganisationAlias.all(of: ending.id, on: desk.connection) {
            try OrganisationAlias.add(alias.text, to: target.id, from: .person, on: desk.connection)
        }
        guard var ended = try Organisation.find(ending.id, on: desk.connection) else { throw Refusal.notFound }
        ended.status = .merged
        ended.successor = target.id
        try ended.update(on: desk.connection)
        // Below its successor, so that whoever is over the successor now reads what it left behind.
        try Organisation.hang(ended, below: target, at: desk)
        ended.parent = target.id
        try ended.remember(Self.action, from: day, at: desk)
    }

    private func handOver(_ child: Organisation, to target: Organisation, at desk: Desk) throws {
        // What ended below it before moves along, and its own history stays closed.
        guard child.status == .active else { return try Organisation.hang(child, below: target, at: desk) }
        guard target.mayStandAbove(child.rank) else {
            throw Refusal.invalid(
                field: "successor",
                why: Text(
                    "「\(target.name)」的级别不能管辖「\(child.name)」，请先调整其隶属",
                    en: "\(target.name) is of too low a rank to stand above \(child.name); move that one first"))
        }
        try OrganisationName.refuseTwin(of: child.name, below: target.id, on: desk.connection)
        try Organisation.hang(child, below: target, at: desk)
        try Organisation.rememberMove(of: child.id, from: day, at: desk)
    }

    private func handOverSecondLine(of ending: Organisation, to target: Organisation, at desk: Desk) throws {
        let hanging = try desk.connection.all(
            "SELECT \(Organisation.columns) FROM organisation o WHERE o.second_parent = \(ending.id) ORDER BY o.number",
            Organisation.init)
        for child in hanging {
            guard let above = try Organisation.find(target.id, on: desk.connection) else { throw Refusal.notFound }
            try child.refuseSecondCircle(below: above, on: desk.connection)
            try child.hangSecond(below: above, on: desk.connection)
            if child.status == .active { try Organisation.rememberMove(of: child.id, from: day, at: desk) }
        }
    }
}
