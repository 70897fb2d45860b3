/// The ledgers of an installation.
public struct LedgerBook: Sendable {
    /// In the order of the navigation.
    public let ledgers: [AnyLedger]
    /// Until when an entry may stay in a status.
    public let terms: EntryTerms
    private let places: [LedgerID: Int]

    /// - Parameter ledgers: of two with one id the first counts; a test of the composition refuses the second.
    public init(_ ledgers: [AnyLedger], terms: EntryTerms) {
        self.ledgers = ledgers
        self.terms = terms
        places = Dictionary(ledgers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    public subscript(id: LedgerID) -> AnyLedger? { places[id].map { ledgers[$0] } }

    /// - Throws: ``Refusal/notFound`` for a ledger that does not exist here.
    public func ledger(_ id: LedgerID) throws(Refusal) -> AnyLedger {
        guard let ledger = self[id] else { throw .notFound }
        return ledger
    }

    /// The count behind an indicator, with its ledger.
    public func count(_ indicator: String) -> (ledger: AnyLedger, count: CountDescription)? {
        for ledger in ledgers {
            if let count = ledger.description.counts.first(where: { $0.indicator == indicator }) {
                return (ledger, count)
            }
        }
        return nil
    }

    /// What the ledgers' commands write into the journal.
    public var actions: [Action] { EntryAction.all + ledgers.flatMap { EntryAction.steps(of: $0) } }
}
