import Store

extension LoadRoom {
    /// Its pages are the server's to hold; sorting for an index may take more. Both end with the transaction.
    static let postgres = LoadRoom { _, connection in
        try connection.run("SET LOCAL maintenance_work_mem = '512MB'")
    } giveBack: { _ in
    } possible: { _, _ in
        // Others may enrol somebody while the batch is written.
        nil
    } settle: { connection in
        try connection.run(
            "ANALYZE organisation, person, identity, identity_key, membership, name_sound, member_place, tally")
    }
}
