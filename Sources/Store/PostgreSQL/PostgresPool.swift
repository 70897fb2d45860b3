import Dispatch
import Foundation
import Logging

/// A fixed number of sessions, each with a queue of its own on which it may block; jobs are taken first come, first
/// served.
// Sendable: `idle`, `waiting` and `closed` are only touched under `lock`.
final class PostgresPool: @unchecked Sendable {
    private typealias Job = @Sendable (PostgresSession) -> Void

    // Sendable: the session is only touched on the queue.
    private final class Worker: @unchecked Sendable {
        let queue = DispatchQueue(label: "store.postgres")
        let session: PostgresSession

        init(_ session: PostgresSession) { self.session = session }
    }

    private let lock = NSLock()
    private let workers: [Worker]
    /// Workers without work; the one used last is taken first, because its statements are warm.
    private var idle: [Worker]
    /// Jobs for which no worker was idle.
    private var waiting: [Job] = []
    private var closed = false

    init(conninfo: PostgresConninfo, connections: Int, logger: Logger?) throws {
        workers = (0..<connections).map { _ in Worker(PostgresSession(conninfo: conninfo, logger: logger)) }
        idle = workers.reversed()
        try workers[0].session.connect()
    }

    /// Runs `body` on a session as soon as one is free; the caller waits without holding a thread.
    func perform<T: Sendable>(_ body: @escaping @Sendable (PostgresSession) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let accepted = submit { session in continuation.resume(with: Result { try body(session) }) }
            if !accepted { continuation.resume(throwing: StoreError.closed) }
        }
    }

    /// Refuses new jobs, waits for all that were accepted, and disconnects.
    func close() async {
        lock.withLock { closed = true }
        for worker in workers {
            await withCheckedContinuation { continuation in
                worker.queue.async {
                    worker.session.disconnect()
                    continuation.resume()
                }
            }
        }
    }

    private func submit(_ job: @escaping Job) -> Bool {
        lock.withLock {
            if closed { return false }
            if let worker = idle.popLast() {
                // Queued under the lock, so that `close` finds it in front of its own work.
                worker.queue.async { self.work(worker, job) }
            } else {
                waiting.append(job)
            }
            return true
        }
    }

    private func work(_ worker: Worker, _ first: @escaping Job) {
        var next: Job? = first
        while let job = next {
            job(worker.session)
            next = lock.withLock {
                if !waiting.isEmpty { return waiting.removeFirst() }
                idle.append(worker)
                return nil
            }
        }
    }
}
