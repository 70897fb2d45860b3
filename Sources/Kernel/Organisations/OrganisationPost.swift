public import Store

/// A post of an organisation (主席, 副主席, 经审会主任) with its holder for a term; a vacant post has none.
public struct OrganisationPost: Sendable {
    public let id: ID<OrganisationPost>
    public let title: String
    public let holder: String?
    public let since: Day
    public let until: Day?

    public static func all(of organisation: ID<Organisation>, on connection: any Connection) throws -> [Self] {
        try connection.all(
            """
            SELECT id, title, holder, since, until FROM organisation_post WHERE organisation = \(organisation)
            ORDER BY CASE WHEN until IS NULL THEN 0 ELSE 1 END, since DESC, id LIMIT 200
            """
        ) {
            OrganisationPost(
                id: try $0[0], title: try $0[1], holder: try $0[2], since: try $0[3], until: try $0[4])
        }
    }
}

/// Sets up a post of an organisation, held or vacant, from a day on.
public struct AddPost: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.post-added", Text("设置职务", en: "given a post"))

    let organisation: ID<Organisation>
    let title: String
    let holder: String
    let since: Day

    public init(_ title: String, holder: String, at organisation: ID<Organisation>, since: Day) {
        self.title = title
        self.holder = holder
        self.organisation = organisation
        self.since = since
    }

    public func perform(at desk: Desk) throws {
        let subject = try Organisation.changeable(organisation, at: desk)
        try OrganisationPost.add(title, holder: holder, to: subject, since: since, at: desk)
    }
}

extension OrganisationPost {
    /// Sets up a post; whoever calls has settled that it may be.
    static func add(
        _ title: String, holder: String, to subject: Organisation, since: Day, at desk: Desk
    ) throws {
        let title = title.trimmingSpaces()
        let holder = holder.trimmingSpaces()
        guard (2...40).contains(title.count), title.isPrintable else {
            throw Refusal.invalid(field: "title", why: Text("职务须为 2 至 40 个字", en: "A post has 2 to 40 characters"))
        }
        guard holder.count <= 40, holder.isPrintable else {
            throw Refusal.invalid(field: "holder", why: Text("姓名不超过 40 个字", en: "A name has at most 40 characters"))
        }
        let id = desk.ids.next(OrganisationPost.self)
        try desk.connection.run(
            """
            INSERT INTO organisation_post (id, organisation, title, holder, since, until)
            VALUES (\(id), \(subject.id), \(title), \(holder.isEmpty ? nil : holder), \(since), \(nil as Day?))
            """)
        let version = try Canonical.bytes(of: [title, holder, since.description])
        try desk.record(AddPost.action, Subject(.organisation, subject.id), of: subject.id, version: version)
    }
}

/// Ends a post on a day; it stays in the list as held until then.
public struct EndPost: Command {
    public static var requires: Permission? { .changeOrganisations }
    static let action = Action("organisation.post-ended", Text("免去职务", en: "relieved of a post"))

    let organisation: ID<Organisation>
    let post: ID<OrganisationPost>
    let day: Day

    public init(_ post: ID<OrganisationPost>, of organisation: ID<Organisation>, on day: Day) {
        self.post = post
        self.organisation = organisation
        self.day = day
    }

    public func perform(at desk: Desk) throws {
        let subject = try Organisation.changeable(organisation, at: desk)
        try OrganisationPost.end(post, of: subject, on: day, at: desk)
    }
}

extension OrganisationPost {
    /// Ends a post; whoever calls has settled that it may be.
    static func end(_ post: ID<OrganisationPost>, of subject: Organisation, on day: Day, at desk: Desk) throws {
        let ended = try desk.connection.run(
            """
            UPDATE organisation_post SET until = \(day)
            WHERE id = \(post) AND organisation = \(subject.id) AND until IS NULL AND since <= \(day)
            """)
        guard ended == 1 else { throw Refusal.notFound }
        let version = try Canonical.bytes(of: [post.description, day.description])
        try desk.record(EndPost.action, Subject(.organisation, subject.id), of: subject.id, version: version)
    }
}
