import GRDBSQLite

/// Binds one row after the other to a statement. Texts and bytes are not copied: they must stay where they are until the statement
/// is reset and its bindings are cleared.
struct BoundCells {
    private let cells: [BoundRows.Cell]
    private let columns: Int
    private let bytes: UnsafeRawPointer?
    private let statement: OpaquePointer
    private let first: Int32
    /// The next cell, and where its bytes begin.
    private var (place, start) = (0, 0)

    /// - Parameters:
    ///   - bytes: of the rows.
    ///   - first: how many placeholders stand before those of the row.
    init(of rows: BoundRows, in bytes: UnsafeRawBufferPointer, to statement: OpaquePointer, after first: Int32) {
        (cells, columns, self.statement, self.first) = (rows.cells, rows.columns, statement, first)
        // An empty text must stand somewhere: nowhere means NULL.
        self.bytes = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
    }

    /// - Returns: SQLite's code; `nil` behind the last row.
    mutating func bindNext() -> Int32? {
        guard place < cells.count else { return nil }
        for column in 1...Int32(columns) {
            let code = bind(cells[place], at: first + column)
            guard code == SQLITE_OK else { return code }
            place += 1
        }
        return SQLITE_OK
    }

    private mutating func bind(_ cell: BoundRows.Cell, at index: Int32) -> Int32 {
        switch cell {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .real(let number): return sqlite3_bind_double(statement, index, number)
        case .text(let end):
            defer { start = end }
            return sqlite3_bind_text64(
                statement, index, bytes?.advanced(by: start).assumingMemoryBound(to: CChar.self), UInt64(end - start),
                nil, UInt8(SQLITE_UTF8))
        case .blob(let end):
            defer { start = end }
            return sqlite3_bind_blob64(statement, index, bytes?.advanced(by: start), UInt64(end - start), nil)
        }
    }
}
