/// Changes what stands in the fields of an open entry.
public struct ChangeEntry: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let version: Int
    let values: [String: FieldValue]
    let book: LedgerBook

    /// - Parameters:
    ///   - version: the one that the person saw; if somebody has changed the entry since, nothing is written.
    ///   - values: the fields to change; `absent` empties one, and what is not named stays.
    public init(
        _ entry: ID<Entry>, of ledger: LedgerID, version: Int, _ values: [String: FieldValue], book: LedgerBook
    ) {
        (self.entry, self.ledger, self.version, self.values, self.book) = (entry, ledger, version, values, book)
    }

    public func perform(at desk: Desk) throws {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let found = try desk.find(entry)
        let before = try found.content(of: desk.ledger, on: desk.connection)
        try desk.allow(.change, on: found, before)
        var entry = try desk.find(entry, version: version)
        try desk.refuseUnknown(values, among: desk.ledger.description.filled.map(\.name))
        var after = before.filled(with: values, of: desk.ledger)
        guard after != before else { return }
        if let fixed = desk.ledger.description.filled.first(where: { field in
            field.isFixed && before.values[field.name] != after.values[field.name]
        }) {
            throw Refusal.invalid(
                field: fixed.name,
                why: Text(
                    "「\(fixed.label.zh)」登记后只能由相应步骤改动", en: "“\(fixed.label.en)” is only changed by a step of its own"))
        }
        after = try desk.compared(after, replacing: before, of: entry)
        try desk.check(after)
        try desk.checkStandings(after, replacing: before, at: entry.place)
        try desk.refuseDouble(after, replacing: before)
        entry.due = try desk.due(of: entry, after)
        try desk.keepChanged(entry, after, action: EntryAction.changed)
    }
}

extension EntryContent {
    /// These values over those there were; an empty one empties its field.
    func filled(with values: [String: FieldValue], of ledger: AnyLedger) -> EntryContent {
        var content = self
        let fields = ledger.description.fields
        for place in fields.indices where !fields[place].isDerived && fields[place].stamp == nil {
            guard let value = values[fields[place].name] else { continue }
            content.values[fields[place].name] = value.isEmpty ? nil : value
        }
        return content
    }
}
