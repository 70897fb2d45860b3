import Foundation

extension ImportSource {
    /// As ``each``, but the next rows are read by a thread of its own while those before them are taken.
    func eachAhead(_ take: ([ImportedRow]) throws -> Void) throws {
        let ahead = RowsAhead()
        Thread.detachNewThread { [each] in
            do {
                try each(ahead.put)
                ahead.end(nil)
            } catch { ahead.end(error) }
        }
        defer { ahead.stop() }
        while let rows = try ahead.next() { try take(rows) }
    }
}

/// Rows that were read and wait to be taken.
// Sendable: everything is only touched under `condition`.
private final class RowsAhead: @unchecked Sendable {
    private struct Stopped: Error {}

    /// Some hundred rows each.
    private static let most = 4

    private let condition = NSCondition()
    private var waiting: [[ImportedRow]] = []
    private var isStopped = false
    private var end: Result<Void, any Error>?

    /// Waits while enough are waiting.
    func put(_ rows: [ImportedRow]) throws {
        try condition.withLock {
            while waiting.count >= Self.most, !isStopped { condition.wait() }
            guard !isStopped else { throw Stopped() }
            waiting.append(rows)
            condition.signal()
        }
    }

    func end(_ error: (any Error)?) {
        condition.withLock {
            end = error.map { .failure($0) } ?? .success(())
            condition.signal()
        }
    }

    /// Waits for the next; `nil` behind the last.
    func next() throws -> [ImportedRow]? {
        try condition.withLock {
            while waiting.isEmpty, end == nil { condition.wait() }
            guard waiting.isEmpty else {
                condition.signal()
                return waiting.removeFirst()
            }
            try end?.get()
            return nil
        }
    }

    /// Whoever takes them wants no more.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.signal()
        }
    }
}
