import Store

extension StepDesk {
    /// Hands the entry to another organisation of which whoever takes the step may write the ledger; its figures go along. The
    /// number stays, and so does the way by which it is followed.
    ///
    /// - Parameter field: of the form, for what is wrong with the choice.
    public func move(to organisation: ID<Organisation>, field: String) throws {
        let connection = desk.connection
        guard let next = try Organisation.find(organisation, on: connection),
            desk.desk.actor.may(desk.ledger.write, at: next.place)
        else {
            throw Refusal.invalid(
                field: field, why: Text("您管不到这个单位，请交上级转送", en: "It is beyond your reach; the union above can do it"))
        }
        if let refusal = desk.ledger.refusal(ofMattersOf: next) { throw refusal }
        try next.refuseEnded()
        let owner = try EntryOwner.of(next, on: connection)
        let contributions = try Tally.contributions(of: entry.id, on: connection)
        try Tally.post(from: contributions, to: [], at: entry.owner.counting, on: connection)
        try Tally.post(from: [], to: contributions, at: owner.counting, on: connection)
        try Tally.remove([entry.id], on: connection)
        try connection.run(
            """
            UPDATE entry SET owner = \(owner.organisation), path = \(owner.place.path),
                second_path = \(owner.place.secondPath), realm = \(owner.realm), region = \(owner.region),
                counting_path = \(owner.counting.path), counting_second_path = \(owner.counting.secondPath),
                handler = NULL
            WHERE id = \(entry.id)
            """)
        guard let moved = try Entry.find(entry.id, on: connection) else { throw Refusal.notFound }
        try Tally.insert(contributions.map { (moved, $0) }, on: connection)
        let content = try moved.content(of: desk.ledger, on: connection)
        try SearchIndex.put(moved.document(content, of: desk.ledger), on: connection)
        if moved.isOpen, desk.ledger.isDanger(content) { try desk.tellOfDanger(moved) }
    }
}
