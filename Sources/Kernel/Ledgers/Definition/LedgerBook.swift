public import Store

/// The ledgers of an installation.
public struct LedgerBook: Sendable {
    /// In the order of the navigation.
    public let ledgers: [AnyLedger]
    private let source: TermsInForce
    private var held: EntryTerms?
    private let places: [LedgerID: Int]

    /// - Parameters:
    ///   - ledgers: of two with one id the first counts; a test of the composition refuses the second.
    ///   - terms: what ships; packs and notices that are activated later come over it.
    public init(_ ledgers: [AnyLedger], terms: EntryTerms) {
        self.ledgers = ledgers
        source = TermsInForce(shipped: terms)
        places = Dictionary(ledgers.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// Until when an entry may stay in a status: as they hold in the transaction of ``inForce(on:)``, otherwise as this
    /// server last read them, which every request does as it begins.
    public var terms: EntryTerms { held ?? source.latest }

    /// The packs that ship, whose names no other may have.
    public var shippedPacks: [RulePack] { source.shipped.rules.packs }

    /// The calendar without what was activated here.
    public var shippedCalendar: WorkingCalendar { source.shipped.calendar }

    /// The same book with the rules and the calendar that hold in a transaction; costs a look-up by key unless they have
    /// changed.
    public func inForce(on connection: any Connection) throws -> LedgerBook {
        var book = self
        book.held = try source.terms(on: connection)
        return book
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
