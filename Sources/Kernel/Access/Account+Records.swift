public import Store

extension Account {
    static let columns: SQL = "a.id, a.login, a.name, a.organisation, a.status, a.language"

    init(row: Row) throws {
        self.init(
            id: try row[0], login: try row[1], name: try row[2], organisation: try row[3], status: try row[4],
            language: try row[5])
    }

    public static func find(_ id: ID<Account>, on connection: any Connection) throws -> Account? {
        try connection.first("SELECT \(columns) FROM account a WHERE a.id = \(id)", Account.init)
    }

    /// The account, if its organisation lies within the person's reach under `permission`; otherwise as if absent.
    public static func find(
        _ id: ID<Account>, for actor: Actor, under permission: Permission, on connection: any Connection
    ) throws -> Account {
        guard let found = try find(id, on: connection) else { throw Refusal.notFound }
        _ = try Organisation.find(found.organisation, for: actor, under: permission, on: connection)
        return found
    }

    /// Names by key; a key that names none is left out.
    public static func names(of ids: [ID<Account>], on connection: any Connection) throws -> [ID<Account>: String] {
        guard !ids.isEmpty else { return [:] }
        let pairs = try connection.all("SELECT id, name FROM account WHERE id IN \(list: Set(ids))") {
            (try $0[0] as ID<Account>, try $0[1] as String)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// The account of a login, for the operator.
    public static func find(login: String, on connection: any Connection) throws -> Account? {
        try named(login.lowercased(), on: connection)?.account
    }

    static func named(_ login: String, on connection: any Connection) throws -> (account: Account, password: String?)? {
        try connection.first("SELECT \(columns), a.password FROM account a WHERE a.login = \(login)") {
            (try Account(row: $0), try $0[6] as String?)
        }
    }

    /// One page of the accounts within the scope, by login.
    public static func page(
        for actor: Actor, after login: String?, limit: Int = 50, on connection: any Connection
    ) throws -> [(account: Account, organisation: String, roles: [Role])] {
        let scope = actor.scope(of: .readAccounts).predicate(path: "o.path", secondPath: "o.second_path")
        return try connection.all(
            """
            SELECT \(columns), o.name,
                (SELECT COALESCE(MAX(CASE WHEN g.role = 'officer' THEN 1 ELSE 0 END), 0)
                    + COALESCE(MAX(CASE WHEN g.role = 'leader' THEN 2 ELSE 0 END), 0)
                    + COALESCE(MAX(CASE WHEN g.role = 'editor' THEN 4 ELSE 0 END), 0)
                    + COALESCE(MAX(CASE WHEN g.role = 'system' THEN 8 ELSE 0 END), 0)
                    + COALESCE(MAX(CASE WHEN g.role = 'security' THEN 16 ELSE 0 END), 0)
                    + COALESCE(MAX(CASE WHEN g.role = 'audit' THEN 32 ELSE 0 END), 0)
                 FROM role_grant g WHERE g.account = a.id)
            FROM account a JOIN organisation o ON o.id = a.organisation
            WHERE \(scope) AND a.login > \(login ?? "") ORDER BY a.login LIMIT \(limit)
            """
        ) { row in
            let bits: Int = try row[7]
            let roles = Role.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
            return (try Account(row: row), try row[6] as String, roles)
        }
    }

    /// The roles of an account with the names of the organisations they are held at.
    public static func grants(
        of account: ID<Account>, on connection: any Connection
    ) throws -> [(id: ID<Grant>, role: Role, organisation: ID<Organisation>, name: String, line: Line)] {
        try connection.all(
            """
            SELECT g.id, g.role, g.organisation, o.name, g.line FROM role_grant g
            JOIN organisation o ON o.id = g.organisation WHERE g.account = \(account) ORDER BY g.id
            """
        ) {
            (
                try $0[0] as ID<Grant>, try $0[1] as Role, try $0[2] as ID<Organisation>, try $0[3] as String,
                try $0[4] as Line
            )
        }
    }
}
