import Store

/// Which employers an entry names, kept beside it so that all that concerns an employer is found.
///
/// Only what every reader of the ledger may see is followed: a sealed or personal field names nobody here.
struct EmployerMentions {
    let fields: [FieldDescription]
    private let ledger: AnyLedger

    init(_ ledger: AnyLedger) {
        self.ledger = ledger
        fields = ledger.picked.employing
    }

    static func naming(_ fields: [FieldDescription]) -> [FieldDescription] {
        fields.filter { [.open, .internal].contains($0.dataClass) }.filter { field in
            switch field.kind {
            case .employer: true
            case .rows(let columns, _): !naming(columns).isEmpty
            default: false
            }
        }
    }

    /// Whether the ledger names employers at all.
    var isEmpty: Bool { fields.isEmpty }

    /// Those that a content names, each once; in what is derived of it, too.
    func employers(in content: EntryContent) -> [Employer] {
        var seen: Set<Employer> = []
        return Self.employers(in: ledger.values(with: content), fields).filter { seen.insert($0).inserted }
    }

    private static func employers(in values: [String: FieldValue], _ fields: [FieldDescription]) -> [Employer] {
        fields.flatMap { field -> [Employer] in
            switch (field.kind, values[field.name]) {
            case (.employer, .employer(let employer)?): [employer]
            case (.rows(let columns, _), .rows(let rows)?): rows.flatMap { employers(in: $0, naming(columns)) }
            default: []
            }
        }
    }

    /// Keeps what entries name, in place of what they named before.
    ///
    /// - Parameter isNew: whether none of them named anybody before.
    func keep(_ entries: [(entry: ID<Entry>, content: EntryContent)], isNew: Bool, at desk: Desk) throws {
        guard !isEmpty else { return }
        if !isNew {
            try desk.connection.run("DELETE FROM entry_employer WHERE entry IN \(list: entries.map(\.entry))")
        }
        var known: [Employer: ID<KnownEmployer>] = [:]
        var pairs: [SQL] = []
        for (entry, content) in entries {
            var own: Set<ID<KnownEmployer>> = []
            for employer in employers(in: content) {
                let id = try known[employer] ?? KnownEmployer.note(employer, at: desk)
                known[employer] = id
                if own.insert(id).inserted { pairs.append("(\(entry), \(id))") }
            }
        }
        try desk.connection.insert("INSERT INTO entry_employer (entry, employer) VALUES", pairs)
    }
}

extension KnownEmployer {
    /// The employer that is meant, made known if nobody named it before.
    ///
    /// A code decides. Without one the name does, where it is the name of one employer alone.
    static func note(_ employer: Employer, at desk: Desk) throws -> ID<KnownEmployer> {
        let connection = desk.connection
        let key = key(of: employer.name)
        if let code = employer.code {
            let found: ID<KnownEmployer>? = try connection.value(
                "SELECT id FROM employer WHERE code = \(code.description)")
            guard let found else { return try insert(employer, key, at: desk) }
            if try noteName(employer.name, key, of: found, at: desk) {
                try connection.run("UPDATE employer SET name = \(employer.name) WHERE id = \(found)")
            }
            return found
        }
        let named = try connection.all(
            """
            SELECT k.id, k.root, CASE WHEN k.code IS NULL THEN 0 ELSE 1 END FROM employer k
            JOIN employer_name n ON n.employer = k.id WHERE n.name_key = \(key) ORDER BY k.id
            """
        ) { (id: try $0[0] as ID<KnownEmployer>, root: try $0[1] as ID<KnownEmployer>, hasCode: try $0[2] as Int == 1) }
        if Set(named.map(\.root)).count == 1, let only = named.first { return only.id }
        return try named.first { !$0.hasCode }?.id ?? insert(employer, key, at: desk)
    }

    private static func insert(_ employer: Employer, _ key: String, at desk: Desk) throws -> ID<KnownEmployer> {
        let id = desk.ids.next(KnownEmployer.self)
        try desk.connection.run(
            """
            INSERT INTO employer (id, code, name, root)
            VALUES (\(id), \(employer.code?.description), \(employer.name), \(id))
            """)
        _ = try noteName(employer.name, key, of: id, at: desk)
        return id
    }

    /// - Returns: whether the name is new.
    private static func noteName(
        _ name: String, _ key: String, of id: ID<KnownEmployer>, at desk: Desk
    ) throws -> Bool {
        try desk.connection.run(
            """
            INSERT INTO employer_name (employer, name_key, core, name, since)
            VALUES (\(id), \(key), \(core(of: name)), \(name), \(desk.now.day)) ON CONFLICT (employer, name_key) DO NOTHING
            """) == 1
    }
}
