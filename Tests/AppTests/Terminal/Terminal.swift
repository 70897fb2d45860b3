import Foundation
import Stage

/// Runs the program as somebody at a terminal does.
enum Terminal {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// Beside the program of the tests, where the build puts it.
    static var program: URL {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appending(path: "gonghui")
    }

    /// - Parameter variables: of the environment, which else holds none of the platform's.
    static func run(_ arguments: [String], variables: [String: String] = [:]) async throws -> Outcome {
        let folder = try Stage.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        // Files, not pipes: a pipe that nobody reads stops the program.
        let paths = ["output", "errors"].map { folder.appending(path: $0) }
        for path in paths { try Data().write(to: path) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GONGHUI_") }
            .merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: paths[0])
        process.standardError = try FileHandle(forWritingTo: paths[1])
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        let texts = try paths.map { try String(contentsOf: $0, encoding: .utf8) }
        return Outcome(code: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
