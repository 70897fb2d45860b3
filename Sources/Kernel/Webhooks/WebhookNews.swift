import Store

/// What a webhook has to tell next, read from the journal from where it stands.
struct WebhookNews {
    let events: [WebhookEvent]
    /// Up to where the journal was read for it.
    let place: JournalPlace
    private let start: JournalPlace

    static let mostEvents = 100
    static let mostLines = 500

    /// Whether it is worth a write: there is something to tell, or reading the same lines again would cost more.
    var isWorthKeeping: Bool {
        !events.isEmpty || place.members != start.members || place.seq - start.seq >= Self.mostLines / 5
    }

    /// - Parameter actor: the token, as it stands in this transaction.
    init(for hook: Webhook, as actor: Actor, in book: LedgerBook, on connection: any Connection) throws {
        start = hook.place
        let book = try book.inForce(on: connection)
        let ledgers = hook.ledgers.compactMap { book[$0] }.filter { actor.may($0.read) }
        let kinds = Set(ledgers.map(\.id.kind.name))
        var (place, happenings) = (hook.place, [JournalHappening]())
        for line in try SettledLine.after(place.seq, limit: Self.mostLines, on: connection) {
            let room = Self.mostEvents - happenings.count
            guard room > 0 else { break }
            if line.isBatch {
                let members = try line.happenings(in: kinds, after: place.members, limit: room, on: connection)
                happenings += members.found
                if let last = members.last {
                    place.members = last
                    break
                }
            } else if let happening = line.happening(in: kinds) {
                happenings.append(happening)
            }
            place = JournalPlace(seq: line.seq)
        }
        self.place = place
        events = try Self.events(of: happenings, in: ledgers, for: actor, on: connection).filter {
            hook.kinds.contains($0.kind)
        }
    }

    /// What of it the token may read: the same predicate as in lists.
    private static func events(
        of happenings: [JournalHappening], in ledgers: [AnyLedger], for actor: Actor, on connection: any Connection
    ) throws -> [WebhookEvent] {
        guard !happenings.isEmpty else { return [] }
        let entries = Array(Set(happenings.map(\.entry)))
        let reach = reach(ledgers, actor, ledger: "e.ledger", path: "e.path", secondPath: "e.second_path")
        let standing = try named(
            "SELECT e.id, e.ledger, e.number, e.version FROM entry e WHERE e.id IN \(list: entries) AND \(reach)",
            on: connection)
        let withdrawn = try withdrawn(among: happenings, in: ledgers, for: actor, on: connection)
        return happenings.compactMap { one in
            guard let entry = standing[one.entry] ?? withdrawn[one.entry],
                let kind = one.kind(in: entry.ledger, isThere: standing[one.entry] != nil)
            else { return nil }
            return WebhookEvent(
                id: one.id, kind: kind, action: one.action, at: one.at, ledger: entry.ledger, entry: one.entry,
                number: entry.number, version: one.version ?? entry.version)
        }
    }

    /// Those that the undoing of an import took out of their ledger: whoever reads it at the union of each is told. Of those that
    /// were taken out before that was kept, whoever reads it at the union of the import.
    private static func withdrawn(
        among happenings: [JournalHappening], in ledgers: [AnyLedger], for actor: Actor,
        on connection: any Connection
    ) throws -> [ID<Entry>: Named] {
        let gone = happenings.filter { $0.action == EntryAction.importUndone.name }.map(\.entry)
        guard !gone.isEmpty else { return [:] }
        let reach = reach(ledgers, actor, ledger: "m.ledger", path: "o.path", secondPath: "o.second_path")
        return try named(
            """
            SELECT i.entry, m.ledger, i.number, i.version FROM imported_entry i JOIN entry_import m ON m.id = i.import
            JOIN organisation o ON o.id = COALESCE(i.owner, m.home)
            WHERE i.entry IN \(list: gone) AND i.undoing = \(ImportUndoing.Fate.withdrawn) AND \(reach)
            """, on: connection)
    }

    private typealias Named = (ledger: LedgerID, number: String, version: Int)

    private static func named(_ sql: SQL, on connection: any Connection) throws -> [ID<Entry>: Named] {
        var found: [ID<Entry>: Named] = [:]
        try connection.each(sql) { found[try $0[0]] = (LedgerID(try $0[1]), try $0[2], try $0[3]) }
        return found
    }

    private static func reach(
        _ ledgers: [AnyLedger], _ actor: Actor, ledger column: SQL, path: SQL, secondPath: SQL
    ) -> SQL {
        let each = ledgers.map { ledger -> SQL in
            let scope = actor.scope(of: ledger.read).predicate(path: path, secondPath: secondPath)
            return "(\(column) = \(ledger.id.name) AND \(scope))"
        }
        return each.isEmpty ? "1 = 0" : "(\(SQL.joined(each, by: " OR ")))"
    }
}
