import Kernel

extension Permission {
    /// Reading bulletins and articles of one's subtree.
    static let readBulletins = Permission(
        "bulletins.read", Text("查看工会信息", en: "Read bulletins"), roles: Role.working)

    /// Importing bulletins for organisations of one's subtree, and withdrawing them.
    static let importBulletins = Permission(
        "bulletins.import", Text("导入工会信息", en: "Import bulletins"), roles: [.editor])
}

extension SubjectKind {
    static let bulletin = SubjectKind("bulletin", Text("工会信息", en: "Bulletin"))
    static let article = SubjectKind("article", Text("稿件", en: "Article"))
}
