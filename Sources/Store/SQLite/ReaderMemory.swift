/// What a reader found out and need not ask again until something is committed.
final class ReaderMemory {
    private static let most = 1_000

    private var version: Int64?
    private var values: [AnyHashable: any Sendable] = [:]

    /// - Parameter version: SQLite's `data_version`: another one for this connection after each commit of any other, in
    ///   this process or elsewhere. A reader commits nothing itself.
    func forget(unless version: Int64?) {
        guard version == nil || version != self.version else { return }
        self.version = version
        values.removeAll(keepingCapacity: true)
    }

    func value<T: Sendable>(_ key: some Hashable & Sendable, _ make: () throws -> T) rethrows -> T {
        // In two steps: cast at once, nothing known would be the `nil` of an optional.
        if let known = values[key], let value = known as? T { return value }
        let made = try make()
        if values.count >= Self.most { values.removeAll() }
        values[key] = made
        return made
    }
}
