public import Store

/// What was found when the rows of a large import were looked over, kept until they are entered or the files are gone.
///
/// It tells of entries that its owner could read then, so it is shown to her as long as she holds the same roles.
public struct KeptLook: Sendable {
    public let at: Instant
    let roles: String
    /// What tells it from another (``ApplyImport/Seen``).
    public let digest: String
    public let rows: Int
    /// As whoever looked wrote it down for the page.
    public let preview: String

    public init(at: Instant, by actor: Actor, digest: String, rows: Int, preview: String) {
        self.init(at: at, roles: Self.roles(of: actor), digest: digest, rows: rows, preview: preview)
    }

    init(at: Instant, roles: String, digest: String, rows: Int, preview: String) {
        (self.at, self.roles, self.digest, self.rows, self.preview) = (at, roles, digest, rows, preview)
    }

    /// Bytes of a part of the bad rows.
    private static let part = 1 << 20

    /// - Returns: `nil` where nobody looked yet, or her roles have changed since.
    public static func find(
        of id: ID<EntryImport>, for actor: Actor, on connection: any Connection
    ) throws -> KeptLook? {
        let found = try connection.first(
            "SELECT at, roles, digest, rows, preview FROM import_look WHERE import = \(id)"
        ) {
            KeptLook(at: try $0[0], roles: try $0[1], digest: try $0[2], rows: try $0[3], preview: try $0[4])
        }
        return found?.roles == roles(of: actor) ? found : nil
    }

    /// Of the workbook with the bad rows. Whoever asks has found the look for the person.
    public static func parts(of id: ID<EntryImport>, on connection: any Connection) throws -> Int {
        let count: Int? = try connection.value("SELECT COUNT(*) FROM import_bad_part WHERE import = \(id)")
        return count ?? 0
    }

    public static func part(
        _ ordinal: Int, of id: ID<EntryImport>, on connection: any Connection
    ) throws -> [UInt8] {
        let bytes: [UInt8]? = try connection.value(
            "SELECT bytes FROM import_bad_part WHERE import = \(id) AND ordinal = \(ordinal)")
        guard let bytes else { throw Refusal.notFound }
        return bytes
    }

    func keep(_ bad: [UInt8], of id: ID<EntryImport>, on connection: any Connection) throws {
        try Self.forget(of: id, on: connection)
        try connection.run(
            """
            INSERT INTO import_look (import, at, roles, digest, rows, preview)
            VALUES (\(id), \(at), \(roles), \(digest), \(rows), \(preview))
            """)
        for (ordinal, start) in stride(from: 0, to: bad.count, by: Self.part).enumerated() {
            let bytes = Array(bad[start..<min(start + Self.part, bad.count)])
            try connection.run(
                "INSERT INTO import_bad_part (import, ordinal, bytes) VALUES (\(id), \(ordinal), \(bytes))")
        }
    }

    static func forget(of id: ID<EntryImport>, on connection: any Connection) throws {
        try connection.run("DELETE FROM import_look WHERE import = \(id)")
    }

    private static func roles(of actor: Actor) -> String {
        actor.grants.map { "\($0.role.rawValue) \($0.reach.line.rawValue) \($0.reach.path)" }.sorted()
            .joined(separator: "\n")
    }
}
