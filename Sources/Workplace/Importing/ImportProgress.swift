import Kernel
import Synchronization

/// How far the work on one import is. Whoever works adds to it, and learns from it that it is to stop.
final class ImportProgress: Sendable {
    private struct State {
        var rows = 0
        var total: Int?
        var isEntering = false
        var isStopped = false
    }

    private let state = Mutex(State())

    var rows: Int { state.withLock { $0.rows } }
    var total: Int? { state.withLock { $0.total } }

    /// Whether rows are written in the one transaction that enters them.
    var isEntering: Bool { state.withLock { $0.isEntering } }

    /// Begins with the first row, perhaps once more.
    ///
    /// - Parameter total: `nil` while the rows are counted.
    func begin(of total: Int?, isEntering: Bool = false) {
        state.withLock { state in (state.rows, state.total, state.isEntering) = (0, total, isEntering) }
    }

    /// - Throws: ``ImportStopped``.
    func add(_ rows: Int) throws {
        let isStopped = state.withLock { state in
            state.rows += rows
            return state.isStopped
        }
        if isStopped { throw ImportStopped() }
    }

    /// Says how many rows there are so far, where some are gone over once more.
    ///
    /// - Throws: ``ImportStopped``.
    func reach(_ rows: Int) throws {
        let isStopped = state.withLock { state in
            state.rows = rows
            return state.isStopped
        }
        if isStopped { throw ImportStopped() }
    }

    /// Ends the work with the rows that are added next.
    func stop() { state.withLock { $0.isStopped = true } }
}

/// That work on an import was told to end.
struct ImportStopped: Error {}

/// The imports that this server works on now.
///
/// On SQLite nothing is written beside the one transaction that enters rows; so pages of the same server learn from here how far it
/// is, and end it through here.
public final class ImportsUnderWay: Sendable {
    private let known = Mutex<[ID<EntryImport>: ImportProgress]>([:])

    public init() {}

    /// Whether the one writer of SQLite is taken for long: what can be left out is not written meanwhile.
    public var isEntering: Bool { known.withLock { $0.values.contains(where: \.isEntering) } }

    func progress(of id: ID<EntryImport>) -> ImportProgress? { known.withLock { $0[id] } }

    /// Carries out the work, which can be found here meanwhile.
    func during<T>(_ id: ID<EntryImport>, _ work: (ImportProgress) async throws -> T) async rethrows -> T {
        let progress = ImportProgress()
        known.withLock { $0[id] = progress }
        defer { known.withLock { known in if known[id] === progress { known[id] = nil } } }
        return try await work(progress)
    }
}
