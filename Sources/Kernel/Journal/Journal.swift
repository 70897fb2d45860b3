public import Store

/// The append-only journal.
public struct Journal: Sendable {
    func append(_ line: JournalLine, version: [UInt8]?, on connection: any Connection) throws {}
}
