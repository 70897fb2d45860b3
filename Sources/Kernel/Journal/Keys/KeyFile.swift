public import Crypto

/// The secrets of an installation, kept in one file outside the database and outside every backup.
///
/// Without it the journal cannot go on and nothing that was encrypted can be read; whoever has it and the database has
/// everything.
public struct KeyFile: Sendable {
    let master: MasterSecret
    /// Newest first; they still read what they encrypted.
    let olderMasters: [MasterSecret]
    let current: SigningKey
    /// Newest first; their secret halves are gone.
    let retired: [PublishedKey]

    init(master: MasterSecret, olderMasters: [MasterSecret], current: SigningKey, retired: [PublishedKey]) {
        self.master = master
        self.olderMasters = olderMasters
        self.current = current
        self.retired = retired
    }

    /// Fresh keys that stand in no file yet, for a test or a trial.
    public init(created: Instant) {
        self.init(
            master: MasterSecret(created: created), olderMasters: [], current: SigningKey(created: created), retired: []
        )
    }

    /// The keys by which heads can be checked, the current one first. They are no secret.
    public var published: [PublishedKey] { [current.published] + retired }

    /// A 32-byte secret of its own for each purpose (HKDF-SHA256): one tells nothing of another.
    ///
    /// - Parameter purpose: a stable name, `sessions` or `identity numbers`; the same name gives the same secret for ever,
    ///   whatever was rotated since.
    public func secret(for purpose: String) -> SymmetricKey { (olderMasters.last ?? master).derived(for: purpose) }

    /// The secrets of a purpose under each master secret, the newest first: what was encrypted under any of them is read.
    func secrets(for purpose: String) -> [SymmetricKey] {
        ([master] + olderMasters).map { $0.derived(for: purpose) }
    }

    /// The name of the newest master secret, under which is encrypted (``secret(for:under:)``); it stands with every encrypted
    /// value.
    public var masterID: KeyID { master.id }

    /// The secret under a master secret of that name, for reading what an older one encrypted; `nil` when it is unknown.
    public func secret(for purpose: String, under id: KeyID) -> SymmetricKey? {
        ([master] + olderMasters).first { $0.id == id }?.derived(for: purpose)
    }

    /// The same keys with a new one for signing and a new master secret; the old signing key stays published, the old master
    /// secret reads what it encrypted.
    func rotated(at now: Instant) -> KeyFile {
        KeyFile(
            master: MasterSecret(created: now), olderMasters: [master] + olderMasters,
            current: SigningKey(created: now),
            retired: [current.published.retired(at: now)] + retired)
    }
}
