import Store

extension Account {
    /// An account that the person may change: its organisation within reach, and none of its roles reaching where hers
    /// do not, so that nobody edits, or resets the password of, an account wider than her own.
    static func changeable(_ id: ID<Account>, at desk: Desk) throws -> Account {
        guard let found = try find(id, on: desk.connection),
            let home = try Organisation.find(found.organisation, on: desk.connection)
        else { throw Refusal.notFound }
        try desk.allow(.changeAccounts, at: home.place)
        try refuseWider(found.id, under: .changeAccounts, at: desk)
        return found
    }

    static func refuseWider(_ account: ID<Account>, under permission: Permission, at desk: Desk) throws {
        let own = desk.actor.scope(of: permission)
        for grant in try Actor.grants(of: account, on: desk.connection) {
            guard try own.contains(grant.reach, on: desk.connection) else { throw Refusal.notPermitted(permission) }
        }
    }
}

/// Disables an account, which ends its sessions and links, or lets it in again.
public struct SetAccountEnabled: Command {
    public static var requires: Permission? { .changeAccounts }
    static let disabled = Action("account.disabled", Text("停用账号", en: "disabled"))
    static let enabled = Action("account.enabled", Text("启用账号", en: "enabled"))

    let account: ID<Account>
    let isEnabled: Bool

    public init(_ account: ID<Account>, _ isEnabled: Bool) {
        self.account = account
        self.isEnabled = isEnabled
    }

    public func perform(at desk: Desk) throws {
        let subject = try Account.changeable(account, at: desk)
        guard subject.id != desk.actor.account else {
            throw Refusal.conflict(why: Text("不能停用自己的账号", en: "You cannot disable your own account"))
        }
        try desk.connection.run(
            """
            UPDATE account SET status = CASE
                WHEN \(isEnabled) = 0 THEN 'disabled' WHEN password IS NULL THEN 'invited' ELSE 'active' END
            WHERE id = \(account)
            """)
        if !isEnabled {
            try Session.endAll(of: account, on: desk.connection)
            try desk.connection.run("DELETE FROM invitation WHERE account = \(account)")
        }
        try desk.record(isEnabled ? Self.enabled : Self.disabled, Subject(.account, account), of: subject.organisation)
    }
}

/// Sets the language of one's own screens.
public struct ChangeLanguage: Command {
    public static var requires: Permission? { nil }
    let language: Language

    public init(_ language: Language) { self.language = language }

    public func perform(at desk: Desk) throws {
        guard let id = desk.actor.account else { throw Refusal.signedOut }
        try desk.connection.run("UPDATE account SET language = \(language) WHERE id = \(id)")
    }
}
