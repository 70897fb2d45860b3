import Files
import Kernel

/// A sheet with a table, and what each of its columns is taken for.
struct ImportSheet: Sendable {
    /// Rows that are planned together.
    private static let chunk = 200

    let file: Int
    /// Its place in the file, counted from 1.
    let ordinal: Int
    let name: String
    let table: SheetTable
    /// What other sheets of the file say of tables inside the entries, by field and number of the entry.
    var tables: [String: [String: CellReading]] = [:]
    private let ledger: LedgerDescription
    private let readers: [Reader]
    /// Whether whose matter rows are is said under a head that may as well mean the employer, for which there is no column.
    private let ownerMayBeEmployer: Bool

    /// A column of the table that is read.
    private struct Reader: Sendable {
        let column: SheetColumn
        let meaning: ColumnMeaning
        let field: FieldDescription?
        let sense: CellSense
    }

    init(
        file: Int, ordinal: Int, name: String, table: SheetTable, matching: ColumnMatching,
        chosen: [String: ColumnMeaning], ledger: LedgerDescription
    ) {
        (self.file, self.ordinal, self.name) = (file, ordinal, name)
        (self.table, self.ledger) = (table, ledger)
        let meanings = matching.meanings(of: table.columns.map(\.label))
        readers = zip(table.columns, meanings).map { column, guessed in
            let meaning = chosen[column.letter] ?? guessed
            var field: FieldDescription?
            if case .field(let name) = meaning { field = ledger.field(name) }
            return Reader(
                column: column, meaning: meaning, field: field,
                sense: CellSense(sheet: name, captions: table.captions, head: column.label))
        }
        ownerMayBeEmployer =
            readers.contains { $0.meaning == .owner && ColumnMatching.mayNameEmployer($0.column.label) }
            && !readers.contains { $0.field?.kind == .employer }
    }

    /// Each column with its meaning, from the left; columns without a label are left out.
    var columns: [(column: SheetColumn, meaning: ColumnMeaning)] {
        readers.filter { !$0.column.label.isEmpty }.map { ($0.column, $0.meaning) }
    }

    var imported: ImportedSheet {
        let read = readers.filter { $0.meaning != .ignored }.map { ($0.column.letter, $0.meaning) }
        return ImportedSheet(
            file: file, sheet: ordinal, name: name, columns: Dictionary(read) { first, _ in first },
            heads: columns.map { ImportedColumn(letter: $0.column.letter, label: $0.column.label, meaning: $0.meaning) }
        )
    }

    /// The address of what is said of a row; of the row as a whole its first cell that is read.
    func address(of meaning: ColumnMeaning, row: Int) -> String {
        let reader =
            readers.first { $0.meaning == meaning && meaning != .ignored }
            ?? readers.first { $0.meaning != .ignored } ?? readers.first
        return (reader?.column.letter ?? "A") + String(row)
    }

    func hasColumn(for meaning: ColumnMeaning) -> Bool { readers.contains { $0.meaning == meaning } }

    /// The required field that a row says nothing of because the sheet has no column for it.
    func lacks(_ meaning: ColumnMeaning, for planned: PlannedRow) -> FieldDescription? {
        guard case .field(let name) = meaning, !hasColumn(for: meaning), planned.row.cells[name] == nil,
            let field = ledger.field(name), field.isRequired, planned.content.values[name] == nil
        else { return nil }
        return field
    }

    /// The address of the cell behind the head, where one more column would be.
    var nextOfHead: String { table.nextColumn.letter + String(table.headRow) }

    /// - Throws: ``UnreadableSheet``, and what `take` throws.
    func each(_ take: ([ImportedRow]) throws -> Void) throws { try chunks(read, take) }

    /// The rows with what stands in the sheet.
    ///
    /// - Throws: as ``each(_:)``.
    func eachWritten(_ take: ([(read: ImportedRow, written: SheetRow)]) throws -> Void) throws {
        try chunks({ (read($0), $0) }, take)
    }

    private func chunks<Row>(_ make: (SheetRow) -> Row, _ take: ([Row]) throws -> Void) throws {
        var rows: [Row] = []
        _ = try table.forEachRow { row in
            rows.append(make(row))
            if rows.count == Self.chunk {
                try take(rows)
                rows.removeAll(keepingCapacity: true)
            }
        }
        if !rows.isEmpty { try take(rows) }
    }

    /// What stands in a row as it can stand on another sheet (``CellSense/whole(_:of:under:)``), by the heads that columns of a
    /// meaning have there.
    func words(of row: SheetRow, under heads: [ColumnMeaning: String]) -> [(head: String, words: String)] {
        zip(readers, row.cells).map { reader, cell in
            let head = heads[reader.meaning] ?? reader.column.label
            return (head, reader.field.map { reader.sense.whole(cell, of: $0, under: head) } ?? cell.text)
        }
    }

    /// The numbers of entries that its rows have.
    func numbers() throws -> Set<String> {
        guard let place = readers.firstIndex(where: { $0.meaning == .number }) else { return [] }
        var numbers: Set<String> = []
        _ = try table.forEachRow { row in
            if let number = WrittenCell(row.cells[place])?.line { numbers.insert(number) }
        }
        return numbers
    }

    private func read(_ row: SheetRow) -> ImportedRow {
        var read = ImportedRow(RowPlace(file: file, sheet: ordinal, row: row.number))
        if !hasColumn(for: .owner) { read.sheetName = name }
        for (reader, cell) in zip(readers, row.cells) {
            guard let written = WrittenCell(cell) else { continue }
            switch reader.meaning {
            case .ignored: break
            case .number: read.number = written.line
            case .owner:
                read.owner = written.line
                read.ownerMayBeEmployer = ownerMayBeEmployer
            case .field(let name):
                guard let field = reader.field else { continue }
                let reading = field.read(written, reader.sense)
                if reading != .nothing { read.cells[name] = reading }
            }
        }
        for (field, rows) in tables { read.cells[field] = rows[read.number] ?? read.cells[field] }
        return read
    }
}
