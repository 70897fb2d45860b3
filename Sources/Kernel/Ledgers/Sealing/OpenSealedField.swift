public import Store

/// Opens a sealed field for whoever handles the entry, for a reason that is written down where the person concerned sees it.
public struct OpenSealedField: Command {
    public static var requires: Permission? { nil }

    let ledger: LedgerID
    let entry: ID<Entry>
    let field: String
    let reason: String
    let book: LedgerBook

    public init(_ field: String, of entry: ID<Entry>, in ledger: LedgerID, because reason: String, book: LedgerBook) {
        (self.field, self.entry, self.ledger, self.reason, self.book) = (field, entry, ledger, reason, book)
    }

    /// - Returns: what stands in the field; it must go into no log and no cache.
    public func perform(at desk: Desk) throws -> FieldValue {
        let desk = try EntryDesk(ledger, in: book, at: desk)
        let entry = try desk.find(entry)
        try desk.allow(.unseal, on: entry)
        guard let described = desk.ledger.description.sealed.first(where: { $0.name == field }),
            let sealed = try SealedValue.find(of: entry.id, field, on: desk.connection)
        else { throw Refusal.notFound }
        guard (5...500).contains(reason.count) else {
            throw Refusal.invalid(
                field: "reason",
                why: Text("请写明为什么要看（5 到 500 字）", en: "Say why you need to see it (5 to 500 characters)"))
        }
        let text = try sealed.open(of: entry.id, field, with: desk.desk.journal.keys)
        try desk.connection.run(
            """
            INSERT INTO seal_opening (id, entry, field, at, account, office, reason)
            VALUES (\(desk.desk.ids.next(SealOpening.self)), \(entry.id), \(field), \(desk.desk.now),
                \(desk.desk.actor.account), \(try desk.desk.actor.office(on: desk.connection)), \(reason))
            """)
        try desk.desk.record(EntryAction.sealOpened, entry.subject, of: entry.owner.organisation)
        var plain = described
        plain.dataClass = .open
        return EntryJSON.values(try JSONValue(text: text), [plain])[field] ?? .absent
    }
}

/// That a sealed field was opened: which office, when, and why; not by whom, for those outside the unions.
public struct SealOpening: Sendable {
    public let at: Instant
    public let field: String
    /// Organisation and role.
    public let office: String
    public let name: String?
    public let reason: String
}

extension Entry {
    /// Every opening of its sealed fields, newest first.
    public func sealOpenings(on connection: any Connection) throws -> [SealOpening] {
        try connection.all(
            """
            SELECT s.at, s.field, s.office, a.name, s.reason FROM seal_opening s LEFT JOIN account a ON a.id = s.account
            WHERE s.entry = \(id) ORDER BY s.id DESC LIMIT 200
            """
        ) {
            SealOpening(at: try $0[0], field: try $0[1], office: try $0[2], name: try $0[3], reason: try $0[4])
        }
    }
}

extension Actor {
    /// Where and as what she works: 广州市总工会 工会干部.
    func office(on connection: any Connection) throws -> String {
        guard let grant = grants.first, let home = try Organisation.find(grant.organisation, on: connection) else {
            return "—"
        }
        return "\(home.name) \(grant.role.label.zh)"
    }
}
