import Foundation
import Synchronization

/// The readers that work on the caller's own thread, as many as there are processors.
///
/// Most reads take a fraction of what a change of thread costs, so they run where they were asked for; a long one gives its
/// desk back before others miss the thread. Whoever finds no desk goes through a queue.
final class ReadingDesks: Sendable {
    private static let allowance: Duration = .milliseconds(20)

    private let idle: Mutex<[ShortReader]?>

    init(path: String, pragmas: [StaticString]) throws {
        idle = Mutex(
            try (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in
                try ShortReader(path: path, pragmas: pragmas)
            })
    }

    /// - Returns: `nil` when there was no desk, or the read turned out a long one.
    func read<T>(_ body: (any Connection) throws -> T) throws -> T? {
        guard let reader = idle.withLock({ $0?.popLast() }) else { return nil }
        defer { idle.withLock { $0?.append(reader) } }
        return try reader.read(within: Self.allowance, body)
    }

    /// Closes the idle readers, and the others as they become so.
    func close() { idle.withLock { $0 = nil } }
}
