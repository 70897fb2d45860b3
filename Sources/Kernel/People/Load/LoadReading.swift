import Store
import Synchronization

/// The rows of a load from one of them on, read, checked and encrypted ahead of whoever writes them, also while a batch is
/// committed.
final class LoadReading: Sendable {
    /// Rows that one thread makes ready at a time, and how many parts may wait: some hundred megabytes.
    private static let (part, ahead) = (4000, 32)

    private let parts: PartsAhead<LoadPart>

    /// - Parameter size: rows of a batch, none of which ends within a part.
    init(
        _ load: MemberLoad, from source: MemberSource, inBatchesOf size: Int, _ secrets: IdentitySecrets, on today: Day
    ) {
        let names = HeardNames()
        let batches = stride(from: load.taken, to: load.rows, by: size)
        let ranges = batches.flatMap { first in
            let end = min(first + size, load.rows)
            return stride(from: first, to: end, by: Self.part).map { $0..<min($0 + Self.part, end) }
        }
        parts = PartsAhead(ranges, ahead: Self.ahead) { rows in
            try LoadPart(rows, from: source, of: load, secrets, on: today, unheard: names.unheard)
        }
    }

    deinit { parts.stop() }

    /// The next rows, which end where their batch does or before.
    func next() throws -> LoadPart? { try parts.next() }
}

/// The names that a load met.
private final class HeardNames: Sendable {
    private let names = Mutex<Set<Int>>([])

    /// Those of some names that are met for the first time.
    func unheard(_ keys: Dictionary<String, String>.Keys) -> [String] {
        names.withLock { known in keys.filter { known.insert($0.hashValue).inserted } }
    }
}
