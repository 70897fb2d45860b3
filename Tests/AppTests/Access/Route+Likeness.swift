import Kernel
import Web

@testable import App

extension Route {
    /// Whether it is a route of a ledger for which another one stands: the pages of all ledgers are one code, and those with
    /// the same access answer alike.
    var isLikeAnother: Bool { Self.others.contains(where: name.hasPrefix) }

    private static let others: [String] = {
        var seen: Set<LedgerAccess> = []
        return Modules.ledgers.filter { !seen.insert($0.description.access).inserted }.map { $0.id.name + "." }
    }()
}
