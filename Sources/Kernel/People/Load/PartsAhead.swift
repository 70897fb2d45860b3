import Foundation

/// Parts of a long work, made by some threads ahead of whoever takes them one after the other.
// Sendable: everything that changes is only touched under `condition`.
final class PartsAhead<Part: Sendable>: @unchecked Sendable {
    private static var threads: Int { max(1, min(4, ProcessInfo.processInfo.activeProcessorCount)) }

    private let ranges: [Range<Int>]
    private let ahead: Int
    private let make: @Sendable (Range<Int>) throws -> Part
    private let condition = NSCondition()
    private var (begun, taken) = (0, 0)
    private var made: [Int: Result<Part, any Error>] = [:]
    private var isStopped = false

    /// - Parameter ahead: how many may wait to be taken.
    init(_ ranges: [Range<Int>], ahead: Int, make: @escaping @Sendable (Range<Int>) throws -> Part) {
        (self.ranges, self.ahead, self.make) = (ranges, max(1, ahead), make)
        for _ in 0..<Self.threads { Thread.detachNewThread { [self] in work() } }
    }

    /// The next, as soon as it is made; `nil` behind the last.
    func next() throws -> Part? {
        let outcome = condition.withLock { () -> Result<Part, any Error>? in
            guard taken < ranges.count else { return nil }
            while made[taken] == nil { condition.wait() }
            let outcome = made.removeValue(forKey: taken)
            taken += 1
            condition.broadcast()
            return outcome
        }
        return try outcome?.get()
    }

    /// Whoever takes them wants no more.
    func stop() {
        condition.withLock {
            isStopped = true
            condition.broadcast()
        }
    }

    private func work() {
        while let place = claim() {
            let outcome = Result { try make(ranges[place]) }
            condition.withLock {
                made[place] = outcome
                condition.broadcast()
            }
        }
    }

    /// The place of the part to be made next, once it is near enough; `nil` when none is wanted any more.
    private func claim() -> Int? {
        condition.withLock {
            while !isStopped, begun < ranges.count, begun >= taken + ahead { condition.wait() }
            guard !isStopped, begun < ranges.count else { return nil }
            begun += 1
            return begun - 1
        }
    }
}
