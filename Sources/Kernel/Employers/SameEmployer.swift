public import Store

/// Entries of a ledger that name the employer which an entry of another one names, by whichever of its names.
public struct SameEmployer: Sendable {
    private let ledger: AnyLedger
    private let statuses: [String]
    private let field: String
    private let choices: [String]

    /// - Parameters:
    ///   - statuses: at which they stand.
    ///   - field: a listed choice of theirs, which is one of `choices`; empty for any.
    public init<Body: LedgerEntry>(
        in _: Body.Type, at statuses: Set<Body.Status>, _ field: String = "", among choices: [String] = []
    ) {
        ledger = AnyLedger(Body.ledger)
        self.statuses = statuses.map(\.rawValue).sorted()
        (self.field, self.choices) = (field, choices)
    }

    /// A subquery of them, `x`, for `EXISTS`.
    func entries(beside entry: SQL) -> SQL {
        "(SELECT 1 \(source) WHERE m.entry = \(entry) AND \(condition))"
    }

    private let source: SQL = """
        FROM entry_employer m JOIN employer g ON g.id = m.employer JOIN employer h ON h.root = g.root
        JOIN entry_employer n ON n.employer = h.id JOIN entry x ON x.id = n.entry
        """

    private var condition: SQL {
        let among: SQL =
            field.isEmpty
            ? ""
            : """
             AND EXISTS (SELECT 1 FROM entry_listed y WHERE y.entry = x.id
                AND y.field = \(ListedValue.name(field, in: ledger.id)) AND y.words IN \(list: choices))
            """
        return "x.ledger = \(ledger.id.name) AND x.status IN \(list: statuses)\(among)"
    }

    /// The content of those that name an employer, the newest first and at most twenty, whoever asks: of such a ledger that holds
    /// what is public.
    public func contents(naming employer: Employer, on connection: any Connection) throws -> [EntryContent] {
        guard let known = try KnownEmployer.find(employer, on: connection) else { return [] }
        let found = try connection.all(
            """
            SELECT x.id FROM employer g JOIN employer h ON h.root = g.root JOIN entry_employer n ON n.employer = h.id
            JOIN entry x ON x.id = n.entry WHERE g.id = \(known) AND \(condition) ORDER BY x.id DESC LIMIT 20
            """
        ) { try $0[0] as ID<Entry> }
        guard !found.isEmpty else { return [] }
        return try Entry.all(found, of: ledger, on: connection).sorted { $0.entry.id > $1.entry.id }.map(\.content)
    }

    /// By the entries that name the employer: those of them that the person may read, the newest first. By two queries.
    public func found(
        beside entries: [ID<Entry>], for actor: Actor, on connection: any Connection
    ) throws -> [ID<Entry>: [Entry]] {
        guard !entries.isEmpty else { return [:] }
        let within = actor.scope(of: ledger.read).predicate(path: "x.path", secondPath: "x.second_path")
        let pairs = try connection.all(
            """
            SELECT DISTINCT m.entry, x.id \(source) WHERE m.entry IN \(list: entries) AND \(condition) AND \(within)
            ORDER BY x.id DESC
            """
        ) { (entry: try $0[0] as ID<Entry>, other: try $0[1] as ID<Entry>) }
        guard !pairs.isEmpty else { return [:] }
        let others = try connection.all(
            "SELECT \(Entry.columns) FROM entry e WHERE e.id IN \(list: Array(Set(pairs.map(\.other))))", Entry.init)
        let byID = Dictionary(others.map { ($0.id, $0) }) { first, _ in first }
        return pairs.reduce(into: [:]) { found, pair in
            if let other = byID[pair.other] { found[pair.entry, default: []].append(other) }
        }
    }
}
