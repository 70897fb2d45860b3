public import Store

extension EntryImport {
    static let columns: SQL = """
        i.id, i.ledger, i.account, i.home, i.at, i.state, i.applied_at, i.undone_at, i.good, i.changed, i.same, i.bad
        """

    private init(row: Row, files: [String]) throws {
        var counts = ImportCounts()
        (counts.good, counts.changed, counts.same, counts.bad) = (try row[8], try row[9], try row[10], try row[11])
        self.init(
            id: try row[0], ledger: LedgerID(try row[1]), account: try row[2], home: try row[3], at: try row[4],
            state: try row[5], appliedAt: try row[6], undoneAt: try row[7], counts: counts, files: files)
    }

    /// An import that the person may see: her own while it waits; once applied, whoever reads the ledger there.
    ///
    /// - Throws: ``Refusal/notFound``.
    public static func find(
        _ id: ID<EntryImport>, of ledger: AnyLedger, for actor: Actor, on connection: any Connection
    ) throws -> EntryImport {
        let files = try connection.all(
            "SELECT name FROM entry_import_file WHERE import = \(id) ORDER BY ordinal"
        ) { try $0[0] as String }
        let found = try connection.first("SELECT \(columns) FROM entry_import i WHERE i.id = \(id)") {
            try EntryImport(row: $0, files: files)
        }
        guard let found, found.ledger == ledger.id, try found.isShown(to: actor, of: ledger, on: connection) else {
            throw Refusal.notFound
        }
        return found
    }

    private func isShown(to actor: Actor, of ledger: AnyLedger, on connection: any Connection) throws -> Bool {
        guard let place = try Organisation.find(home, on: connection)?.place else { return false }
        if state == .waiting { return account == actor.account && actor.may(ledger.write, at: place) }
        return actor.may(ledger.read, at: place)
    }

    /// The imports into a ledger within the person's reach, and her own that wait, newest first.
    public static func all(
        of ledger: AnyLedger, for actor: Actor, limit: Int = 50, on connection: any Connection
    ) throws -> [EntryImport] {
        let scope = actor.scope(of: ledger.read).predicate(path: "o.path", secondPath: "o.second_path")
        let found = try connection.all(
            """
            SELECT \(columns) FROM entry_import i JOIN organisation o ON o.id = i.home
            WHERE i.ledger = \(ledger.id.name) AND \(scope)
                AND (i.state <> \(State.waiting) OR i.account IS NOT DISTINCT FROM \(actor.account))
            ORDER BY i.id DESC LIMIT \(limit)
            """
        ) { try EntryImport(row: $0, files: []) }
        var names: [ID<EntryImport>: [String]] = [:]
        try connection.each(
            "SELECT import, name FROM entry_import_file WHERE import IN \(list: found.map(\.id)) ORDER BY import, ordinal"
        ) { names[try $0[0], default: []].append(try $0[1]) }
        return found.map { one in
            EntryImport(
                id: one.id, ledger: one.ledger, account: one.account, home: one.home, at: one.at, state: one.state,
                appliedAt: one.appliedAt, undoneAt: one.undoneAt, counts: one.counts, files: names[one.id] ?? [])
        }
    }

    /// The files of one that waits; once it is applied they are gone.
    public func bytes(on connection: any Connection) throws -> [(name: String, bytes: [UInt8])] {
        try connection.all(
            "SELECT name, bytes FROM entry_import_file WHERE import = \(id) AND bytes IS NOT NULL ORDER BY ordinal"
        ) { (name: try $0[0], bytes: try $0[1]) }
    }

    /// What the person set columns of its sheets to, by file and sheet.
    public func chosenColumns(
        of ledger: LedgerDescription, on connection: any Connection
    ) throws -> [[Int]: [String: ColumnMeaning]] {
        var chosen: [[Int]: [String: ColumnMeaning]] = [:]
        try connection.each("SELECT file, sheet, columns FROM entry_import_sheet WHERE import = \(id)") { row in
            let json = try JSONValue(text: try row[2])
            chosen[[try row[0], try row[1]]] = ColumnMeaning.read(json, in: ledger)
        }
        return chosen
    }

    /// What headings the organisation set before, by their keys.
    public static func remembered(
        by home: ID<Organisation>, of ledger: LedgerDescription, on connection: any Connection
    ) throws -> [String: ColumnMeaning] {
        var remembered: [String: ColumnMeaning] = [:]
        try connection.each(
            "SELECT heading, meaning FROM import_heading WHERE organisation = \(home) AND ledger = \(ledger.id.name)"
        ) { row in remembered[try row[0]] = ColumnMeaning(try row[1], in: ledger) }
        return remembered
    }
}

extension EntryImport.State: Bindable {}

extension ColumnMeaning {
    static func json(_ columns: [String: ColumnMeaning]) -> JSONValue {
        .object(columns.mapValues { .string($0.name) })
    }

    static func read(_ json: JSONValue, in ledger: LedgerDescription) -> [String: ColumnMeaning] {
        guard case .object(let object) = json else { return [:] }
        return object.compactMapValues { value in
            if case .string(let name) = value { ColumnMeaning(name, in: ledger) } else { nil }
        }
    }
}
