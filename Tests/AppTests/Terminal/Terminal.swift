import Foundation
import Stage
import Subprocess
import SystemPackage

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
        let own = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GONGHUI_") }.merging(variables) { $1 }
        let environment = own.compactMap { name, value in Environment.Key(rawValue: name).map { ($0, value) } }
        let result = try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: environment)),
            input: .none, output: .string(limit: 64 << 20), error: .string(limit: 64 << 20))
        guard case .exited(let code) = result.terminationStatus else { throw Ended(how: result.terminationStatus) }
        return Outcome(code: code, output: result.standardOutput, errors: result.standardError)
    }

    /// Not by itself, but by a signal.
    struct Ended: Error {
        let how: TerminationStatus
    }
}
