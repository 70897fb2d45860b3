import Dispatch
import Foundation

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
        let executable = try locate(tool)
        try await DispatchQueue(label: "store.postgres.tool").perform {
            let process = Process()
            let complaints = Pipe()
            process.executableURL = executable
            process.arguments = ["--no-password", "--dbname=\(conninfo.textWithoutPassword)"] + arguments
            var environment = ProcessInfo.processInfo.environment
            if let password = conninfo.password { environment["PGPASSWORD"] = password }
            process.environment = environment
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = complaints
            try process.run()
            let said = try complaints.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else {
                throw StoreError.statement(
                    sql: tool, code: "\(process.terminationStatus)", message: String(decoding: said, as: UTF8.self))
            }
        }
    }

    private static func locate(_ tool: String) throws -> URL {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        for folder in folders {
            let file = URL(filePath: String(folder)).appending(path: tool)
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw StoreError.statement(
            sql: tool, code: "", message: "\(tool) is not installed; install PostgreSQL's client programs")
    }
}
