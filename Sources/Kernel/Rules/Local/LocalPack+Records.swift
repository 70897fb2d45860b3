import Crypto
public import Store

extension LocalPack {
    private static let columns: SQL = """
        p.id, p.name, p.title_zh, p.title_en, p.region, p.uploaded_at, u.name, p.tried_cases, p.activated_at, a.name,
        p.retired_at, r.name
        """
    private static let source: SQL = """
        rule_pack p LEFT JOIN account u ON u.id = p.uploaded_by LEFT JOIN account a ON a.id = p.activated_by
        LEFT JOIN account r ON r.id = p.retired_by
        """

    private init(row: Row) throws {
        let uploaded: Instant = try row[5]
        guard let deed = LocalDeed(uploaded, try row[6]) else { throw Refusal.notFound }
        self.init(
            id: try row[0], name: try row[1], title: Text(try row[2], en: try row[3]), region: try row[4],
            uploaded: deed, triedCases: try row[7], activated: LocalDeed(try row[8], try row[9]),
            retired: LocalDeed(try row[10], try row[11]))
    }

    /// - Throws: ``Refusal/notFound``.
    public static func find(_ id: ID<LocalPack>, on connection: any Connection) throws -> LocalPack {
        let found = try connection.first(
            "SELECT \(columns) FROM \(source) WHERE p.id = \(id)", LocalPack.init(row:))
        guard let found else { throw Refusal.notFound }
        return found
    }

    /// The texts of all packs, the newest first; `before` goes on after the last one of a page.
    public static func page(
        before: ID<LocalPack>?, limit: Int = 50, on connection: any Connection
    ) throws -> [LocalPack] {
        let earlier: SQL = before.map { "WHERE p.id < \($0)" } ?? ""
        return try connection.all(
            "SELECT \(columns) FROM \(source) \(earlier) ORDER BY p.id DESC LIMIT \(limit)", LocalPack.init(row:))
    }

    /// What was uploaded.
    public func pack(on connection: any Connection) throws -> RulePack {
        try RulePack(yaml: try connection.value("SELECT yaml FROM rule_pack WHERE id = \(id)") ?? "")
    }

    /// The text of the same pack that holds now; `nil` where none does.
    public func inForce(on connection: any Connection) throws -> RulePack? {
        let yaml: String? = try connection.value(
            "SELECT yaml FROM rule_pack WHERE name = \(name) AND activated_at IS NOT NULL AND retired_at IS NULL")
        return try yaml.map { try RulePack(yaml: $0) }
    }

    /// The other texts of the same pack that ever held.
    public func predecessors(on connection: any Connection) throws -> [RulePack] {
        try connection.all(
            """
            SELECT yaml FROM rule_pack WHERE name = \(name) AND activated_at IS NOT NULL AND id <> \(id)
            ORDER BY activated_at, id LIMIT 1000
            """
        ) { try RulePack(yaml: try $0[0]) }
    }

    /// Whether somebody may try, activate and retire it; what the commands ask for too.
    public func isChangeable(by actor: Actor, on connection: any Connection) throws -> Bool {
        guard let head = try region.organisation(on: connection) else { return actor.identity == .operator }
        return actor.may(.changeRules, at: head.place)
    }

    static func digest(of text: String) -> String { Hexadecimal.text(SHA256.hash(data: Array(text.utf8))) }
}

extension RegionCode: Bindable {
    public var sqlValue: Value { .text(description) }
    public init?(sqlValue: Value) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text)
    }
}

extension RegionCode {
    /// The union that answers for a place: the nearest one upward that the tree has, or the head of the tree.
    func organisation(on connection: any Connection) throws -> Organisation? {
        for place in upward where place != .nation {
            let code = place.digits + String(repeating: "0", count: max(0, 6 - place.digits.count))
            if let found = try Organisation.withDivision(code, on: connection) { return found }
        }
        return try Organisation.below(nil, for: .operator, limit: 1, on: connection).first
    }
}

extension Desk {
    /// Lets whoever may change rules for a place go on.
    ///
    /// - Returns: whose matter it is.
    func allowRules(for region: RegionCode) throws -> ID<Organisation>? {
        guard let head = try region.organisation(on: connection) else {
            guard actor.identity == .operator else { throw Refusal.notFound }
            return nil
        }
        try allow(.changeRules, at: head.place)
        return head.id
    }

    /// From here on, every transaction on every server reads the rules anew.
    func changeRulesInForce() throws {
        let version: Int64 = try connection.value("SELECT version FROM rules_in_force WHERE id = 1") ?? 0
        let next = max(version + 1, ids.next(LocalPack.self).number)
        try connection.run("UPDATE rules_in_force SET version = \(next) WHERE id = 1")
    }
}
