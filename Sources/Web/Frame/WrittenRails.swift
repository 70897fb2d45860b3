import Kernel
import Synchronization

/// Rails as they were written: one is a tenth of a page, and stays the same from page to page until something new waits.
final class WrittenRails: Sendable {
    /// All that a rail depends on, beside the frame.
    struct Sight: Hashable {
        struct Way: Hashable {
            let name: String
            let label: Text
        }

        let language: Language
        let current: String?
        /// Of each entry of the frame in turn.
        let isOpen: [Bool]
        let counts: [String: NavigationCount]
        let ways: [Way]
    }

    private static let most = 200

    private let kept = Mutex<[Sight: [UInt8]]>([:])

    /// Writes what was written before for the same sight, or what `body` writes.
    func write(_ sight: Sight, to html: HTML, _ body: () -> Void) {
        if let written = kept.withLock({ $0[sight] }) { return written.withUnsafeBufferPointer { html.append($0) } }
        let start = html.bytes.count
        body()
        let written = Array(html.bytes[start...])
        kept.withLock { kept in
            if kept.count >= Self.most { kept = [:] }
            kept[sight] = written
        }
    }
}
