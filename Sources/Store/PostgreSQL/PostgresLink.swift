import CLibPQ
import Logging

/// One connection to the server. Used by one thread at a time; ends when it is released.
final class PostgresLink {
    private let link: OpaquePointer
    private let logger: Logger?
    private var statements = PostgresStatements()
    private var parameters = PostgresParameters()

    /// - Throws: ``StoreError/unreachable(_:)``, within ten seconds unless the connection string says otherwise.
    init(_ conninfo: PostgresConninfo, logger: Logger?) throws {
        guard let link = conninfo.connect() else { throw StoreError.unreachable("out of memory") }
        guard PQstatus(link) == CONNECTION_OK else {
            defer { PQfinish(link) }
            throw StoreError.unreachable(PostgresFailure.complaint(of: link))
        }
        self.link = link
        self.logger = logger
        PQsetNoticeProcessor(link, Self.hear, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit { PQfinish(link) }

    /// Makes the session what the store relies on: UTF-8 on both sides, and a commit that waits for the disk even where
    /// the server's own setting would not.
    ///
    /// Statements are short: starting helpers or compiling would take longer than what they save, and a page is read from
    /// memory or a solid disk, wherever it stands.
    func prepareForUse() throws {
        for setting in ["server_encoding", "client_encoding"] {
            let encoding = PQparameterStatus(link, setting).map { String(cString: $0) } ?? "unknown"
            guard encoding == "UTF8" else {
                throw StoreError.unreachable("\(setting) is \(encoding); make the database with ENCODING 'UTF8'")
            }
        }
        do {
            try command(
                """
                SET client_min_messages = warning; SET max_parallel_workers_per_gather = 0; SET jit = off;
                SET random_page_cost = 1.1
                """)
            try command(
                "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"
            )
        } catch {
            throw StoreError.unreachable(error.message)
        }
    }

    /// Runs a command without values, outside the statement cache.
    func command(_ text: String) throws(PostgresFailure) {
        let result = PQexec(link, text)
        defer { PQclear(result) }
        try check(result, text)
    }

    /// Runs a statement. The result is complete: the next statement may run while its rows are being read.
    func execute(_ sql: SQL) throws(PostgresFailure) -> PostgresResult {
        let text = try parameters.load(sql)
        let statement = try prepared(text)
        let result = parameters.withPointers { PQexecPrepared(link, statement.name, $0, $1, $2, $3, 1) }
        do throws(PostgresFailure) {
            try check(result, text)
        } catch {
            PQclear(result)
            throw error
        }
        return try PostgresResult(result, of: statement, sql: text)
    }

    /// Forgets all prepared statements, here and on the server.
    func forgetStatements() {
        statements = PostgresStatements()
        PQclear(PQexec(link, "DEALLOCATE ALL"))
    }

    /// `name` in the quotes of an identifier.
    func quoted(_ name: String) throws -> String {
        guard let text = PQescapeIdentifier(link, name, name.utf8.count) else {
            throw StoreError.statement(sql: "", code: "42602", message: PostgresFailure.complaint(of: link))
        }
        defer { PQfreemem(text) }
        return String(cString: text)
    }

    private func prepared(_ text: String) throws(PostgresFailure) -> PostgresStatement {
        if let known = statements[text] { return known }
        if let dropped = statements.makeRoom() { try command("DEALLOCATE \(dropped.name)") }
        let statement = statements.newStatement()
        let result = PQprepare(link, statement.name, text, 0, nil)
        defer { PQclear(result) }
        try check(result, text)
        statements.keep(statement, for: text)
        return statement
    }

    private func check(_ result: OpaquePointer?, _ text: String) throws(PostgresFailure) {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
        default: throw PostgresFailure(result, on: link, sql: text)
        }
    }

    /// Warnings go to the log instead of libpq's own stream.
    private static let hear: PQnoticeProcessor = { context, message in
        guard let context, let message else { return }
        let link = Unmanaged<PostgresLink>.fromOpaque(context).takeUnretainedValue()
        link.logger?.warning("the database warns", metadata: ["message": "\(String(cString: message))"])
    }
}
