/// A row of a table.
public struct SheetRow: Sendable {
    /// Its number in the sheet, counted from 1. In separated text a record is a row, as in a spreadsheet.
    public let number: Int
    /// One for each column of the table.
    public internal(set) var cells: [SheetCell]
    /// What stands to the right of the table; not empty where a comma was not quoted, for instance.
    public internal(set) var beyond: [SheetCell] = []

    /// The address of its cell in a column: `C17`.
    public func address(of column: SheetColumn) -> String { column.letter + String(number) }

    mutating func fit(to columns: Int) {
        if cells.count > columns {
            beyond = Array(cells[columns...])
            while beyond.last?.isEmpty == true { beyond.removeLast() }
            cells.removeSubrange(columns...)
        }
        while cells.count < columns { cells.append(.empty) }
    }
}
