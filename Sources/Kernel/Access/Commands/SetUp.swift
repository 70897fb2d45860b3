public import Store

/// First use: the tree of divisions, and three administrators who are three people. Only while there is no account.
public struct SetUp: Command {
    public static var requires: Permission? { nil }

    /// One of the three.
    public struct Administrator: Sendable {
        public let login: String
        let name: String

        public init(login: String, name: String) {
            self.login = login
            self.name = name
        }
    }

    public struct Links: Sendable {
        public let system: Secret
        public let security: Secret
        public let audit: Secret
    }

    let divisions: Divisions
    let administrators: [(Role, Administrator)]

    public init(divisions: Divisions, system: Administrator, security: Administrator, audit: Administrator) {
        self.divisions = divisions
        administrators = [
            (.systemAdministrator, system), (.securityAdministrator, security), (.auditAdministrator, audit),
        ]
    }

    /// Whether the installation is still empty.
    public static func isOpen(on connection: any Connection) throws -> Bool {
        try !connection.exists("SELECT 1 FROM account LIMIT 1")
    }

    public func perform(at desk: Desk) throws -> Links {
        guard try Self.isOpen(on: desk.connection) else { throw Refusal.notFound }
        let builder = desk.asOperator
        _ = try ImportDivisions(divisions, from: desk.now.day).perform(at: builder)
        try ImportAreas(from: desk.now.day).perform(at: builder)
        guard let top = try Organisation.below(nil, on: desk.connection).first else {
            throw Refusal.invalid(field: "divisions", why: Text("区划表是空的", en: "The table of divisions is empty"))
        }
        let links = try administrators.map { role, person in
            let account = try CreateAccount.insert(login: person.login, name: person.name, at: top.id, desk: desk)
            try desk.record(CreateAccount.action, Subject(.account, account), of: top.id)
            try GrantRole.insert(role, to: account, at: top.id, desk: desk)
            return try Invitation.issue(for: account, at: desk)
        }
        return Links(system: links[0], security: links[1], audit: links[2])
    }
}

/// Counts a try of the set-up code from one address.
public struct CountSetUp: Command {
    public static var requires: Permission? { nil }
    let address: String

    public init(address: String) { self.address = address }

    public func perform(at desk: Desk) throws { try AttemptLimit.link.count(address, at: desk) }
}

extension Desk {
    /// The same desk with nothing kept from it, for deeds whose own command has been allowed.
    var asOperator: Desk { Desk(connection: connection, actor: .operator, now: now, ids: ids, journal: journal) }
}
