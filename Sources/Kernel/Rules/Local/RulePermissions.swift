extension Permission {
    /// What law and federations set is no secret among those who work here.
    public static let readRules = Permission(
        "rules.read", Text("查看规则", en: "See rules"), roles: Role.working.union([.systemAdministrator]))

    /// Uploading, trying, activating and retiring local packs and the notices of a year.
    public static let changeRules = Permission(
        "rules.change", Text("维护规则", en: "Change rules"), roles: [.systemAdministrator])
}

extension SubjectKind {
    public static let rulePack = SubjectKind("rule-pack", Text("规则包", en: "Rule pack"))
    public static let yearNotice = SubjectKind("year-notice", Text("放假通知", en: "Holiday notice"))
}
