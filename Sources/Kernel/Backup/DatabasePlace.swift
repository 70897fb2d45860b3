public import Store

/// Where a database of one engine stands, and how a backup of it is opened and put back; each engine has one conformer.
public protocol DatabasePlace: Sendable {
    var engine: Engine { get }

    /// Whether a database stands there already.
    func isTaken() async throws -> Bool

    func open() async throws -> any Database

    /// Puts the content of a backup file there, in the place of what stood there. No server may have it open. After a
    /// failure the old content is still there, or nothing.
    func restore(from file: String) async throws

    /// Opens a backup file as a database, for checking; the file is the same afterwards.
    func withBackup<T: Sendable>(_ file: String, _ body: (any Database) async throws -> T) async throws -> T
}
