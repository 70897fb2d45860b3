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
    /// Whether it is meant by its number, rather than by its key.
    var isNumbered = false
    /// The open entry that holds its credit code, in a ledger where one code is one entry.
    var holder: Entry?

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

    /// By what two rows are known to mean the same: the entry, and its key unless a number says which it is. Both, because an entry
    /// that an earlier row makes is there once it is entered, and not yet when it is looked over.
    func identities(in ledger: AnyLedger) -> [Int] {
        let known = entry.map { [$0.entry.id.hashValue] } ?? []
        guard !isNumbered, let key = key(in: ledger), let owner else { return known }
        var hasher = Hasher()
        if !ledger.description.isIdentifiedAnywhere { hasher.combine(owner.id) }
        hasher.combine(key)
        return known + [hasher.finalize()]
    }
}
