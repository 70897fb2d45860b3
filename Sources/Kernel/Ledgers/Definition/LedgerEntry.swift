/// What stands in the entries of a ledger: a struct whose fields are named by its ``Ledger``.
///
/// Whatever is kept of an entry is kept through the ledger's fields; a property without a field is lost.
public protocol LedgerEntry: Equatable, Sendable {
    associatedtype Status: LedgerStatus

    var status: Status { get set }

    /// What an empty form shows.
    init()

    static var ledger: Ledger<Self> { get }
}

/// Where an entry can stand. The first case is where it begins.
public protocol LedgerStatus: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var label: Text { get }
    /// Until when an entry may stay here.
    var term: Term { get }
    /// What a choice of the entry may make earlier than the term.
    var closer: CloserTerm? { get }
    /// Whether the entry goes on in another, which is counted in its place.
    var isMerged: Bool { get }
}

extension LedgerStatus {
    public var closer: CloserTerm? { nil }
    public var isMerged: Bool { false }
}
