import Store

/// Gives an account a role at an organisation, reaching that organisation's subtree on one line.
///
/// An account holds either one administrator's role or working roles: whoever makes accounts, grants roles or reads the
/// journal does none of the other two and sees no case content.
public struct GrantRole: Command {
    public static var requires: Permission? { .grantRoles }
    static let action = Action("role.granted", Text("授予角色", en: "granted a role"))

    let role: Role
    let account: ID<Account>
    let organisation: ID<Organisation>
    let line: Line

    public init(_ role: Role, to account: ID<Account>, at organisation: ID<Organisation>, on line: Line = .leadership) {
        self.role = role
        self.account = account
        self.organisation = organisation
        self.line = line
    }

    public func perform(at desk: Desk) throws {
        let subject = try Account.grantable(account, at: desk)
        guard let home = try Organisation.find(organisation, on: desk.connection) else { throw Refusal.notFound }
        try desk.allow(.grantRoles, at: home.place)
        guard try desk.actor.scope(of: .grantRoles).contains(home.place.reach(on: line), on: desk.connection) else {
            throw Refusal.notPermitted(.grantRoles)
        }
        try home.refuseEnded()
        guard subject.id != desk.actor.account else {
            throw Refusal.conflict(why: Text("不能给自己授予角色", en: "You cannot grant a role to yourself"))
        }
        try refuseMixture(desk)
        try Self.insert(role, to: account, at: organisation, on: line, desk: desk)
        try Session.endAll(of: account, on: desk.connection)
        // A link that was issued while the account was narrower must not open it now. The first link stays: without a
        // password there is nobody in the account yet.
        if subject.status == .active {
            try desk.connection.run("DELETE FROM invitation WHERE account = \(account)")
        }
    }

    static func insert(
        _ role: Role, to account: ID<Account>, at organisation: ID<Organisation>, on line: Line = .leadership,
        desk: Desk
    ) throws {
        try desk.connection.run(
            """
            INSERT INTO role_grant (id, account, role, organisation, line)
            VALUES (\(desk.ids.next(Grant.self)), \(account), \(role), \(organisation), \(line))
            ON CONFLICT (account, role, organisation, line) DO NOTHING
            """)
        let version = try Canonical.bytes(of: [role.rawValue, organisation.description, line.rawValue])
        try desk.record(action, Subject(.account, account), of: organisation, version: version)
    }

    private func refuseMixture(_ desk: Desk) throws {
        let held = Set(try Account.grants(of: account, on: desk.connection).map(\.role))
        let mixed = held.contains { $0 != role && ($0.isAdministrator || role.isAdministrator) }
        guard !mixed else {
            throw Refusal.conflict(
                why: Text(
                    "管理员角色不能与其他角色同归一个账号，请用另一个账号",
                    en: "An administrator's role stands alone: use another account for it"))
        }
    }
}

/// Takes a role away; the account's sessions end.
public struct RevokeRole: Command {
    public static var requires: Permission? { .grantRoles }
    static let action = Action("role.revoked", Text("收回角色", en: "revoked a role"))

    let grant: ID<Grant>
    let account: ID<Account>

    public init(_ grant: ID<Grant>, of account: ID<Account>) {
        self.grant = grant
        self.account = account
    }

    public func perform(at desk: Desk) throws {
        _ = try Account.grantable(account, at: desk)
        guard let held = try Account.grants(of: account, on: desk.connection).first(where: { $0.id == grant }),
            let place = try Organisation.find(held.organisation, on: desk.connection)
        else { throw Refusal.notFound }
        try desk.allow(.grantRoles, at: place.place)
        guard account != desk.actor.account else {
            throw Refusal.conflict(why: Text("不能收回自己的角色", en: "You cannot revoke your own role"))
        }
        try desk.connection.run("DELETE FROM role_grant WHERE id = \(grant)")
        try Session.endAll(of: account, on: desk.connection)
        let version = try Canonical.bytes(of: [held.role.rawValue, held.organisation.description, held.line.rawValue])
        try desk.record(Self.action, Subject(.account, account), of: held.organisation, version: version)
    }
}

extension Account {
    /// An account whose roles the person may change: its home and all its roles lie within her reach.
    static func grantable(_ id: ID<Account>, at desk: Desk) throws -> Account {
        guard let found = try find(id, on: desk.connection),
            let home = try Organisation.find(found.organisation, on: desk.connection)
        else { throw Refusal.notFound }
        try desk.allow(.grantRoles, at: home.place)
        try refuseWider(id, under: .grantRoles, at: desk)
        return found
    }
}
