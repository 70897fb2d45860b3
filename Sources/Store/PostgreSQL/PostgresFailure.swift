import CLibPQ

/// What the server or the connection reported, with what the pool needs to decide what follows.
struct PostgresFailure: Error {
    /// The fields of an error report, by the letters of the protocol ("Error and Notice Message Fields").
    private enum Field {
        static let code = Int32(UInt8(ascii: "C"))
        static let message = Int32(UInt8(ascii: "M"))
        static let constraint = Int32(UInt8(ascii: "n"))
        static let routine = Int32(UInt8(ascii: "R"))
    }

    let sql: String
    /// SQLSTATE; empty when libpq itself failed.
    let code: String
    let message: String
    let isDisconnection: Bool
    private let constraint: String?
    private let routine: String?

    /// Reads the report of a failed statement. The detail field is left out: it repeats the row's values.
    init(_ result: OpaquePointer?, on link: OpaquePointer, sql: String) {
        func field(_ letter: Int32) -> String? { PQresultErrorField(result, letter).map { String(cString: $0) } }
        self.sql = sql
        code = field(Field.code) ?? ""
        message = field(Field.message) ?? Self.complaint(of: link)
        constraint = field(Field.constraint)
        routine = field(Field.routine)
        isDisconnection = PQstatus(link) == CONNECTION_BAD
    }

    init(sql: String, code: String, message: String) {
        self.sql = sql
        self.code = code
        self.message = message
        isDisconnection = false
        constraint = nil
        routine = nil
    }

    /// libpq's own words, without the line end.
    static func complaint(of link: OpaquePointer?) -> String {
        var text = PQerrorMessage(link).map { String(cString: $0) } ?? "out of memory"
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }

    /// The transaction had no effect and may well succeed if it runs again: serialization failure, deadlock, a plan
    /// made stale by a migration, a connection lost before the commit.
    var isWorthAnotherTry: Bool { code == "40001" || code == "40P01" || isStalePlan || isDisconnection }

    /// A prepared statement no longer fits its tables, or a pooler in between has dropped it.
    var isStalePlan: Bool { code == "26000" || (code == "0A000" && routine == "RevalidateCachedQuery") }

    /// Class 23: a deferred constraint speaks at the commit.
    var isConstraint: Bool { code.hasPrefix("23") }

    var storeError: StoreError {
        if code == "23505" { return .duplicate(constraint: constraint ?? message) }
        if isDisconnection { return .unreachable(message) }
        return .statement(sql: sql, code: code, message: message)
    }
}
