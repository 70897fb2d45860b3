import CLibPQ

/// The complete result of a statement, and a view on one of its rows at a time.
final class PostgresResult: Row.Cells {
    private let result: OpaquePointer?
    private let columns: [PostgresColumn]
    private var row: Int32 = 0

    /// Takes over `result`.
    init(_ result: OpaquePointer?, of statement: PostgresStatement, sql: String) throws(PostgresFailure) {
        self.result = result
        if let known = statement.columns {
            columns = known
            return
        }
        var found: [PostgresColumn] = []
        for index in 0..<PQnfields(result) {
            let type = PQftype(result, index)
            guard let column = PostgresColumn(type: type) else {
                PQclear(result)
                throw PostgresFailure(
                    sql: sql, code: "42804",
                    message: "column \(index) is of PostgreSQL's type \(type), which SQLite has not; CAST it")
            }
            found.append(column)
        }
        statement.columns = found
        columns = found
    }

    deinit { PQclear(result) }

    var count: Int { columns.count }

    func value(at column: Int) -> Value {
        let index = Int32(column)
        guard PQgetisnull(result, row, index) == 0, let cell = PQgetvalue(result, row, index) else { return .null }
        return columns[column].value(UnsafeRawBufferPointer(start: cell, count: Int(PQgetlength(result, row, index))))
    }

    /// Calls `body` with each row in order.
    func each(_ body: (Row) throws -> Void) rethrows {
        let view = Row(cells: self)
        for index in 0..<PQntuples(result) {
            row = index
            try body(view)
        }
    }

    /// How many rows the statement inserted, updated or deleted.
    var changedRows: Int {
        guard let status = PQcmdStatus(result), status.pointee != CChar(UInt8(ascii: "S")) else { return 0 }
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }
}
