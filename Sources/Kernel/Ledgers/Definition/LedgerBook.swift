public import Store

/// The ledgers of an installation: those of the code, and those that were built here, which come and change while it runs.
public struct LedgerBook: Sendable {
    private let source: TermsInForce
    private let lists: LedgersInForce
    private var held: EntryTerms?
    private var heldList: LedgerList?

    /// - Parameters:
    ///   - ledgers: of two with one id the first counts; a test of the composition refuses the second.
    ///   - terms: what ships; packs and notices that are activated later come over it.
    public init(_ ledgers: [AnyLedger], terms: EntryTerms) {
        source = TermsInForce(shipped: terms)
        lists = LedgersInForce(shipped: ledgers)
    }

    private var list: LedgerList { heldList ?? lists.latest }

    /// In the order of the navigation, those that were built here last. Like ``terms``, as they are in the transaction of
    /// ``inForce(on:)``, otherwise as this server last read them.
    public var ledgers: [AnyLedger] { list.ledgers }

    /// Those of the code, which are the same as long as the server runs.
    public var shipped: [AnyLedger] { lists.shipped.ledgers }

    /// Registers that are counted like ledgers, and kept in tables of their own.
    public var registers: [AnyLedger] { [MemberRegister.face] }

    /// All that has figures.
    public var counted: [AnyLedger] { ledgers + registers }

    /// Those that were built here.
    public var built: [AnyLedger] { ledgers.filter { $0.home != nil } }

    /// Until when an entry may stay in a status: as they hold in the transaction of ``inForce(on:)``, otherwise as this
    /// server last read them, which every request does as it begins.
    public var terms: EntryTerms { held ?? source.latest }

    /// The packs that ship, whose names no other may have.
    public var shippedPacks: [RulePack] { source.shipped.rules.packs }

    /// The calendar without what was activated here.
    public var shippedCalendar: WorkingCalendar { source.shipped.calendar }

    /// The same book with the ledgers, rules and calendar that hold in a transaction; costs two look-ups by key unless they
    /// have changed.
    public func inForce(on connection: any Connection) throws -> LedgerBook {
        var book = self
        book.held = try source.terms(on: connection)
        book.heldList = try lists.list(on: connection)
        return book
    }

    /// The same book with the ledgers as a transaction has published them so far; nobody else finds them.
    func withPublished(on connection: any Connection) throws -> LedgerBook {
        var book = self
        book.heldList = try lists.published(on: connection)
        return book
    }

    public subscript(id: LedgerID) -> AnyLedger? { list[id] }

    /// - Throws: ``Refusal/notFound`` for a ledger that does not exist here.
    public func ledger(_ id: LedgerID) throws(Refusal) -> AnyLedger {
        guard let ledger = self[id] else { throw .notFound }
        return ledger
    }

    /// A ledger or register whose figures are asked about.
    ///
    /// - Throws: ``Refusal/notFound``.
    public func counted(_ id: LedgerID) throws(Refusal) -> AnyLedger {
        guard let found = self[id] ?? registers.first(where: { $0.id == id }) else { throw .notFound }
        return found
    }

    /// The count behind an indicator, with its ledger.
    public func count(_ indicator: String) -> (ledger: AnyLedger, count: CountDescription)? {
        for ledger in counted {
            if let count = ledger.description.counts.first(where: { $0.indicator == indicator }) {
                return (ledger, count)
            }
        }
        return nil
    }

    /// What the ledgers' commands write into the journal, but for the steps of those that were built here.
    public var actions: [Action] {
        EntryAction.all + shipped.flatMap { EntryAction.steps(of: $0) + EntryAction.papers(of: $0) }
    }

    /// The steps of ledgers that were built here, each with its ledger; in Chinese alone where the ledger has no English title.
    ///
    /// - Parameter heads: of those alone that concern one of these reaches; `nil` for all.
    public func builtSteps(within heads: [Reach]?) -> [Action] {
        built.filter { heads?.contains(where: $0.concerns) ?? true }.flatMap { ledger in
            let title = ledger.description.title
            return EntryAction.steps(of: ledger).map { step in
                let english = title.en.isEmpty ? "" : "\(title.en): \(step.label[.en])"
                return Action(step.name, Text("「\(title[.zh])」\(step.label[.zh])", en: english))
            }
        }
    }
}
