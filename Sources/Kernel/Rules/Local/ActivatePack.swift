import Store

/// Puts a text of a pack in force, instead of the one of the same name: from here on terms that begin at its place are set
/// by it. Deadlines that stand already keep the version that set them.
public struct ActivatePack: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("rule-pack.activated", Text("启用", en: "activated"))
    static let untried = Action("rule-pack.activated-untried", Text("未经试算启用", en: "activated without trying"))

    let pack: ID<LocalPack>
    let withoutTrying: Bool

    public init(_ pack: ID<LocalPack>, withoutTrying: Bool = false) {
        (self.pack, self.withoutTrying) = (pack, withoutTrying)
    }

    public func perform(at desk: Desk) throws {
        let subject = try LocalPack.find(pack, on: desk.connection)
        let organisation = try desk.allowRules(for: subject.region)
        guard subject.status != .active else {
            throw Refusal.conflict(why: Text("这一版已经启用", en: "This text is in force already"))
        }
        guard subject.triedCases != nil || withoutTrying else {
            throw Refusal.invalid(
                field: "untried",
                why: Text(
                    "请先用几个已知结果的用例试算；确要直接启用，请勾选「不经试算」",
                    en: "Try it on a few cases first; to go on without, tick “without trying”"))
        }
        try refuseRewriting(subject, on: desk)
        try desk.connection.run(
            """
            UPDATE rule_pack SET retired_at = \(desk.now), retired_by = \(desk.actor.account)
            WHERE name = \(subject.name) AND activated_at IS NOT NULL AND retired_at IS NULL
            """)
        try desk.connection.run(
            """
            UPDATE rule_pack SET activated_at = \(desk.now), activated_by = \(desk.actor.account), retired_at = NULL,
                retired_by = NULL
            WHERE id = \(pack)
            """)
        try desk.changeRulesInForce()
        try desk.record(
            subject.triedCases == nil ? Self.untried : Self.action, subject.subject, of: organisation)
    }

    private func refuseRewriting(_ subject: LocalPack, on desk: Desk) throws {
        let text = try subject.pack(on: desk.connection)
        let changes = try subject.predecessors(on: desk.connection).flatMap { text.rewritten(since: $0) }
        guard let first = changes.first?.after else { return }
        throw Refusal.conflict(
            why: Text(
                "第 \(first.line) 行：\(first.version) 曾以别的内容启用，已有期限以它为据，不能就地改。请给旧的一条加上 to，再以新的 from 另写一条",
                en:
                    "line \(first.line): \(first.version) was in force with another content and set deadlines; end it with to, and add a new entry with a from of its own"
            ))
    }
}

/// Takes a pack out of force; what stands above it answers again. Deadlines that it set stay, and still explain themselves.
public struct RetirePack: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("rule-pack.retired", Text("停用", en: "retired"))

    let pack: ID<LocalPack>

    public init(_ pack: ID<LocalPack>) { self.pack = pack }

    public func perform(at desk: Desk) throws {
        let subject = try LocalPack.find(pack, on: desk.connection)
        let organisation = try desk.allowRules(for: subject.region)
        guard subject.status == .active else {
            throw Refusal.conflict(why: Text("这一版没有启用，无须停用", en: "This text is not in force"))
        }
        try desk.connection.run(
            """
            UPDATE rule_pack SET retired_at = \(desk.now), retired_by = \(desk.actor.account) WHERE id = \(pack)
            """)
        try desk.changeRulesInForce()
        try desk.record(Self.action, subject.subject, of: organisation)
    }
}
