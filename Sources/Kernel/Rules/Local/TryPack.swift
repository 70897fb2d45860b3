import Store

/// Works out cases with a pack as if it were in force, beside what holds now. Whoever activates it has seen that.
public struct TryPack: Command {
    public static var requires: Permission? { .changeRules }
    static let action = Action("rule-pack.tried", Text("试算", en: "tried"))

    /// So many cases at once.
    public static let most = 500

    let pack: ID<LocalPack>
    let cases: [RuleCase]
    let book: LedgerBook

    public init(_ pack: ID<LocalPack>, on cases: [RuleCase], book: LedgerBook) {
        (self.pack, self.cases, self.book) = (pack, cases, book)
    }

    public func perform(at desk: Desk) throws -> PackTrial {
        let subject = try LocalPack.find(pack, on: desk.connection)
        let organisation = try desk.allowRules(for: subject.region)
        guard (1...Self.most).contains(cases.count) else {
            throw Refusal.invalid(
                field: "cases",
                why: Text("请给出 1 至 \(Self.most) 个用例", en: "Give 1 to \(Self.most) cases"))
        }
        let text = try subject.pack(on: desk.connection)
        let terms = try book.inForce(on: desk.connection).terms
        let trial = PackTrial(of: text, on: cases, in: terms)
        guard trial.isTelling else { return trial }
        try desk.connection.run(
            "UPDATE rule_pack SET tried_at = \(desk.now), tried_cases = \(cases.count) WHERE id = \(pack)")
        try desk.record(Self.action, subject.subject, of: organisation)
        return trial
    }
}

/// Cases with their answers as things stand, and with the pack.
public struct PackTrial: Sendable {
    public struct Line: Sendable {
        public let now: RuleAnswer
        public let then: RuleAnswer

        public var isDifferent: Bool { now.due != then.due || now.status != then.status }
    }

    public let lines: [Line]
    /// Whether a rule of the pack answered at least one case; a trial that never meets the pack proves nothing.
    public let isTelling: Bool

    public init(of pack: RulePack, on cases: [RuleCase], in terms: EntryTerms) {
        let with = terms.rules.with(pack)
        lines = cases.map {
            Line(now: terms.rules.answer($0, in: terms.calendar), then: with.answer($0, in: terms.calendar))
        }
        let own = Set(pack.rules.map(\.version))
        isTelling = lines.contains { line in line.then.rule.map { own.contains($0.version) } ?? false }
    }
}
