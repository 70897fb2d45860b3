import Store

/// The numbers that a batch gives. Each place is asked once for its last one, which holds it until the end of the transaction,
/// and is told at the end how many were given.
struct EntryNumbers {
    private struct Counter {
        let beginning: String
        var last: Int
        var given = 0
    }

    private let ledger: AnyLedger
    private let year: Int
    private var counters: [String: Counter] = [:]

    init(of ledger: AnyLedger, in year: Int) { (self.ledger, self.year) = (ledger, year) }

    mutating func next(for owner: EntryOwner, on connection: any Connection) throws -> String {
        let place = EntryNumber.place(of: owner)
        var counter =
            try counters[place]
            ?? Counter(
                beginning: EntryNumber.beginning(of: ledger, at: place, in: year),
                last: try EntryNumber.count(on: 0, of: ledger, at: place, in: year, connection))
        counter.last += 1
        counter.given += 1
        counters[place] = counter
        return EntryNumber.text(counter.last, after: counter.beginning)
    }

    func finish(on connection: any Connection) throws {
        for (place, counter) in counters.sorted(by: { $0.key < $1.key }) {
            _ = try EntryNumber.count(on: counter.given, of: ledger, at: place, in: year, connection)
        }
    }
}
