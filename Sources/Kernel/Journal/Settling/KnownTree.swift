import Synchronization

/// The tree as this server last signed it, so that the next group appends to it without reading it anew.
///
/// It holds only as long as the newest head is the one it was kept with: a group that was not committed, or another process
/// that wrote, has left another.
final class KnownTree: Sendable {
    private let kept = Mutex<(head: SignedHead, frontier: Frontier)?>(nil)

    var isEmpty: Bool { kept.withLock { $0 == nil } }

    func keep(_ frontier: Frontier, of head: SignedHead) { kept.withLock { $0 = (head, frontier) } }

    /// - Returns: `nil` when the newest head is another.
    func frontier(of newest: SignedHead?) -> Frontier? {
        kept.withLock { kept in kept.flatMap { $0.head == newest ? $0.frontier : nil } }
    }
}
