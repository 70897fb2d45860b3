import Store

extension SettlingTurn {
    /// The number is arbitrary and this lock's own.
    static let postgres = SettlingTurn { connection in
        try connection.run("SELECT pg_advisory_xact_lock(\(7_041_992_115_504_263_001 as Int64))")
    }
}
