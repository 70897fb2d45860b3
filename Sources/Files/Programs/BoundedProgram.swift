import Glibc
import Subprocess
import SystemPackage

/// A program from Debian, run in a process of its own with bounded time, memory and output.
///
/// It reads its input from a file in memory, hands its output back on a pipe, and may write no file unless it is said.
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
        let file = try Self.file(holding: input)
        defer { try? file.close() }
        let bounds = ["--as=\(memory)", "--cpu=\(seconds)", "--fsize=\(fileLimit)", "--core=0"]
        do {
            let result = try await Subprocess.run(
                .name("prlimit"), arguments: Arguments(bounds + [name] + arguments),
                environment: .custom([
                    "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1",
                ]),
                input: .fileDescriptor(file, closeAfterSpawningProcess: false), output: .bytes(limit: outputLimit),
                error: .discarded)
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

    /// Not a pipe: swift-subprocess ends this whole process when writing to one is cancelled half-way.
    private static func file(holding bytes: [UInt8]) throws -> FileDescriptor {
        let name = "/gonghui-" + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let number = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard number >= 0 else { throw Fault.failed(nil) }
        // From here on it has no name; it goes with the last who has it open.
        shm_unlink(name)
        let file = FileDescriptor(rawValue: number)
        do {
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
            return file
        } catch {
            try? file.close()
            throw Fault.failed(nil)
        }
    }
}
