import Files
import Kernel
import Store

/// Takes in the planned rows of one sheet.
struct ImportSheetPreview {
    private(set) var sheet: ImportPreview.Sheet
    private let source: ImportSheet
    private let ledger: AnyLedger
    private let holding: ImportPreview.Holding
    private let connection: any Connection
    private var kept: [ImportLine.Fate: Int] = [:]
    private var doubtful = 0
    /// The required fields without a column.
    private var lacking: Set<String> = []

    init(
        _ source: ImportSheet, _ ledger: AnyLedger, holding: ImportPreview.Holding, _ connection: any Connection
    ) {
        (self.source, self.ledger, self.holding, self.connection) = (source, ledger, holding, connection)
        sheet = ImportPreview.Sheet(source)
    }

    mutating func add(_ planned: PlannedRow) throws {
        sheet.rows.add(planned.fate)
        let complaints = source.complaints(of: planned)
        for field in complaints.lacking { note(field) }
        switch holding {
        case .lines(let most): try keep(planned, complaints.cells, upTo: most)
        case .remarks: remark(planned, complaints.cells)
        case .values:
            remark(planned, complaints.cells)
            hold(planned)
        }
    }

    /// Says once what is wrong with every row that would be a new entry.
    private mutating func note(_ field: FieldDescription) {
        guard lacking.insert(field.name).inserted else { return }
        sheet.lackingColumns.append(field.lackingColumn)
        sheet.cells.append(.init(at: source.nextOfHead, severity: .error, text: field.lackingColumn))
    }

    private func address(_ column: ColumnMeaning, _ planned: PlannedRow) -> String {
        source.address(of: column, row: planned.row.place.row)
    }

    private mutating func remark(_ planned: PlannedRow, _ complaints: [ImportPreview.Cell]) {
        sheet.cells += complaints
        sheet.changes += planned.changes(of: ledger).map { address(.field($0.field.name), planned) }
    }

    /// What was read of each cell, as the journal writes values; unions and colleagues by their keys.
    private mutating func hold(_ planned: PlannedRow) {
        for (name, reading) in planned.row.cells where source.hasColumn(for: .field(name)) {
            guard let value = Self.told(reading) else { continue }
            sheet.values[address(.field(name), planned)] = value
        }
    }

    private static func told(_ reading: CellReading) -> JSONValue? {
        switch reading {
        case .value(let read): EntryJSON.json(read)
        case .name(let words), .masked(let words): .string(words)
        case .rows(let rows): .array(rows.map { .object($0.compactMapValues(told)) })
        case .nothing, .refused: nil
        }
    }

    private mutating func keep(_ planned: PlannedRow, _ complaints: [ImportPreview.Cell], upTo most: Int) throws {
        let (fate, entry, owner): (ImportLine.Fate, Entry?, String?) =
            switch planned.fate {
            case .new(let owner): (.new, nil, owner.name)
            case .changed(let entry, _): (.changed, entry, nil)
            case .same(let entry): (.same, entry, nil)
            case .known: (.same, nil, nil)
            case .bad: (.bad, nil, nil)
            }
        // What somebody should look at is kept beyond the first rows, and as many of it.
        let isDoubtful = fate != .bad && !complaints.isEmpty
        guard isDoubtful ? doubtful < most : kept[fate, default: 0] < most else { return }
        if isDoubtful { doubtful += 1 } else { kept[fate, default: 0] += 1 }
        sheet.lines.append(
            ImportLine(
                row: planned.row.place.row, fate: fate, title: planned.title(in: ledger), entry: entry?.id,
                number: entry?.number ?? planned.row.number, owner: owner, changes: try changes(planned),
                complaints: complaints))
    }

    private func changes(_ planned: PlannedRow) throws -> [ImportLine.Change] {
        let changes = planned.changes(of: ledger)
        let names = try FieldNames.load(changes.flatMap { [$0.before, $0.after] }, on: connection)
        let words = FieldWords(names: names, isMasked: true)
        return changes.map { field, before, after in
            ImportLine.Change(
                field: field.label, before: words.words(before, of: field), after: words.words(after, of: field),
                at: address(.field(field.name), planned))
        }
    }
}

extension ImportPreview.Sheet {
    /// One of whose rows nothing was said yet.
    init(_ source: ImportSheet) {
        self.init(
            name: source.name, headerRow: source.table.headRow, columns: source.imported.columns.mapValues(\.name),
            heads: source.columns.map { column, meaning in
                .init(letter: column.letter, label: column.label, meaning: meaning.name)
            }, file: source.file, ordinal: source.ordinal)
    }
}

extension ImportSheet {
    /// What is said of cells of a row, and the required fields that it says nothing of because the sheet has no column.
    func complaints(of planned: PlannedRow) -> (cells: [ImportPreview.Cell], lacking: [FieldDescription]) {
        var told: (cells: [ImportPreview.Cell], lacking: [FieldDescription]) = ([], [])
        for complaint in planned.complaints {
            if let field = lacks(complaint.column, for: planned) {
                told.lacking.append(field)
            } else {
                let at = address(of: complaint.column, row: planned.row.place.row)
                told.cells.append(.init(at: at, severity: complaint.severity, text: complaint.why))
            }
        }
        return told
    }
}

extension FieldDescription {
    /// Why no new entry can be taken from a sheet that has no column for it.
    var lackingColumn: Text {
        Text(
            "表里没有必填的「\(label.zh)」一列，新的事项因此都不能登记。请加上这一列，或在「列的对应关系」里指定是哪一列",
            en: """
                The sheet has no column for “\(label.en)”, which must be filled: none of its new entries can be taken. \
                Add the column, or say under Columns which one it is
                """)
    }
}
