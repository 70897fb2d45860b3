/// A ledger without its type: what the engine works with. What it must ask of the struct it asks through closures.
public struct AnyLedger: Sendable {
    public let description: LedgerDescription
    let picked: PickedFields
    /// Whose it is, where it was built here; `nil` for those of the code, which are for everybody.
    public let home: LedgerHome?
    public let read: Permission
    public let write: Permission
    /// What only a head decides: to extend or pause a term.
    public let decide: Permission
    /// The words by which an entry is known.
    let name: @Sendable (EntryContent) -> String
    /// What is derived from the other values.
    let derived: @Sendable (EntryContent) -> [String: FieldValue]
    let complaints: @Sendable (EntryContent) -> [FieldComplaint]
    /// What an entry adds to figures by what stands in it.
    public let contributions: @Sendable (EntryContent, _ opened: Day, _ closed: Day?) -> [Contribution]
    let effect: @Sendable (_ step: String, EntryContent, StepDesk) throws -> Void
    /// Whether an entry tells of a danger to somebody's life.
    let isDanger: @Sendable (EntryContent) -> Bool
    let minuteTerm: MinuteTerm?
    /// Whether a code tells what is written to whoever has it.
    let isReadByCode: @Sendable (EntryContent) -> Bool
    public let papers: [AnyPaper]
    /// What rules ask of the numbers of an entry, as it stands.
    public let reckonings: @Sendable (EntryContent, PlaceRules) -> [Reckoning]
    /// By the ledger that an entry comes of.
    private let beginnings: [LedgerID: @Sendable (EntryContent) -> [String: FieldValue]?]
    let earlierShapes: [@Sendable ([String: JSONValue]) -> [String: JSONValue]]

    public var id: LedgerID { description.id }
    /// What its entries are as subjects of the journal and the search.
    public var kind: SubjectKind { SubjectKind(id.kind.name, description.title) }

    public init<Body: LedgerEntry>(_ ledger: Ledger<Body>) {
        let description = ledger.description
        self.description = description
        picked = PickedFields(description)
        home = nil
        let words = ledger.title
        // What stands in no ledger of the unions inside employers is not for their people either.
        let isAgainst = ledger.access.lowestOwner != nil
        read = Permission(
            "\(ledger.id.name).read", Text("查看\(words.zh)", en: "Read: \(words.en)"), roles: ledger.access.readers,
            isAgainstEmployers: isAgainst)
        write = Permission(
            "\(ledger.id.name).write", Text("办理\(words.zh)", en: "Handle: \(words.en)"), roles: ledger.access.writers,
            isAgainstEmployers: isAgainst)
        decide = Permission(
            "\(ledger.id.name).decide", Text("决定\(words.zh)的时限", en: "Decide on terms: \(words.en)"), roles: [.leader],
            isAgainstEmployers: isAgainst)
        name = { content in ledger.body(of: content).map(ledger.name) ?? "" }
        let derivedFields = ledger.fields.filter(\.description.isDerived)
        derived = { content in
            derivedFields.isEmpty ? [:] : ledger.body(of: content).map { derivedFields.values(of: $0) } ?? [:]
        }
        complaints = { content in
            guard let body = ledger.body(of: content) else { return [] }
            return ledger.checks.filter { !$0.holds(body) }.map { FieldComplaint(field: $0.field, why: $0.why) }
        }
        let breakdowns = ledger.breakdowns
        contributions = { content, opened, closed in
            guard let body = ledger.body(of: content) else { return [] }
            let pairs = breakdowns.map { ($0.description.name, $0.read(body)) }
            let values = Dictionary(pairs) { first, _ in first }
            return ledger.counts.flatMap { $0.contributions(of: body, values, opened: opened, closed: closed) }
        }
        effect = { step, content, desk in
            guard let effect = ledger.steps.first(where: { $0.description.name == step })?.effect,
                let body = ledger.body(of: content)
            else { return }
            try effect(body, desk)
        }
        isDanger = { content in ledger.body(of: content).map(ledger.isDanger) ?? false }
        minuteTerm = ledger.minuteTerm
        isReadByCode = { content in ledger.body(of: content).map(ledger.isReadByCode) ?? false }
        papers = ledger.papers.map { AnyPaper($0, of: ledger) }
        reckonings = { content, rules in ledger.body(of: content).map { ledger.reckons($0, rules) } ?? [] }
        let begins = ledger.begins.map { beginning in
            (
                beginning.ledger,
                { @Sendable (content: EntryContent) in beginning.body(content).map { ledger.filled($0) } }
            )
        }
        beginnings = Dictionary(begins) { first, _ in first }
        earlierShapes = ledger.earlierShapes
    }

    /// One without a struct: nothing is derived, and steps have no effects.
    init(
        description: LedgerDescription, home: LedgerHome?, read: Permission, write: Permission, decide: Permission,
        name: @escaping @Sendable (EntryContent) -> String,
        complaints: @escaping @Sendable (EntryContent) -> [FieldComplaint],
        contributions: @escaping @Sendable (EntryContent, Day, Day?) -> [Contribution],
        earlierShapes: [@Sendable ([String: JSONValue]) -> [String: JSONValue]]
    ) {
        (self.description, self.home) = (description, home)
        picked = PickedFields(description)
        (self.read, self.write, self.decide) = (read, write, decide)
        (self.name, self.complaints, self.contributions) = (name, complaints, contributions)
        self.earlierShapes = earlierShapes
        derived = { _ in [:] }
        effect = { _, _, _ in }
        isDanger = { _ in false }
        minuteTerm = nil
        isReadByCode = { _ in true }
        papers = []
        reckonings = { _, _ in [] }
        beginnings = [:]
    }

    /// Whether an entry may come of one of another ledger.
    public func begins(of other: LedgerID) -> Bool { beginnings[other] != nil }

    /// What the form of a new entry begins with that comes of one of another ledger; `nil` where none does.
    public func beginning(of content: EntryContent, in other: LedgerID) -> [String: FieldValue]? {
        beginnings[other]?(content)
    }

    /// What stands in a body of any shape, as it would be written today.
    func values(of body: JSONValue, shape: Int) -> [String: FieldValue] {
        guard case .object(let old) = body else { return [:] }
        let present = earlierShapes.dropFirst(shape - 1).reduce(old) { $1($0) }
        return EntryJSON.values(.object(present), picked.filled)
    }

    /// What stands in the fields, with what is derived from them.
    public func values(with content: EntryContent) -> [String: FieldValue] {
        content.values.merging(derived(content)) { own, _ in own }
    }

    /// What is wrong with an entry's values: each field by itself, then between them.
    public func problems(with content: EntryContent) -> [FieldComplaint] {
        var single: [FieldComplaint] = []
        let fields = description.fields
        for place in fields.indices where !fields[place].isDerived {
            if let why = fields[place].problem(with: content.values[fields[place].name] ?? .absent) {
                single.append(FieldComplaint(field: fields[place].name, why: why))
            }
        }
        return single.isEmpty ? complaints(content) : single
    }
}

/// What is wrong with a field, said to whoever filled it in.
public struct FieldComplaint: Hashable, Sendable {
    public let field: String
    public let why: Text

    public init(field: String, why: Text) {
        self.field = field
        self.why = why
    }
}

/// An entry's values and where it stands.
public struct EntryContent: Hashable, Sendable {
    public var status: String
    /// By the names of the fields; absent ones are left out.
    public var values: [String: FieldValue]

    public init(status: String, values: [String: FieldValue]) {
        self.status = status
        self.values = values
    }
}

extension Ledger {
    /// The struct; `nil` for a status that this version does not know, which is shown as it stands and counts nothing.
    public func body(of content: EntryContent) -> Body? {
        guard let status = Body.Status(rawValue: content.status),
            var body = fields.fill(Body(), from: content.values)
        else { return nil }
        body.status = status
        return body
    }

    /// What a person would have filled in.
    func filled(_ body: Body) -> [String: FieldValue] { fields.filter { !$0.description.isDerived }.values(of: body) }

    /// The fields by which figures are broken down, derived ones too.
    var breakdowns: [LedgerField<Body>] {
        let names = Set(counts.flatMap(\.description.breakdowns))
        return fields.filter { names.contains($0.description.name) }
    }
}
