/// Founds a new organisation beside an existing one and hands over some of those that stand below it.
public struct SplitOrganisation: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.split", Text("分设", en: "split off from"))

    let organisation: ID<Organisation>
    let name: String
    let taking: [ID<Organisation>]
    let day: Day

    /// - Parameter taking: organisations directly below `organisation` that go to the new one.
    public init(_ organisation: ID<Organisation>, newName name: String, taking: [ID<Organisation>], from day: Day) {
        self.organisation = organisation
        self.name = name
        self.taking = taking
        self.day = day
    }

    public func perform(at desk: Desk) throws -> ID<Organisation> {
        let subject = try Organisation.changeable(organisation, at: desk)
        guard let parent = subject.parent else {
            throw Refusal.conflict(why: Text("顶层组织不能分设", en: "The organisation at the top cannot be split"))
        }
        let new = try FoundOrganisation(
            name: name, kind: subject.kind, rank: subject.rank, parent: parent, secondParent: subject.secondParent,
            from: day
        ).perform(at: desk)
        for child in taking {
            let found = try Organisation.changeable(child, at: desk)
            guard found.parent == subject.id else {
                throw Refusal.invalid(
                    field: "taking",
                    why: Text("「\(found.name)」不是它的直接下级", en: "\(found.name) does not stand directly below it"))
            }
            try MoveOrganisation(child, on: .leadership, below: new, from: day).perform(at: desk)
        }
        try subject.remember(Self.action, from: day, at: desk)
        return new
    }
}
