import GRDB
import GRDBSQLite

extension StoreError {
    init(code: Int32, message: String, sql: String) {
        switch ResultCode(rawValue: code) {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            self = .duplicate(constraint: message)
        default: self = .statement(sql: sql, code: "\(code)", message: message)
        }
    }

    init(lastErrorOf handle: OpaquePointer?, sql: String) {
        let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown error"
        self.init(code: sqlite3_extended_errcode(handle), message: message, sql: sql)
    }

    init(_ error: DatabaseError, sql: String) {
        self.init(
            code: error.extendedResultCode.rawValue, message: error.message ?? "unknown error", sql: sql)
    }
}
