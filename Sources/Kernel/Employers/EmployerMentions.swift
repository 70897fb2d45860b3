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
    func employers(in content: EntryContent) -> [Employer] { named(in: content).map(\.employer) }

    /// A body that an entry names.
    private struct Named {
        let employer: Employer
        /// Whether it is an employer beyond doubt.
        let isSure: Bool
    }

    /// Each once; what one field leaves in doubt, another may not.
    private func named(in content: EntryContent) -> [Named] {
        let all = Self.named(in: ledger.values(with: content), fields)
        let sure = Set(all.filter(\.isSure).map(\.employer))
        var seen: Set<Employer> = []
        return all.filter { seen.insert($0.employer).inserted }.map {
            Named(employer: $0.employer, isSure: sure.contains($0.employer))
        }
    }

    private static func named(in values: [String: FieldValue], _ fields: [FieldDescription]) -> [Named] {
        fields.flatMap { field -> [Named] in
            switch (field.kind, values[field.name]) {
            case (.employer, .employer(let employer)?):
                [Named(employer: employer, isSure: !field.mayNameOthers || employer.code != nil)]
            case (.rows(let columns, _), .rows(let rows)?): rows.flatMap { named(in: $0, naming(columns)) }
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
        var known: [Employer: ID<KnownEmployer>?] = [:]
        var pairs = BoundRows()
        for (entry, content) in entries {
            var own: Set<ID<KnownEmployer>> = []
            for one in named(in: content) {
                let id: ID<KnownEmployer>?
                if let found = known[one.employer], found != nil || !one.isSure {
                    id = found
                } else {
                    id =
                        try one.isSure
                        ? KnownEmployer.note(one.employer, at: desk)
                        : KnownEmployer.find(called: one.employer.name, on: desk.connection)
                    known[one.employer] = .some(id)
                }
                if let id, own.insert(id).inserted { pairs.add(entry, id) }
            }
        }
        try desk.connection.insert("INSERT INTO entry_employer (entry, employer)", pairs)
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
        return try find(called: employer.name, on: connection) ?? insert(employer, key, at: desk)
    }

    /// The employers that are meant, as far as anybody named them before. By two queries at most.
    static func find(
        _ employers: Set<Employer>, on connection: any Connection
    ) throws -> [Employer: ID<KnownEmployer>] {
        let codes = Set(employers.compactMap { $0.code?.description })
        let coded =
            try codes.isEmpty
            ? []
            : connection.all("SELECT code, id FROM employer WHERE code IN \(list: codes)") {
                (try $0[0] as String, try $0[1] as ID<KnownEmployer>)
            }
        let byCode = Dictionary(coded) { first, _ in first }
        let byName = try find(called: Set(employers.filter { $0.code == nil }.map { key(of: $0.name) }), on: connection)
        return employers.reduce(into: [:]) { found, one in
            found[one] = one.code.map { byCode[$0.description] } ?? byName[key(of: one.name)]
        }
    }

    /// The employer that is meant by a name without a code; `nil` where none is known by it, or several are and all have codes.
    static func find(called name: String, on connection: any Connection) throws -> ID<KnownEmployer>? {
        let key = key(of: name)
        return try find(called: [key], on: connection)[key]
    }

    /// The same of several names, by how they are compared.
    private static func find(
        called keys: Set<String>, on connection: any Connection
    ) throws -> [String: ID<KnownEmployer>] {
        guard !keys.isEmpty else { return [:] }
        let named = try connection.all(
            """
            SELECT n.name_key, k.id, k.root, CASE WHEN k.code IS NULL THEN 0 ELSE 1 END FROM employer k
            JOIN employer_name n ON n.employer = k.id WHERE n.name_key IN \(list: keys) ORDER BY k.id
            """
        ) { row in
            (
                key: try row[0] as String, id: try row[1] as ID<KnownEmployer>, root: try row[2] as ID<KnownEmployer>,
                hasCode: try row[3] as Int == 1
            )
        }
        return Dictionary(grouping: named, by: \.key).compactMapValues { named in
            if Set(named.map(\.root)).count == 1, let only = named.first { return only.id }
            return named.first { !$0.hasCode }?.id
        }
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
