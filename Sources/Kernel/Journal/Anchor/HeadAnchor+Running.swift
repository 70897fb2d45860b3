public import Logging
public import Store

extension HeadAnchor {
    /// Follows the database until the task is cancelled, and once more then. What goes wrong is logged; the anchor then
    /// stays where it was.
    ///
    /// - Parameter interval: the longest time by which the anchor lags behind.
    public func follow(_ database: any Database, log: Logger, every interval: Duration = .seconds(1)) async {
        while !Task.isCancelled {
            await step(database, log)
            try? await Task.sleep(for: interval)
        }
        // In a task of its own, because a cancelled one may not read.
        await Task { await step(database, log) }.value
    }

    private func step(_ database: any Database, _ log: Logger) async {
        do {
            try await advance(to: database)
        } catch {
            log.error("journal: the anchor could not be moved", metadata: ["error": "\(error)"])
        }
    }
}
