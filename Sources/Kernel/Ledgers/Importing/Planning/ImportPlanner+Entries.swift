import Store

extension ImportPlanner {
    /// Finds the entries that rows mean: two statements for all of them.
    func findEntries(for drafts: inout [ImportDraft]) throws {
        let numbered = try entries(numbered: drafts.map(\.row.number).filter { !$0.isEmpty })
        for index in drafts.indices { drafts[index].entry = numbered[drafts[index].row.number] }
        let keyed = try entries(like: drafts.filter { $0.entry == nil })
        guard !keyed.isEmpty else { return }
        for index in drafts.indices where drafts[index].entry == nil {
            guard let key = drafts[index].key(in: ledger), let owner = drafts[index].owner else { continue }
            drafts[index].entry = keyed[EntryKey(owner: owner.id, values: key)]
        }
    }

    private typealias Found = (entry: Entry, content: EntryContent)

    /// Within the person's reach; a number elsewhere is as if absent.
    private func entries(numbered numbers: [String]) throws -> [String: Found] {
        guard !numbers.isEmpty else { return [:] }
        return try found("e.number IN \(list: Set(numbers).sorted())").reduce(into: [:]) { $0[$1.entry.number] = $1 }
    }

    private struct EntryKey: Hashable {
        let owner: ID<Organisation>
        let values: [FieldValue]
    }

    /// By the field of the key that lists are sorted by and that tells most apart; the others are compared.
    private func entries(like drafts: [ImportDraft]) throws -> [EntryKey: Found] {
        let fields = ledger.description.identifiedBy
        guard let field = ledger.description.lookedUpBy else { return [:] }
        var words: Set<String> = []
        var numbers: Set<Int64> = []
        var owners: Set<ID<Organisation>> = []
        for draft in drafts {
            guard draft.key(in: ledger) != nil, let owner = draft.owner, let value = draft.values[field.name],
                let listed = ListedValue(value, of: field, in: ledger.id)
            else { continue }
            owners.insert(owner.id)
            if let number = listed.number { numbers.insert(number) }
            if let text = listed.words { words.insert(text) }
        }
        guard !owners.isEmpty else { return [:] }
        let name = ListedValue.name(field.name, in: ledger.id)
        let value: SQL =
            words.isEmpty ? "f.number IN \(list: numbers.sorted())" : "f.words IN \(list: words.sorted())"
        let all = try found(
            """
            e.id IN (SELECT f.entry FROM entry_listed f WHERE f.field = \(name) AND \(value))
                AND e.owner IN \(list: owners.sorted())
            """)
        // Of several alike the newest is meant, and an open one before those that are closed.
        return all.reduce(into: [:]) { kept, one in
            let held = fields.compactMap { one.content.values[$0] }
            guard held.count == fields.count else { return }
            let key = EntryKey(owner: one.entry.owner.organisation, values: held)
            if let other = kept[key], other.entry.isOpen, !one.entry.isOpen { return }
            kept[key] = one
        }
    }

    private func found(_ condition: SQL) throws -> [Found] {
        try connection.all(
            """
            SELECT \(Entry.columns), b.body FROM entry e LEFT JOIN entry_body b ON b.entry = e.id
            WHERE e.ledger = \(ledger.id.name) AND \(condition) ORDER BY e.id
            """
        ) { row in
            let entry = try Entry(row: row)
            return (entry, try entry.content(of: ledger, in: try row[23]))
        }.filter { actor.may(ledger.read, at: $0.entry.place) }
    }
}

extension LedgerDescription {
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
