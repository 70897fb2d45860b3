/// A row on the way to a plan.
struct ImportDraft {
    let row: ImportedRow
    var planned: PlannedRow
    /// Whose matter it is; `nil` where the words for it mean nobody.
    var owner: Organisation?
    var values: [String: FieldValue] = [:]
    /// What is masked, and names of unions and colleagues: words that may stand for what is kept.
    var shown: [String: String] = [:]
    /// Tables with such cells.
    var tables: [String: [[String: CellReading]]] = [:]
    /// The entry it means.
    var entry: (entry: Entry, content: EntryContent)?

    init(_ row: ImportedRow, owner: Organisation) {
        (self.row, self.owner) = (row, owner)
        planned = PlannedRow(row: row)
    }

    /// What its key fields hold; `nil` when one of them is empty, or the ledger has no key.
    func key(in ledger: AnyLedger) -> [FieldValue]? {
        let fields = ledger.description.identifiedBy
        let held = fields.compactMap { values[$0] }
        return fields.isEmpty || held.count < fields.count ? nil : held
    }

    /// By what two rows are known to mean the same; `nil` when nothing says so.
    func identity(in ledger: AnyLedger) -> Int? {
        if let entry { return entry.entry.id.hashValue }
        guard let key = key(in: ledger), let owner else { return nil }
        var hasher = Hasher()
        if !ledger.description.isIdentifiedAnywhere { hasher.combine(owner.id) }
        hasher.combine(key)
        return hasher.finalize()
    }
}
