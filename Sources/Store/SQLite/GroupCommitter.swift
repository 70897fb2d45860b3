import Dispatch
import Foundation
import GRDB

/// The one writer: commands queue, and those that wait share a commit.
///
/// One that fails undoes itself alone. A group runs without savepoints, which would cost a command that touches many pages a third of
/// its time; when one fails that has written, all of the group is taken back and runs again, each in a savepoint of its own. So
/// a command may run twice, and what it does outside the database must bear that. All of a group are answered after the commit
/// returned, that is, after the log reached the disk.
// Sendable: `waiting`, `closing` and `closed` are only touched under `lock`, `writer` only on `queue`.
final class GroupCommitter: @unchecked Sendable {
    /// A command in the queue. `run` executes it; `finish` answers its caller, once.
    private struct Job: Sendable {
        let run: @Sendable (SQLiteWriter) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    private let limit: Int
    private let pool: DatabasePool
    private let queue = DispatchQueue(label: "store.writer")
    private let lock = NSLock()
    private var waiting: [Job] = []
    private var draining = false
    private var writer: SQLiteWriter?
    private var closed = false
    private var closing: @Sendable (any Connection) throws -> Void = { _ in }

    /// - Parameter limit: commands of one group at most.
    init(pool: DatabasePool, limit: Int) {
        self.pool = pool
        self.limit = limit
    }

    func atEndOfGroup(_ body: @escaping @Sendable (any Connection) throws -> Void) {
        lock.withLock { closing = body }
    }

    func perform<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let outcome = Outcome<T>()
            let job = Job { writer in
                outcome.value = try SQLiteConnection.perform(on: writer, body)
            } finish: { error in
                if let error {
                    continuation.resume(throwing: error)
                } else if let value = outcome.value {
                    continuation.resume(returning: value)
                } else {
                    continuation.resume(throwing: StoreError.notDurable("the command did not run"))
                }
            }
            enqueue(job)
        }
    }

    /// Refuses new commands, waits for those in the queue, and runs `last` after them.
    func close(_ last: @escaping @Sendable () throws -> Void) async throws {
        lock.withLock { closed = true }
        try await queue.perform {
            self.writer = nil
            try last()
        }
    }

    private func enqueue(_ job: Job) {
        let accepted = lock.withLock {
            if closed { return false }
            waiting.append(job)
            // Queued under the lock, so that `close` finds it in front of its own work.
            if !draining { queue.async { self.drain() } }
            draining = true
            return true
        }
        if !accepted { job.finish(StoreError.closed) }
    }

    private func drain() {
        while let group = nextGroup() {
            commit(group)
            // Those just answered often have their next command ready at once: a moment's wait lets them share a commit.
            if group.count > 1 { usleep(Self.pause) }
        }
    }

    /// Microseconds; a fraction of what a commit takes on the fastest disks.
    private static let pause: UInt32 = 50

    private func nextGroup() -> [Job]? {
        lock.withLock {
            if waiting.isEmpty {
                draining = false
                return nil
            }
            let group = Array(waiting.prefix(limit))
            waiting.removeFirst(group.count)
            return group
        }
    }

    private func commit(_ group: [Job]) {
        var failures: [Int: any Error] = [:]
        do {
            let closing = lock.withLock { self.closing }
            try pool.writeWithoutTransaction { connection in
                let writer = self.writer ?? SQLiteWriter(connection)
                self.writer = writer
                func run(_ undoing: SQLiteWriter.Undoing) throws {
                    failures = [:]
                    try writer.transaction {
                        for (index, job) in group.enumerated() {
                            failures[index] = try writer.attempt(undoing) { try job.run(writer) }
                        }
                        if failures.count < group.count { try SQLiteConnection.perform(on: writer, closing) }
                    }
                }
                do {
                    try run(group.count == 1 ? .transaction : .group)
                } catch is SQLiteWriter.NeedsSavepoints {
                    try run(.savepoint)
                }
            }
        } catch {
            let lost = StoreError.notDurable("\(error)")
            for (index, job) in group.enumerated() { job.finish(failures[index] ?? lost) }
            return
        }
        for (index, job) in group.enumerated() { job.finish(failures[index]) }
    }
}

/// Carries a result from the writer's queue to its caller.
// Sendable: written before `finish` is called, read by it afterwards, on the same queue.
private final class Outcome<T>: @unchecked Sendable {
    var value: T?
}
