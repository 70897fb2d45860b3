import Store

/// Puts a new organisation into the tree, below a federation or an industrial union, or at the top when there is none.
public struct FoundOrganisation: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.founded", Text("建立", en: "founded"))

    let name: String
    let kind: OrganisationKind
    let rank: Rank
    let parent: ID<Organisation>?
    let secondParent: ID<Organisation>?
    let division: String?
    let day: Day

    public init(
        name: String, kind: OrganisationKind, rank: Rank, parent: ID<Organisation>?,
        secondParent: ID<Organisation>? = nil, division: String? = nil, from day: Day
    ) {
        self.name = name
        self.kind = kind
        self.rank = rank
        self.parent = parent
        self.secondParent = secondParent
        self.division = division
        self.day = day
    }

    public func perform(at desk: Desk) throws -> ID<Organisation> {
        let above = try parentPlace(at: desk)
        let second = try secondParent.map { try Organisation.parent($0, at: desk) }
        if let division { try refuseTwin(ofDivision: division, on: desk.connection) }
        return try Organisation.found(
            name, kind, rank, below: above, second: second, division: division, from: day, at: desk)
    }

    /// The organisation above, which must be active, of a higher rank and within the person's reach; at the top only
    /// the operator, or nobody while the tree is empty, may found.
    private func parentPlace(at desk: Desk) throws -> Organisation? {
        guard let parent else {
            let free = try !desk.connection.exists("SELECT 1 FROM organisation LIMIT 1")
            guard free || desk.actor.identity == .operator else {
                throw Refusal.notPermitted(.changeOrganisations)
            }
            return nil
        }
        let above = try Organisation.parent(parent, at: desk)
        guard above.mayStandAbove(rank) else {
            throw Refusal.invalid(
                field: "rank", why: Text("级别须低于上级组织", en: "The rank must be below that of the organisation above"))
        }
        return above
    }

    private func refuseTwin(ofDivision code: String, on connection: any Connection) throws {
        guard let there = try Organisation.withDivision(code, on: connection) else { return }
        throw Refusal.invalid(
            field: "division",
            why: Text("区划代码 \(code) 已属于「\(there.name)」", en: "The division \(code) has \(there.name) already"))
    }
}

extension Organisation {
    /// Puts a new organisation into the tree; whoever calls has settled that it may stand there.
    static func found(
        _ name: String, _ kind: OrganisationKind, _ rank: Rank, below above: Organisation?, second: Organisation? = nil,
        division: String? = nil, from day: Day, at desk: Desk
    ) throws -> ID<Organisation> {
        let name = try OrganisationName.checked(name)
        try OrganisationName.refuseTwin(of: name, below: above?.id, on: desk.connection)
        let number = try nextNumber(on: desk.connection)
        let organisation = Organisation(
            id: desk.ids.next(), name: name, kind: kind, rank: rank, status: .active, parent: above?.id,
            secondParent: second?.id,
            path: OrganisationPath(below: above?.path, number: OrganisationNumber(number)),
            secondPath: second.map { OrganisationPath(below: $0.secondHead, number: OrganisationNumber(number)) },
            division: division, successor: nil)
        try organisation.insert(number: number, on: desk.connection)
        try OrganisationAlias.renew(for: organisation, on: desk.connection)
        try organisation.remember(FoundOrganisation.action, from: day, at: desk)
        return organisation.id
    }

    /// An active organisation that the person may hang others under.
    static func parent(_ id: ID<Organisation>, at desk: Desk) throws -> Organisation {
        guard let above = try find(id, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.changeOrganisations, at: above.place)
        guard above.status == .active else {
            throw Refusal.conflict(
                why: Text("上级组织「\(above.name)」已不存续，请另选", en: "\(above.name) has ended; choose another parent"))
        }
        return above
    }
}
