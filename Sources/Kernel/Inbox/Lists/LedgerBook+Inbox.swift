import Store

extension LedgerBook {
    /// The entries `e` of all ledgers within a person's reach, as one condition; ledgers that she reaches alike share a part.
    ///
    /// Its columns are written as `column || ''`, which neither engine looks up in an index: who holds an entry, or whose it
    /// is, always narrows further.
    func condition(for actor: Actor, _ permission: (AnyLedger) -> Permission) -> SQL {
        var groups: [(scope: Scope, names: [String])] = []
        for ledger in ledgers {
            let scope = actor.scope(of: permission(ledger))
            if let place = groups.firstIndex(where: { $0.scope == scope }) {
                groups[place].names.append(ledger.id.name)
            } else {
                groups.append((scope, [ledger.id.name]))
            }
        }
        let parts = groups.filter { !$0.scope.isEmpty }.map { group -> SQL in
            let reach = group.scope.predicate(path: "(e.path || '')", secondPath: "(e.second_path || '')")
            return "((e.ledger || '') IN \(list: group.names) AND \(reach))"
        }
        return parts.isEmpty ? "1 = 0" : "(" + SQL.joined(parts, by: " OR ") + ")"
    }

    /// What set the term of an entry, with its article: 告知受理 15 日 · 《信访工作条例》§23.
    ///
    /// - Parameter values: of the entry; a day in it may count before the rule's.
    /// - Returns: `nil` where nothing is due, or the version of the rule is no longer in any pack.
    public func termWords(of entry: Entry, _ values: [String: FieldValue]) -> Text? {
        guard let ledger = self[entry.ledger], let status = ledger.description.status(entry.status) else { return nil }
        if let due = entry.due.day, let field = status.ownDays.first(where: { values[$0] == .day(due) }) {
            return ledger.description.field(field)?.label
        }
        switch status.term {
        case .final, .openEnded: return nil
        case .by(let field): return ledger.description.field(field)?.label
        case .within(let id, _, _):
            guard let version = entry.due.rule, let rule = terms.rule(id, version: version) else { return nil }
            return rule.title + Text(" ", en: ": ") + rule.value.words + Text(" · ", en: " · ") + rule.citation
        }
    }

    /// What stands in those of some entries that may hold a day which counts before the rule's.
    func ownDays(
        of lines: [EntryLine], on connection: any Connection
    ) throws -> [ID<Entry>: [String: FieldValue]] {
        var values: [ID<Entry>: [String: FieldValue]] = [:]
        for (id, some) in Dictionary(grouping: lines, by: \.entry.ledger) {
            guard let ledger = self[id] else { continue }
            let asked = some.filter { ledger.description.status($0.entry.status)?.ownDays.isEmpty == false }
            for line in try asked.whole(of: ledger, on: connection) { values[line.entry.id] = line.values }
        }
        return values
    }
}
