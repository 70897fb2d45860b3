import Foundation
import Synchronization

/// Threads of the caller's own that may read at the same time.
///
/// Most reads take a fraction of what a change of thread costs, so they run where they were asked for. One thread of the
/// concurrency pool is always left over, however long the reads take; whoever finds no desk goes through a queue.
final class ReadingDesks: Sendable {
    private let free = Atomic(max(0, ProcessInfo.processInfo.activeProcessorCount - 1))

    /// - Returns: whether there was one; if so, ``giveBack()`` must follow.
    func take() -> Bool {
        if free.subtract(1, ordering: .acquiring).newValue >= 0 { return true }
        free.add(1, ordering: .relaxed)
        return false
    }

    func giveBack() { free.add(1, ordering: .releasing) }
}
