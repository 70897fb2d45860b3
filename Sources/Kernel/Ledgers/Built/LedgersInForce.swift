import Store
import Synchronization

/// The ledgers that there are: those that ship, and those that were built here.
///
/// One row of the database carries a number that changes with every publication, so that whoever reads it inside a
/// transaction knows at the price of one look-up by key whether what this server has read is what holds. Two servers never
/// differ for longer than a request.
final class LedgersInForce: Sendable {
    let shipped: LedgerList
    private let known: Mutex<Known>

    private struct Known {
        var version: Int64 = 0
        var list: LedgerList
    }

    init(shipped: [AnyLedger]) {
        self.shipped = LedgerList(shipped)
        known = Mutex(Known(list: self.shipped))
    }

    /// As last read; right for whatever began by reading.
    var latest: LedgerList { known.withLock(\.list) }

    /// As they are in a transaction.
    func list(on connection: any Connection) throws -> LedgerList {
        let version: Int64 = try connection.value("SELECT version FROM ledgers_in_force WHERE id = 1") ?? 0
        if let list = known.withLock({ $0.version == version ? $0.list : nil }) { return list }
        let list = try published(on: connection)
        known.withLock { known in
            // A snapshot that is older than what is known sets nothing back.
            if version > known.version { known = Known(version: version, list: list) }
        }
        return list
    }

    /// As a transaction has published them so far; nothing of it is remembered, because it may come to nothing.
    func published(on connection: any Connection) throws -> LedgerList {
        LedgerList(shipped.ledgers + (try BuiltLedger.allPublished(on: connection)))
    }
}

/// Ledgers in their order, found by their keys.
struct LedgerList: Sendable {
    let ledgers: [AnyLedger]
    private let places: [LedgerID: Int]

    /// Of two with one id the first counts; a test of the composition refuses the second.
    init(_ ledgers: [AnyLedger]) {
        self.ledgers = ledgers
        places = Dictionary(ledgers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    subscript(id: LedgerID) -> AnyLedger? { places[id].map { ledgers[$0] } }
}

extension Desk {
    /// From here on, every transaction on every server reads the ledgers anew.
    func changeLedgersInForce() throws {
        let version: Int64 = try connection.value("SELECT version FROM ledgers_in_force WHERE id = 1") ?? 0
        let next = max(version + 1, ids.next(BuiltLedger.self).number)
        try connection.run("UPDATE ledgers_in_force SET version = \(next) WHERE id = 1")
    }
}
