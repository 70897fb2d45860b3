import Glibc
import Subprocess

/// A program from Debian, run in a process of its own with bounded time, memory and output.
///
/// It gets its input on a pipe, hands its output back on another, and may write no file unless it is said.
/// `prlimit` (part of every Debian) sets the bounds.
public struct BoundedProgram: Sendable {
    public enum Fault: Error, Equatable, Sendable {
        case missing
        case timedOut
        case tooMuchOutput
        /// It ended with this code, or by a signal; what it gave is not to be used.
        case failed(Int32?)
    }

    let name: String
    /// Of the wall clock and of the processor, each.
    let seconds: Int
    let memory: Int
    let outputLimit: Int
    let fileLimit: Int

    /// - Parameter fileLimit: bytes of the largest file that it may write, for a program that cannot do without one.
    public init(_ name: String, seconds: Int, memory: Int, outputLimit: Int, fileLimit: Int = 0) {
        (self.name, self.seconds, self.memory, self.outputLimit) = (name, seconds, memory, outputLimit)
        self.fileLimit = fileLimit
    }

    /// - Throws: ``Fault``; `CancellationError` when whoever asked has gone.
    public func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { race in
            race.addTask { try await start(arguments, input) }
            race.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw Fault.timedOut
            }
            defer { race.cancelAll() }
            guard let output = try await race.next() else { throw CancellationError() }
            return output
        }
    }

    private func start(_ arguments: [String], _ input: [UInt8]) async throws -> [UInt8] {
        let bounds = ["--as=\(memory)", "--cpu=\(seconds)", "--fsize=\(fileLimit)", "--core=0"]
        do {
            let result = try await Subprocess.run(
                .name("prlimit"), arguments: Arguments(bounds + [name] + arguments),
                environment: .custom([
                    "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1",
                ]),
                input: .array(input), output: .bytes(limit: outputLimit), error: .discarded)
            switch result.terminationStatus {
            case .exited(0): return result.standardOutput
            // Said by prlimit.
            case .exited(127): throw Fault.missing
            case .exited(let code): throw Fault.failed(code)
            case .signaled(SIGXCPU), .signaled(SIGKILL): throw Fault.timedOut
            case .signaled: throw Fault.failed(nil)
            }
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            switch error.code {
            case .executableNotFound: throw Fault.missing
            case .outputLimitExceeded: throw Fault.tooMuchOutput
            default: throw Fault.failed(nil)
            }
        }
    }
}
