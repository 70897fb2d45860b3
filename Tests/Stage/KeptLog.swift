import Foundation
public import Logging

/// A log whose every word is kept, whatever its level, to be looked through.
// Sendable: `lines` is only touched under `lock`.
public final class KeptLog: @unchecked Sendable {
    private let lock = NSLock()
    private var lines: [String] = []

    public init() {}

    public var text: String { lock.withLock { lines.joined(separator: "\n") } }

    public var logger: Logger {
        var logger = Logger(label: "kept") { _ in Handler(log: self) }
        logger.logLevel = .trace
        return logger
    }

    private func keep(_ line: String) { lock.withLock { lines.append(line) } }

    private struct Handler: LogHandler {
        let log: KeptLog
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let error = event.error.map { " \($0)" } ?? ""
            log.keep("\(event.level) \(event.message)\(error) \(metadata.merging(event.metadata ?? [:]) { $1 })")
        }
    }
}
