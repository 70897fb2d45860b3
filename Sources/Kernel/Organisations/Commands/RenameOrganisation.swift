/// Gives an organisation another name from a day on; the former name and its short forms stay aliases, so old papers still
/// find it.
public struct RenameOrganisation: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.renamed", Text("更名", en: "renamed"))

    let organisation: ID<Organisation>
    let name: String
    let day: Day

    public init(_ organisation: ID<Organisation>, to name: String, from day: Day) {
        self.organisation = organisation
        self.name = name
        self.day = day
    }

    public func perform(at desk: Desk) throws {
        var subject = try Organisation.changeable(organisation, at: desk)
        subject.name = try OrganisationName.checked(name)
        try OrganisationName.refuseTwin(
            of: subject.name, below: subject.parent, except: subject.id, on: desk.connection)
        try subject.update(on: desk.connection)
        try OrganisationAlias.keepAll(of: subject.id, on: desk.connection)
        try OrganisationAlias.renew(for: subject, on: desk.connection)
        try subject.remember(Self.action, from: day, at: desk)
    }
}

extension Organisation {
    /// An active organisation that the person may change.
    static func changeable(_ id: ID<Organisation>, at desk: Desk) throws -> Organisation {
        guard let found = try find(id, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.changeOrganisations, at: found.place)
        try found.refuseEnded()
        return found
    }

    /// What ended is kept as it was; nobody is put there any more.
    func refuseEnded() throws(Refusal) {
        guard status != .active else { return }
        throw .conflict(
            why: Text(
                "「\(name)」\(status.label.zh)，不能再调整",
                en: "\(name) is \(status.label.en.lowercased()) and can no longer be changed"))
    }
}
