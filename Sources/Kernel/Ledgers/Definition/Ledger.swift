/// A line of work in one value: what its entries hold, how they move, and what they count.
///
/// How to write one: `docs/adding-a-ledger.md`.
public struct Ledger<Body: LedgerEntry>: Sendable {
    let id: LedgerID
    let title: Text
    let mark: String
    let catalogue: [String]
    let access: LedgerAccess
    let fields: [LedgerField<Body>]
    let checks: [Check<Body>]
    let steps: [Step<Body>]
    let counts: [Count<Body>]
    let earlierShapes: [Shape]
    let retention: Int
    let identifiedBy: [String]
    let isJoint: Bool
    let isDanger: @Sendable (Body) -> Bool
    let minuteTerm: MinuteTerm?
    let isReadByCode: @Sendable (Body) -> Bool
    let papers: [LedgerPaper<Body>]
    let reckons: Reckoner
    let begins: [Beginning<Body>]
    let name: @Sendable (Body) -> String

    /// The way from one shape of the bodies to the next, as they are stored (``EntryJSON``): the old names and kinds stand in
    /// no field any more.
    public typealias Shape = @Sendable ([String: JSONValue]) -> [String: JSONValue]

    /// What rules ask of the numbers of an entry, as it stands.
    public typealias Reckoner = @Sendable (Body, PlaceRules) -> [Reckoning]

    /// - Parameters:
    ///   - mark: the character before its numbers.
    ///   - name: the words by which an entry is known in lists.
    ///   - earlierShapes: one for each change of the fields since the first, oldest first.
    ///   - retention: years that a closed entry is kept.
    ///   - identifiedBy: fields that together tell its entries of one organisation apart; one of them at least is listed.
    ///     By them an import knows an entry again that has no number in the sheet.
    ///   - isJoint: whether several organisations do it together (``LedgerDescription/isJoint``).
    ///   - isDanger: whether an entry tells of a danger to somebody's life: whoever handles the ledger at its owner is told at once, at
    ///     any hour.
    ///   - calledWithin: in how many minutes somebody calls back then.
    ///   - isReadByCode: whether a code tells what is written to whoever has it; where it does not, nothing is written.
    ///   - papers: what is typeset from its entries.
    ///   - reckons: shown on the entry's page; whether a step is refused by it is the step's own matter.
    ///   - begins: the ledgers of whose entries one of this may come; their pages offer it.
    public init(
        _ id: LedgerID, _ title: Text, mark: String, catalogue: [String], access: LedgerAccess = LedgerAccess(),
        name: @escaping @Sendable (Body) -> String, fields: [LedgerField<Body>], checks: [Check<Body>] = [],
        steps: [Step<Body>], counts: [Count<Body>], earlierShapes: [Shape] = [], retention: Int = 10,
        identifiedBy: [String] = [], isJoint: Bool = false,
        isDanger: @escaping @Sendable (Body) -> Bool = { _ in false }, calledWithin minuteTerm: MinuteTerm? = nil,
        isReadByCode: @escaping @Sendable (Body) -> Bool = { _ in true }, papers: [LedgerPaper<Body>] = [],
        reckons: @escaping Reckoner = { _, _ in [] }, begins: [Beginning<Body>] = []
    ) {
        self.id = id
        self.title = title
        self.mark = mark
        self.catalogue = catalogue
        self.access = access
        self.name = name
        self.fields = fields
        self.checks = checks
        self.steps = steps
        self.counts = Self.counts(of: id) + counts
        self.earlierShapes = earlierShapes
        self.retention = retention
        self.identifiedBy = identifiedBy
        self.isJoint = isJoint
        self.isDanger = isDanger
        self.minuteTerm = minuteTerm
        self.isReadByCode = isReadByCode
        self.papers = papers
        self.reckons = reckons
        self.begins = begins
    }

    /// What every ledger counts without being told.
    private static func counts(of id: LedgerID) -> [Count<Body>] {
        [
            .entries("\(id).entered", .usuallyEntered),
            .entries("\(id).closed", .usuallyClosed, on: .closed).once(),
            .entries("\(id).in-hand", .usuallyInHand, .stock, until: .closed).once(),
        ]
    }

    public var description: LedgerDescription {
        LedgerDescription(
            id: id, title: title, mark: mark, catalogue: catalogue, access: access, fields: fields.map(\.description),
            statuses: Body.Status.allCases.map {
                StatusDescription(name: $0.rawValue, label: $0.label, term: $0.term, closer: $0.closer)
            },
            steps: steps.map(\.description), counts: counts.map(\.description), shape: earlierShapes.count + 1,
            retention: retention, identifiedBy: identifiedBy, isJoint: isJoint)
    }
}
