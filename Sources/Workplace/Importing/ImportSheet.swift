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
    /// Whether the file is comma-separated text, in which an apostrophe keeps a sheet from calculating.
    private let isText: Bool
    private let readers: [Reader]

    /// A column of the table that is read.
    private struct Reader: Sendable {
        let column: SheetColumn
        let meaning: ColumnMeaning
        let field: FieldDescription?
        let sense: CellSense
    }

    init(
        file: Int, ordinal: Int, name: String, table: SheetTable, isText: Bool, matching: ColumnMatching,
        chosen: [String: ColumnMeaning], ledger: LedgerDescription
    ) {
        (self.file, self.ordinal, self.name) = (file, ordinal, name)
        (self.table, self.isText) = (table, isText)
        let meanings = matching.meanings(of: table.columns.map(\.label))
        let year = Self.year(in: [name] + table.captions)
        let isTenThousands = table.captions.contains { $0.contains("万元") }
        readers = zip(table.columns, meanings).map { column, guessed in
            let meaning = chosen[column.letter] ?? guessed
            var field: FieldDescription?
            if case .field(let name) = meaning { field = ledger.field(name) }
            return Reader(
                column: column, meaning: meaning, field: field,
                sense: CellSense(year: year, isTenThousands: isTenThousands || column.label.contains("万元")))
        }
    }

    /// Each column with its meaning, from the left; columns without a label are left out.
    var columns: [(column: SheetColumn, meaning: ColumnMeaning)] {
        readers.filter { !$0.column.label.isEmpty }.map { ($0.column, $0.meaning) }
    }

    var imported: ImportedSheet {
        let read = readers.filter { $0.meaning != .ignored }.map { ($0.column.letter, $0.meaning) }
        return ImportedSheet(file: file, sheet: ordinal, name: name, columns: Dictionary(read) { first, _ in first })
    }

    /// The address of what is said of a row; of the row as a whole its first cell that is read.
    func address(of meaning: ColumnMeaning, row: Int) -> String {
        let reader =
            readers.first { $0.meaning == meaning && meaning != .ignored }
            ?? readers.first { $0.meaning != .ignored } ?? readers.first
        return (reader?.column.letter ?? "A") + String(row)
    }

    /// - Throws: ``UnreadableSheet``, and what `take` throws.
    func each(_ take: ([ImportedRow]) throws -> Void) throws {
        var rows: [ImportedRow] = []
        _ = try table.forEachRow { row in
            rows.append(read(row))
            if rows.count == Self.chunk {
                try take(rows)
                rows.removeAll(keepingCapacity: true)
            }
        }
        if !rows.isEmpty { try take(rows) }
    }

    private func read(_ row: SheetRow) -> ImportedRow {
        var read = ImportedRow(RowPlace(file: file, sheet: ordinal, row: row.number))
        for (reader, cell) in zip(readers, row.cells) {
            guard let written = WrittenCell(cell, isText: isText) else { continue }
            switch reader.meaning {
            case .ignored: break
            case .number: read.number = written.trimmed
            case .owner: read.owner = written.trimmed
            case .field(let name):
                guard let field = reader.field else { continue }
                let reading = field.read(written, reader.sense)
                if reading != .nothing { read.cells[name] = reading }
            }
        }
        return read
    }

    /// The only year that a title names: 2026年慰问台账.
    private static func year(in captions: [String]) -> Int? {
        var years: Set<Int> = []
        for caption in captions {
            for part in caption.split(separator: "年").dropLast(caption.hasSuffix("年") ? 0 : 1) {
                let digits = String(part.suffix(4))
                if digits.utf8.count == 4, let year = Int(digits), (1950...2100).contains(year) { years.insert(year) }
            }
        }
        return years.count == 1 ? years.first : nil
    }
}

extension WrittenCell {
    /// - Returns: `nil` for an empty cell.
    fileprivate init?(_ cell: SheetCell, isText: Bool) {
        switch cell {
        case .empty: return nil
        case .text(let text): self.init(isText ? Self.calculable(text) : text)
        case .number(let digits): self.init(digits, isNumber: true)
        case .day(let day), .moment(let day, _): self.init(day.description)
        case .flag(let flag): self.init(flag ? "true" : "false")
        case .fault(let words): self.init(words, isFault: true)
        }
    }

    /// Without the apostrophe that our own files put before what a sheet would calculate.
    private static func calculable(_ text: String) -> String {
        let rest = text.dropFirst()
        guard text.first == "'", let mark = rest.first, "=+-@\t\r".contains(mark) else { return text }
        return String(rest)
    }

    fileprivate var trimmed: String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
