extension Database {
    /// Brings the schema up to date: runs what is missing, in order, each in a transaction with its record.
    ///
    /// - Throws: ``StoreError/migrationEdited(name:)`` when an applied migration's text differs, and
    ///   ``StoreError/newerDatabase(names:)`` when the database has migrations that are not in the list; nothing is
    ///   changed in either case.
    public func migrate(_ migrations: [Migration]) async throws {
        try await write { connection in
            try connection.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, digest TEXT NOT NULL)")
        }
        let applied = try await read { connection in
            Dictionary(
                uniqueKeysWithValues: try connection.all("SELECT name, digest FROM migration ORDER BY name") {
                    (try $0[0] as String, try $0[1] as String)
                }
            )
        }
        try Self.check(applied, against: migrations, on: engine)
        for migration in migrations where applied[migration.name] == nil {
            let engine = engine
            try await write { connection in
                for statement in migration.statements(for: engine) { try connection.run(statement) }
                try connection.run(
                    "INSERT INTO migration (name, digest) VALUES (\(migration.name), \(migration.digest(for: engine)))"
                )
            }
        }
    }

    private static func check(_ applied: [String: String], against known: [Migration], on engine: Engine) throws {
        let digests = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0.digest(for: engine)) })
        let strangers = applied.keys.filter { digests[$0] == nil }.sorted()
        guard strangers.isEmpty else { throw StoreError.newerDatabase(names: strangers) }
        for (name, digest) in applied.sorted(by: { $0.key < $1.key }) where digests[name] != digest {
            throw StoreError.migrationEdited(name: name)
        }
    }
}
