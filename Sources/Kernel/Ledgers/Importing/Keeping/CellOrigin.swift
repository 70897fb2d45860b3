public import Store

/// Where the values came from that an import wrote into an entry.
public struct CellOrigin: Sendable {
    public let file: String
    public let sheet: String
    public let row: Int
    /// The letters of the columns, by field.
    let letters: [String: String]

    /// `C17`; `nil` for a field that the sheet had no column for.
    public func address(of field: String) -> String? { letters[field].map { $0 + String(row) } }

    /// The cells that were read, in the order of the fields.
    public func cells(of ledger: LedgerDescription) -> [(label: Text, at: String)] {
        ledger.filled.compactMap { field in address(of: field.name).map { (field.label, $0) } }
    }

    public var words: Text {
        Text("来自 \(file)，\(sheet)，第 \(row) 行", en: "From \(file), \(sheet), row \(row)")
    }
}

extension CellOrigin {
    /// Reads file, sheet, row and columns.
    ///
    /// - Parameter column: where they begin.
    init(row: Row, from column: Int, of ledger: LedgerDescription) throws {
        let columns = ColumnMeaning.read(try JSONValue(text: try row[column + 3]), in: ledger)
        let letters = columns.compactMap { letter, meaning in
            if case .field(let name) = meaning { (name, letter) } else { nil }
        }
        self.init(
            file: try row[column], sheet: try row[column + 1], row: try row[column + 2],
            letters: Dictionary(letters) { first, _ in first })
    }
}

extension Entry {
    /// The origins of those of its versions that imports wrote, by the number of the version.
    public func origins(of ledger: LedgerDescription, on connection: any Connection) throws -> [Int: CellOrigin] {
        let found = try connection.all(
            """
            SELECT m.version, f.name, s.name, m.row, s.columns FROM imported_entry m
            JOIN entry_import_file f ON f.import = m.import AND f.ordinal = m.file
            JOIN entry_import_sheet s ON s.import = m.import AND s.file = m.file AND s.sheet = m.sheet
            WHERE m.entry = \(id) ORDER BY m.version LIMIT 500
            """
        ) { row in
            (try row[0] as Int, try CellOrigin(row: row, from: 1, of: ledger))
        }
        return Dictionary(found) { first, _ in first }
    }
}
