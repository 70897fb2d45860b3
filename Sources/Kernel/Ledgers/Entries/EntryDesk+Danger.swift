import Store

extension EntryDesk {
    /// Tells whoever handles the ledger at the owner; where nobody does, at the nearest above where somebody does.
    func tellOfDanger(_ entry: Entry) throws {
        let line = entry.place.path.numbers.map(\.number)
        let holders = try connection.all(
            """
            SELECT DISTINCT a.id, o.path FROM role_grant g
            JOIN account a ON a.id = g.account JOIN organisation o ON o.id = g.organisation
            WHERE o.number IN \(list: line) AND g.role IN \(list: ledger.write.roles.map(\.rawValue).sorted())
                AND a.status = 'active' ORDER BY o.path DESC, a.id LIMIT 200
            """
        ) { (account: try $0[0] as ID<Account>, path: try $0[1] as OrganisationPath) }
        // Whoever belongs to a union inside an employer may hold the role and still read nothing of it.
        let readers = try holders.filter {
            try Actor.load(.account($0.account), on: connection).may(ledger.read, at: entry.place)
        }
        guard let nearest = readers.first?.path else { return }
        for reader in readers where reader.path == nearest {
            try desk.tell(.danger, to: reader.account, about: entry, cause: entry.id.description)
        }
    }
}
