extension Permission {
    /// Seeing an organisation of one's subtree. Whoever holds any role holds it.
    public static let readOrganisations = Permission(
        "organisations.read", Text("查看组织", en: "See organisations"), roles: Set(Role.allCases))

    /// Founding, moving, merging, splitting and renaming organisations.
    public static let changeOrganisations = Permission(
        "organisations.change", Text("调整组织", en: "Change organisations"), roles: [.systemAdministrator])
}
