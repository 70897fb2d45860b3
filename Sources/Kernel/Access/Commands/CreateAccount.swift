import Store

/// Makes an account without a password and the link with which its owner sets one.
public struct CreateAccount: Command {
    public static var requires: Permission? { .changeAccounts }
    static let action = Action("account.created", Text("新建账号", en: "created"))

    let login: String
    let name: String
    let organisation: ID<Organisation>

    public init(login: String, name: String, at organisation: ID<Organisation>) {
        self.login = login
        self.name = name
        self.organisation = organisation
    }

    public func perform(at desk: Desk) throws -> (account: ID<Account>, link: Secret) {
        guard let home = try Organisation.find(organisation, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.changeAccounts, at: home.place)
        try home.refuseEnded()
        let account = try Self.insert(login: login, name: name, at: home.id, desk: desk)
        try desk.record(Self.action, Subject(.account, account), of: home.id, version: Array(Login.normal(login).utf8))
        return (account, try Invitation.issue(for: account, at: desk))
    }

    static func insert(login: String, name: String, at home: ID<Organisation>, desk: Desk) throws -> ID<Account> {
        let login = Login.normal(login)
        let name = name.trimmingSpaces()
        guard Login.isValid(login) else {
            throw Refusal.invalid(
                field: "login",
                why: Text("账号须为 3 至 32 个小写字母、数字或 . _ -", en: "A login has 3 to 32 of a-z, 0-9 and . _ -"))
        }
        guard (1...40).contains(name.count), name.isPrintable else {
            throw Refusal.invalid(field: "name", why: Text("姓名须为 1 至 40 个字", en: "A name has 1 to 40 characters"))
        }
        guard try Account.named(login, on: desk.connection) == nil else {
            throw Refusal.invalid(field: "login", why: Text("账号「\(login)」已被使用", en: "The login \(login) is taken"))
        }
        let id = desk.ids.next(Account.self)
        try desk.connection.run(
            """
            INSERT INTO account (id, login, name, organisation, status, language, password)
            VALUES (\(id), \(login), \(name), \(home), \(Account.Status.invited), \(Language.zh), \(nil as String?))
            """)
        return id
    }
}
