import Store

/// What is told here of a row follows from the rows before it, whether or not those are entered by then.
extension ImportPlanner {
    /// Two rows that mean the same would each undo the other.
    mutating func noteTwice(_ draft: ImportDraft, _ planned: inout PlannedRow) {
        let keys = draft.identities(in: ledger)
        guard let first = keys.compactMap({ seen[$0] }).first else {
            for key in keys { seen[key] = draft.row.place }
            return
        }
        let other = first.told(beside: draft.row.place)
        planned.complain(.ignored, Text("与\(other.zh)是同一事项", en: "The same matter as \(other.en)"))
    }

    /// A code that another open entry holds, one out of reach or another than the row names by its number; or that an earlier row's
    /// entry holds, or held until then. Closed entries hold none.
    mutating func noteDouble(_ draft: ImportDraft, _ planned: inout PlannedRow) {
        guard let field = CodeHolder.field(of: ledger), draft.entry?.entry.isOpen != false else { return }
        let (kept, code) = (draft.entry?.content.code(in: ledger), planned.content.code(in: ledger))
        if let code, code != kept {
            if let holder = draft.holder, holder.id != draft.entry?.entry.id {
                planned.complain(.field(field.name), holder.holdsCode(toldTo: actor, in: ledger))
            } else if let first = codes[code], !planned.isFaulty {
                let other = first.told(beside: draft.row.place)
                planned.complain(
                    .field(field.name), Text("\(other.zh)已有这个代码", en: "The code stands in \(other.en) already"))
            }
        }
        guard !planned.isFaulty else { return }
        for one in [kept, code].compactMap({ $0 }) where codes[one] == nil { codes[one] = draft.row.place }
    }
}
