import Store

extension ImportPlanner {
    /// Finds the entries that rows mean: two statements for all of them, and one more where one code is one entry.
    func findEntries(for drafts: inout [ImportDraft]) throws {
        let numbered = try entries(numbered: drafts.map(\.row.number).filter { !$0.isEmpty })
        for index in drafts.indices {
            drafts[index].entry = numbered[drafts[index].row.number]
            drafts[index].isNumbered = drafts[index].entry != nil
        }
        try findHolders(for: &drafts)
        let keyed = try entries(like: drafts.filter { $0.entry == nil })
        guard !keyed.isEmpty else { return }
        for index in drafts.indices where drafts[index].entry == nil {
            guard let key = drafts[index].key(in: ledger), let owner = drafts[index].owner else { continue }
            drafts[index].entry = keyed[entryKey(owner.id, key)]
        }
    }

    private func findHolders(for drafts: inout [ImportDraft]) throws {
        guard let field = CodeHolder.field(of: ledger) else { return }
        let codes = drafts.map { draft -> String? in
            if case .text(let code)? = draft.values[field.name] { code } else { nil }
        }
        let holders = try CodeHolder.find(codes.compactMap { $0 }, in: ledger, on: connection)
        for (index, code) in codes.enumerated() { drafts[index].holder = code.flatMap { holders[$0] } }
    }

    private typealias Found = (entry: Entry, content: EntryContent)

    /// Within the person's reach; a number elsewhere is as if absent.
    private func entries(numbered numbers: [String]) throws -> [String: Found] {
        guard !numbers.isEmpty else { return [:] }
        let found = try found("entry e", where: "e.number IN \(list: Set(numbers).sorted())")
        return found.reduce(into: [:]) { $0[$1.entry.number] = $1 }
    }

    private struct EntryKey: Hashable {
        /// `nil` where the values alone say which it is.
        let owner: ID<Organisation>?
        let values: [FieldValue]
    }

    private func entryKey(_ owner: ID<Organisation>, _ values: [FieldValue]) -> EntryKey {
        EntryKey(owner: ledger.description.isIdentifiedAnywhere ? nil : owner, values: values)
    }

    /// By what tells most of the key apart; the rest is compared.
    private func entries(like drafts: [ImportDraft]) throws -> [EntryKey: Found] {
        let fields = ledger.description.identifiedBy
        let found = try alike(drafts.filter { $0.key(in: ledger) != nil && $0.owner != nil })
        // Of several alike the newest is meant, and an open one before those that are closed.
        return found.reduce(into: [:]) { kept, one in
            let held = fields.compactMap { one.content.values[$0] }
            guard held.count == fields.count else { return }
            let key = entryKey(one.entry.owner.organisation, held)
            if let other = kept[key], other.entry.isOpen, !one.entry.isOpen { return }
            kept[key] = one
        }
    }

    /// By the title where it repeats a field of the key, otherwise by the field that lists are sorted by.
    private func alike(_ drafts: [ImportDraft]) throws -> [Found] {
        guard !drafts.isEmpty else { return [] }
        if let naming {
            let titles = Set(drafts.compactMap { $0.title(by: naming) })
            guard !titles.isEmpty else { return [] }
            let pairs = titles.map { title -> SQL in "(\(title.owner), \(title.words))" }
            return try found(
                "(VALUES \(SQL.joined(pairs, by: ", "))) AS k CROSS JOIN entry e",
                where: "e.owner = k.column1 AND e.title = k.column2")
        }
        guard let field = ledger.description.lookedUpBy else { return [] }
        let listed = drafts.compactMap { $0.values[field.name] }.compactMap {
            ListedValue($0, of: field, in: ledger.id)
        }
        let words = Set(listed.compactMap(\.words)).sorted()
        let value: SQL =
            words.isEmpty
            ? "f.number IN \(list: Set(listed.compactMap(\.number)).sorted())" : "f.words IN \(list: words)"
        let alike: SQL = """
            e.id IN (SELECT f.entry FROM entry_listed f
                WHERE f.field = \(ListedValue.name(field.name, in: ledger.id)) AND \(value))
            """
        let owners = Set(drafts.compactMap(\.owner?.id)).sorted()
        return try found(
            "entry e",
            where: ledger.description.isIdentifiedAnywhere ? alike : "e.owner + 0 IN \(list: owners) AND \(alike)")
    }

    /// In the order in which they were entered. The ledger, the order and the owner are no way to the entries: SQLite would go
    /// over a million of them rather than look up a few.
    private func found(_ tables: SQL, where condition: SQL) throws -> [Found] {
        try connection.all(
            """
            SELECT \(Entry.columns), b.body FROM \(tables) LEFT JOIN entry_body b ON b.entry = e.id WHERE \(condition)
            """
        ) { row -> Found? in
            let entry = try Entry(row: row)
            guard entry.ledger == ledger.id, actor.may(ledger.read, at: entry.place) else { return nil }
            return (entry, try entry.content(of: ledger, in: try row[23]))
        }.compactMap { $0 }.sorted { $0.entry.id < $1.entry.id }
    }
}

extension ImportDraft {
    fileprivate struct Title: Hashable {
        let owner: ID<Organisation>
        let words: String
    }

    fileprivate func title(by field: String) -> Title? {
        guard let owner, case .text(let words)? = values[field] else { return nil }
        return Title(owner: owner.id, words: words.first(EntryDesk.longestTitle))
    }
}

extension AnyLedger {
    /// The field whose words name an entry, found by asking for the name of one that holds nothing else.
    func namingField(among names: [String]) -> String? {
        let word = "名"
        let first = description.statuses.first?.name ?? ""
        return names.first { field in
            let content = EntryContent(status: first, values: [:]).filled(with: [field: .text(word)], of: self)
            return name(content) == word
        }
    }
}

extension LedgerDescription {
    /// Whether a row means the same entry whichever organisation it is entered for: a credit code is one body's, wherever it
    /// stands.
    var isIdentifiedAnywhere: Bool { identifiedBy.count == 1 && lookedUpBy?.kind == .creditCode }

    /// The field of the key by which entries are looked up: of words, rather than a day or one of a few choices.
    var lookedUpBy: FieldDescription? {
        let listed = identifiedBy.compactMap(field).filter(\.isListed)
        func isWords(_ field: FieldDescription) -> Bool {
            switch field.kind {
            case .line, .person, .phone, .residentID, .creditCode, .unionCode, .place, .employer: true
            default: false
            }
        }
        return listed.first(where: isWords) ?? listed.first { $0.kind.choices.isEmpty } ?? listed.first
    }
}
