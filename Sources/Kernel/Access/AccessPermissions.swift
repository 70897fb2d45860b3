extension Permission {
    /// Seeing the accounts of one's subtree.
    public static let readAccounts = Permission(
        "accounts.read", Text("查看账号", en: "See accounts"), roles: Role.administrators)

    /// Making, inviting, disabling accounts: the system administrator's.
    public static let changeAccounts = Permission(
        "accounts.change", Text("管理账号", en: "Manage accounts"), roles: [.systemAdministrator])

    /// Granting and revoking roles: the security administrator's, never the one who makes accounts.
    public static let grantRoles = Permission(
        "roles.grant", Text("授予角色", en: "Grant roles"), roles: [.securityAdministrator])

    /// Reading the journal: the audit administrator's.
    public static let readJournal = Permission(
        "journal.read", Text("查阅留痕", en: "Read the journal"), roles: [.auditAdministrator])
}
