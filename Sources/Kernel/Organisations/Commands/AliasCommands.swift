import Store

/// Adds a name under which papers speak of an organisation.
public struct AddAlias: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.alias-added", Text("增加别名", en: "given another name"))

    let organisation: ID<Organisation>
    let alias: String

    public init(_ alias: String, to organisation: ID<Organisation>) {
        self.alias = alias
        self.organisation = organisation
    }

    public func perform(at desk: Desk) throws {
        let subject = try Organisation.changeable(organisation, at: desk)
        let alias = alias.trimmingSpaces()
        guard (2...40).contains(alias.count), alias.isPrintable else {
            throw Refusal.invalid(field: "alias", why: Text("别名须为 2 至 40 个字", en: "An alias has 2 to 40 characters"))
        }
        try OrganisationAlias.add(alias, to: subject.id, from: .person, on: desk.connection)
        try desk.record(Self.action, Subject(.organisation, subject.id), of: subject.id, version: Array(alias.utf8))
    }
}

/// Takes such a name away again; names that follow from the full name stay.
public struct RemoveAlias: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.alias-removed", Text("取消别名", en: "deprived of another name"))

    let organisation: ID<Organisation>
    let alias: String

    public init(_ alias: String, from organisation: ID<Organisation>) {
        self.alias = alias
        self.organisation = organisation
    }

    public func perform(at desk: Desk) throws {
        let subject = try Organisation.changeable(organisation, at: desk)
        let alias = alias.trimmingSpaces()
        guard alias.isPrintable else { throw Refusal.notFound }
        let removed = try desk.connection.run(
            """
            DELETE FROM organisation_alias
            WHERE organisation = \(subject.id) AND folded = \(OrganisationAlias.key(alias))
                AND origin = \(OrganisationAlias.Origin.person)
            """)
        guard removed == 1 else { throw Refusal.notFound }
        // It may have followed from the name as well.
        try OrganisationAlias.renew(for: subject, on: desk.connection)
        try desk.record(Self.action, Subject(.organisation, subject.id), of: subject.id, version: Array(alias.utf8))
    }
}
