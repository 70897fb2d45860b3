import Store

/// Keeps a new text of a local pack. It changes nothing until it is activated; a text that is there already is not kept
/// twice.
public struct UploadPack: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("rule-pack.uploaded", Text("上传", en: "uploaded"))

    let pack: RulePack
    let book: LedgerBook

    /// - Parameter pack: read from its text, so that it has no fault in itself.
    public init(_ pack: RulePack, book: LedgerBook) { (self.pack, self.book) = (pack, book) }

    public func perform(at desk: Desk) throws -> ID<LocalPack> {
        let organisation = try settlePlace(at: desk)
        guard !book.shippedPacks.contains(where: { $0.name.lowercased() == pack.name.lowercased() }) else {
            throw Refusal.invalid(
                field: "yaml",
                why: Text(
                    "第一行的 pack: \(pack.name) 是随平台提供的规则包；请另取名，例如 \(pack.name)-\(pack.region.description.lowercased())",
                    en:
                        "pack: \(pack.name) ships with the platform; choose another name, such as \(pack.name)-\(pack.region.description.lowercased())"
                ))
        }
        let digest = LocalPack.digest(of: pack.yaml)
        let known: ID<LocalPack>? = try desk.connection.value(
            "SELECT id FROM rule_pack WHERE name = \(pack.name) AND digest = \(digest)")
        if let known { return known }
        try refuseOtherPlace(at: desk)
        let id: ID<LocalPack> = desk.ids.next()
        try desk.connection.run(
            """
            INSERT INTO rule_pack (id, name, title_zh, title_en, region, yaml, digest, uploaded_at, uploaded_by)
            VALUES (\(id), \(pack.name), \(pack.title.zh), \(pack.title.en), \(pack.region), \(pack.yaml), \(digest),
                \(desk.now), \(desk.actor.account))
            """)
        try desk.record(
            Self.action, Subject(.rulePack, id), of: organisation, version: Array(pack.yaml.utf8))
        return id
    }

    private func settlePlace(at desk: Desk) throws -> ID<Organisation>? {
        let head = try pack.region.organisation(on: desk.connection)
        if let head, !desk.actor.may(.changeRules, at: head.place) {
            throw Refusal.invalid(
                field: "yaml",
                why: Text(
                    "region: \(pack.region) 超出您管理的范围；请写本地的代码，或请上级的系统管理员上传",
                    en:
                        "region: \(pack.region) is not within what you administer; write the code of your place, or ask the administrator above"
                ))
        }
        return try desk.allowRules(for: pack.region)
    }

    /// Two places cannot share a name: the versions of both would be called the same.
    private func refuseOtherPlace(at desk: Desk) throws {
        let other: RegionCode? = try desk.connection.value(
            "SELECT region FROM rule_pack WHERE name = \(pack.name) AND region <> \(pack.region) LIMIT 1")
        guard let other else { return }
        throw Refusal.invalid(
            field: "yaml",
            why: Text(
                "已有同名的规则包，用于 \(other)；请另取名，或改回 region: \"\(other)\"",
                en: "a pack of that name is for \(other); choose another name, or write region: \"\(other)\""))
    }
}
