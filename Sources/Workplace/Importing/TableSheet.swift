import Files
import Kernel
import Web

/// A sheet with the rows of one table inside the entries, each with the number of its entry, as exports have them.
struct TableSheet: Sendable {
    let name: String
    let field: FieldDescription
    private let table: SheetTable
    private let columns: [(column: SheetColumn, field: FieldDescription)]
    private let numbers: Int

    /// - Returns: `nil` for a sheet that is not called as a table of the ledger is, or holds no numbers of entries.
    init?(_ sheet: Sheet, of ledger: LedgerDescription) throws(UnreadableSheet) {
        guard let field = ledger.tables.first(where: { $0.isCalled(sheet.name) }) else { return nil }
        let matching = ColumnMatching(table: field)
        guard let table = try sheet.table(knowing: { matching.knows($0) }) else { return nil }
        let meanings = matching.meanings(of: table.columns.map(\.label))
        guard let numbers = meanings.firstIndex(of: .number) else { return nil }
        columns = zip(table.columns, meanings).compactMap { column, meaning in
            guard case .field(let name) = meaning else { return nil }
            return field.kind.columns.first { $0.name == name }.map { (column, $0) }
        }
        guard !columns.isEmpty else { return nil }
        (name, self.field, self.table, self.numbers) = (sheet.name, field, table, numbers)
    }

    /// What is said of each entry, by its number.
    func readings() throws -> [String: CellReading] {
        var tables: [String: [[String: CellReading]]] = [:]
        var refused: [String: Text] = [:]
        _ = try table.forEachRow { row in
            let number = WrittenCell(row.cells[numbers])?.line ?? ""
            var read: [String: CellReading] = [:]
            for (column, field) in columns {
                guard let written = WrittenCell(row.cells[column.index]) else { continue }
                let reading = field.read(written)
                if case .refused(let why) = reading, refused[number] == nil {
                    let at = row.address(of: column)
                    refused[number] =
                        Text("工作表「\(name)」\(at)：", en: "Sheet “\(name)”, \(at): ") + why
                }
                read[field.name] = reading
            }
            tables[number, default: []].append(read)
        }
        return tables.reduce(into: [:]) { readings, one in
            readings[one.key] = refused[one.key].map { .refused($0) } ?? CellReading(table: one.value)
        }
    }
}

extension FieldDescription {
    /// Whether its sheet in an export has the name, in either language.
    fileprivate func isCalled(_ sheet: String) -> Bool {
        [label.zh, label.en].contains { label in
            let plain = Spreadsheet.sheetName(label)
            guard sheet.hasPrefix(plain) else { return false }
            let rest = sheet.dropFirst(plain.count)
            return rest.isEmpty || rest.first == " " && rest.dropFirst().allSatisfy(\.isNumber)
        }
    }
}
