import Files
import Kernel

/// A row as a page of a preview shows it.
struct ImportLine: Sendable {
    struct Change: Sendable {
        let field: FieldDescription
        let before: FieldValue
        let after: FieldValue
        let at: String
    }

    enum Fate: String, CaseIterable, Sendable {
        case new, changed, same, bad
    }

    let row: Int
    let fate: Fate
    let title: String
    /// The entry that it means.
    let entry: ID<Entry>?
    let number: String
    let owner: String?
    let changes: [Change]
    let complaints: [ImportPreview.Cell]
}

/// Takes in the planned rows of one sheet.
struct ImportSheetPreview {
    private(set) var sheet: ImportPreview.Sheet
    private let source: ImportSheet
    private let ledger: AnyLedger
    private let holdsValues: Bool
    private let most: Int
    private var kept: [ImportLine.Fate: Int] = [:]

    init(_ source: ImportSheet, _ ledger: AnyLedger, holdsValues: Bool, lines: Int) {
        (self.source, self.ledger, self.holdsValues, most) = (source, ledger, holdsValues, lines)
        sheet = ImportPreview.Sheet(
            name: source.name, headerRow: source.table.headRow, columns: source.imported.columns.mapValues(\.name),
            file: source.file, ordinal: source.ordinal)
    }

    mutating func add(_ planned: PlannedRow) {
        let row = planned.row.place.row
        sheet.rows.add(planned.fate)
        let complaints = planned.complaints.map { complaint in
            ImportPreview.Cell(
                at: source.address(of: complaint.column, row: row), severity: complaint.severity, text: complaint.why)
        }
        sheet.cells += complaints
        let changes = planned.changes(of: ledger).map { field, before, after in
            ImportLine.Change(
                field: field, before: before, after: after,
                at: source.address(of: .field(field.name), row: row))
        }
        sheet.changes += changes.map(\.at)
        if holdsValues { hold(planned) }
        keep(planned, changes, complaints)
    }

    /// What was read of each cell, as the journal writes values; unions and colleagues by their keys.
    private mutating func hold(_ planned: PlannedRow) {
        for (name, reading) in planned.row.cells {
            let value: JSONValue
            switch reading {
            case .value(let read): value = EntryJSON.json(read)
            case .name(let words), .masked(let words): value = .string(words)
            case .nothing, .refused: continue
            }
            sheet.values[source.address(of: .field(name), row: planned.row.place.row)] = value
        }
    }

    private mutating func keep(
        _ planned: PlannedRow, _ changes: [ImportLine.Change], _ complaints: [ImportPreview.Cell]
    ) {
        let (fate, entry, owner): (ImportLine.Fate, Entry?, String?) =
            switch planned.fate {
            case .new(let owner): (.new, nil, owner.name)
            case .changed(let entry, _): (.changed, entry, nil)
            case .same(let entry): (.same, entry, nil)
            case .bad: (.bad, nil, nil)
            }
        guard kept[fate, default: 0] < most else { return }
        kept[fate, default: 0] += 1
        sheet.lines.append(
            ImportLine(
                row: planned.row.place.row, fate: fate, title: planned.title(in: ledger), entry: entry?.id,
                number: entry?.number ?? planned.row.number, owner: owner, changes: changes, complaints: complaints))
    }
}
