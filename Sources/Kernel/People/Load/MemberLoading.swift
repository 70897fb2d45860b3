/// Carries a load through, from where it stopped to its end.
///
/// Rows are read, checked and encrypted by threads of their own while those before them are written. An empty register gets its
/// indexes after the rows; to one in use a batch is added as large as its pages fit into memory. Nobody else should write
/// meanwhile: each batch is one transaction.
public struct MemberLoading: Sendable {
    /// Rows of one transaction: of a first load, and where the register is in use.
    private static let batches = (first: 1_000_000, later: 4_000_000)

    private let source: MemberSource
    private let platform: Platform
    private let batch: Int?

    /// - Parameter batch: rows of one transaction; the usual number where it is left out.
    public init(_ source: MemberSource, on platform: Platform, batch: Int? = nil) {
        (self.source, self.platform, self.batch) = (source, platform, batch)
    }

    /// - Parameter progress: hears after each transaction how far it is.
    /// - Returns: the load as it ended; one that was done before is left as it is.
    public func run(_ progress: (MemberLoad) -> Void = { _ in }) async throws -> MemberLoad {
        let memory = LoadMemory()
        var load = try await platform.perform(OpenLoad(name: source.name, rows: source.count), as: .operator)
        while load.state == .reading || load.state == .finishing {
            if load.state == .reading {
                let size = batch ?? (load.isFirst ? Self.batches.first : Self.batches.later)
                load = try await platform.perform(
                    TakeBatch(id: load.id, source: source, memory: memory, size: size), as: .operator)
            } else {
                load = try await platform.perform(FinishLoad(id: load.id, memory: memory), as: .operator)
            }
            progress(load)
        }
        return load
    }
}
