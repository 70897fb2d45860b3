public import Store

/// Work on a large import beside the server: looking its rows over, entering them, or undoing it.
///
/// An import has one at a time, for which whoever handed it in asks, or whoever may undo it; it is done with her roles as they stand
/// while it is done. A
/// server has it to itself for a while (``ImportLease``). What a server had in hand when it stopped is begun anew by any: nothing
/// stands in a ledger before the one transaction that enters all of it, and ends the job.
public struct ImportJob: Sendable {
    public enum Deed: String, Sendable, Bindable {
        /// Says what would become of each row.
        case look
        /// Enters them.
        case apply
        /// Undoes what was entered.
        case undo
    }

    public enum State: String, CaseIterable, Sendable, Bindable {
        case waiting, running, done, cancelled
        /// Her roles no longer reach it.
        case refused
        /// It cannot be done as it was asked for; ``ImportJob/why`` says what to do.
        case stopped
        /// Tried too often.
        case failed

        public var isOpen: Bool { self == .waiting || self == .running }
    }

    public let id: ID<ImportJob>
    public let imported: ID<EntryImport>
    public let ledger: LedgerID
    public let account: ID<Account>
    public let deed: Deed
    /// What is entered, and what she looked over; of ``Deed/apply`` only.
    let choice: ApplyImport.Choice?
    let seen: ApplyImport.Seen?
    /// In which the bad rows are explained.
    public let language: Language
    public let state: State
    /// Rows worked on so far, of how many; those are not known before they are counted.
    public let rows: Int
    public let total: Int?
    public let askedAt: Instant
    /// When a server first took it up.
    public let begunAt: Instant?
    public let why: Text?

    public var identity: Actor.Identity { .account(account) }

    /// So many rows are looked over, entered and undone within a request.
    public static let direct = 10_000
    /// No import from a page has more.
    public static let most = 1_000_000

    /// Seconds for which a server has a job to itself; each sign of life begins them anew.
    static let lease: Int64 = 120
    /// So often a job is begun before it is given up.
    public static let tries = 3
    /// Of one person at a time.
    static let mostOpen = 3
}

extension ApplyImport.Choice: Bindable {}
