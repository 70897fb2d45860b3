/// What stands in the entries of a ledger: a struct whose fields are named by its ``Ledger``.
///
/// Whatever is kept of an entry is kept through the ledger's fields; a property without a field is lost.
public protocol LedgerEntry: Equatable, Sendable {
    associatedtype Status: LedgerStatus

    var status: Status { get set }

    /// What an empty form shows.
    init()

    static var ledger: Ledger<Self> { get }

    /// Each time it goes on in another entry of its ledger, the earliest first.
    var joined: [Joined] { get }
}

extension LedgerEntry {
    public var joined: [Joined] { [] }
}

/// From which day an entry goes on in another, which is counted in its place, and since when it stands by itself again.
public struct Joined: Hashable, Sendable {
    public let from: Day
    /// `nil` while it goes on in the other.
    public let until: Day?

    public init(from: Day, until: Day?) { (self.from, self.until) = (from, until) }

    func contains(_ day: Day) -> Bool { from <= day && (until.map { day < $0 } ?? true) }
}

/// Where an entry can stand. The first case is where it begins.
public protocol LedgerStatus: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var label: Text { get }
    /// Until when an entry may stay here.
    var term: Term { get }
    /// What may make an entry due earlier than the term.
    var closer: [CloserTerm] { get }
}

extension LedgerStatus {
    public var closer: [CloserTerm] { [] }
}
