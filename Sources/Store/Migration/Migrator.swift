extension Database {
    /// Brings the schema up to date: runs what is missing, in order, each in a transaction with its record. Several
    /// servers may start at once; each migration is run by one of them.
    ///
    /// - Throws: ``StoreError/migrationEdited(name:)`` when an applied migration's text differs, and
    ///   ``StoreError/newerDatabase(names:)`` when the database has migrations that are not in the list; nothing is
    ///   changed in either case.
    public func migrate(_ migrations: [Migration]) async throws {
        let engine = engine
        var names: Set<String> = []
        for migration in migrations where !names.insert(migration.name).inserted {
            throw StoreError.migrationNamedTwice(name: migration.name)
        }
        try await write { connection in
            if engine == .postgres { try Self.takeTurn(on: connection) }
            try connection.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, digest TEXT NOT NULL)")
        }
        let applied = try await read { try Self.applied(on: $0) }
        try Self.check(applied, against: migrations, on: engine)
        for migration in migrations where applied[migration.name] == nil {
            try await write { connection in
                // Before the first SELECT: what a server that came first has recorded must be in this snapshot.
                if engine == .postgres { try connection.run("LOCK TABLE migration IN EXCLUSIVE MODE") }
                try Self.apply(migration, on: connection)
            }
        }
    }

    private static func applied(on connection: any Connection) throws -> [String: String] {
        let rows = try connection.all("SELECT name, digest FROM migration") {
            (try $0[0] as String, try $0[1] as String)
        }
        return Dictionary(rows) { first, _ in first }
    }

    private static func apply(_ migration: Migration, on connection: any Connection) throws {
        let digest = migration.digest(for: connection.engine)
        let recorded: String? = try connection.value("SELECT digest FROM migration WHERE name = \(migration.name)")
        if let recorded {
            guard recorded == digest else { throw StoreError.migrationEdited(name: migration.name) }
            return
        }
        for statement in migration.spelled(for: connection.engine) { try connection.run(statement) }
        try connection.run("INSERT INTO migration (name, digest) VALUES (\(migration.name), \(digest))")
    }

    /// `CREATE TABLE IF NOT EXISTS` of two sessions at once fails in one of them, so they queue. The number is arbitrary,
    /// and the platform's own.
    private static func takeTurn(on connection: any Connection) throws {
        try connection.each("SELECT pg_advisory_xact_lock(720120261)") { _ in }
    }

    private static func check(_ applied: [String: String], against known: [Migration], on engine: Engine) throws {
        let digests = Dictionary(known.map { ($0.name, $0.digest(for: engine)) }) { first, _ in first }
        let strangers = applied.keys.filter { digests[$0] == nil }.sorted()
        guard strangers.isEmpty else { throw StoreError.newerDatabase(names: strangers) }
        for (name, digest) in applied.sorted(by: { $0.key < $1.key }) where digests[name] != digest {
            throw StoreError.migrationEdited(name: name)
        }
    }
}
