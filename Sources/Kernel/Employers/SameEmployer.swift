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

    /// The content of those that name each of several employers, the newest first and at most twenty for each, whoever asks: of
    /// such a ledger that holds what is public. By four queries at most, however many employers there are.
    public func contents(
        naming employers: Set<Employer>, on connection: any Connection
    ) throws -> [Employer: [EntryContent]] {
        let known = try KnownEmployer.find(employers, on: connection)
        guard !known.isEmpty else { return [:] }
        let found = try connection.all(
            """
            SELECT t.employer, t.entry FROM (
                SELECT g.id AS employer, x.id AS entry, ROW_NUMBER() OVER (PARTITION BY g.id ORDER BY x.id DESC) AS place
                FROM employer g JOIN employer h ON h.root = g.root JOIN entry_employer n ON n.employer = h.id
                JOIN entry x ON x.id = n.entry WHERE g.id IN \(list: Set(known.values)) AND \(condition)) t
            WHERE t.place <= 20 ORDER BY t.entry DESC
            """
        ) { (employer: try $0[0] as ID<KnownEmployer>, entry: try $0[1] as ID<Entry>) }
        guard !found.isEmpty else { return [:] }
        let read = try Entry.all(Array(Set(found.map(\.entry))), of: ledger, on: connection)
        let contents = Dictionary(read.map { ($0.entry.id, $0.content) }) { first, _ in first }
        let naming = Dictionary(grouping: found, by: \.employer).mapValues { $0.compactMap { contents[$0.entry] } }
        return known.compactMapValues { naming[$0] }
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
