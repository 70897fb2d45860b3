import Store

/// The append-only journal.
///
/// A line enters in the transaction of the deed it tells of (``append(_:version:on:)``), and before the deed is
/// acknowledged, or shortly after it on PostgreSQL, gets its leaf in a Merkle tree whose head is signed
/// (``settle(on:at:)``). Lines, leaves and heads are never changed; ``verify(on:against:)`` says where somebody did.
/// What was decided and why: `docs/decisions/0003-journal.md`.
public struct Journal: Sendable {
    let keys: KeyFile

    public init(keys: KeyFile) { self.keys = keys }

    /// Writes a line in this transaction; the line is gone when the transaction is.
    ///
    /// - Parameter version: the canonical bytes of the subject as it now stands. They are kept beside a fresh salt, and
    ///   only their commitment enters the line; the subject's versions are numbered from 1.
    /// - Returns: the commitment to the version.
    @discardableResult
    func append(_ line: JournalLine, version: [UInt8]?, on connection: any Connection) throws -> [UInt8]? {
        var written = WrittenLine(line)
        if let version {
            let salt = Commitment.salt()
            written.version = try Self.nextVersion(of: line.subject, on: connection)
            written.commitment = Commitment.of(version, salt: salt)
            try Self.insertVersion(of: line.id, salt: salt, body: version, on: connection)
        }
        try written.insert(on: connection)
        return written.commitment
    }

    /// Destroys every kept version of a subject, and writes the line that says so. The lines stay, and the journal
    /// verifies, because it never held more than commitments whose salts are now gone.
    ///
    /// - Parameters:
    ///   - line: who did it and when; its action is replaced.
    ///   - action: one of ``erasing``.
    func erase(_ line: JournalLine, saying action: Action = Self.erased, on connection: any Connection) throws {
        try Self.deleteVersions(of: line.subject, on: connection)
        let erasure = JournalLine(
            id: line.id, at: line.at, actor: line.actor, organisation: line.organisation, action: action.name,
            subject: line.subject)
        try append(erasure, version: nil, on: connection)
    }

    /// The versions of a subject were destroyed at a person's request or at the end of their term.
    public static let erased = Action("version.erased", Text("销毁历史版本", en: "Versions erased"))
    /// Every action whose line says that what was kept of its subject until then is destroyed.
    static let erasing = [erased, EntryAction.erased]
    /// The database was put back from a backup; lines settled after that backup are not in it.
    public static let restored = Action("journal.restored", Text("从备份恢复", en: "Restored from a backup"))
}
