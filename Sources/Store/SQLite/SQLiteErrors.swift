import GRDB

extension StoreError {
    init(code: Int32, message: String, sql: String) {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .duplicate(constraint: message)
        default: self = .statement(sql: sql, code: "\(code)", message: message)
        }
    }

    init(_ error: DatabaseError, sql: String) {
        self.init(
            code: error.extendedResultCode.rawValue, message: error.message ?? "unknown error", sql: sql)
    }
}
