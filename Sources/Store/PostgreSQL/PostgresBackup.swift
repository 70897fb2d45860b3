import Foundation
import Subprocess

extension PostgresDatabase {
    /// Writes a dump in PostgreSQL's custom format with `pg_dump`, readable by its owner only. The dump is of one
    /// snapshot. A failed dump leaves no file.
    public func backup(to path: String) async throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreError.statement(sql: "pg_dump", code: "", message: "\(path) cannot be written")
        }
        do {
            try await Self.run("pg_dump", ["--format=custom", "--file=\(path)"], on: conninfo)
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Fills an empty database from a dump, whole or not at all, with `pg_restore`.
    public static func restore(from path: String, conninfo: String) async throws {
        let options = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]
        try await run("pg_restore", options + [path], on: try PostgresConninfo(conninfo))
    }

    /// The password travels in the environment, which only the same user can read, not on the command line.
    private static func run(_ tool: String, _ arguments: [String], on conninfo: PostgresConninfo) async throws {
        let password: Environment = conninfo.password.map { .inherit.updating(["PGPASSWORD": $0]) } ?? .inherit
        do {
            let result = try await Subprocess.run(
                .name(tool),
                arguments: Arguments(["--no-password", "--dbname=\(conninfo.textWithoutPassword)"] + arguments),
                environment: password, input: .none, output: .discarded, error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                throw StoreError.statement(
                    sql: tool, code: "\(result.terminationStatus)", message: result.standardError)
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw StoreError.statement(
                sql: tool, code: "", message: "\(tool) is not installed; install PostgreSQL's client programs")
        }
    }
}
