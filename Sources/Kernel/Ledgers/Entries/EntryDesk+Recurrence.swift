import Store

extension EntryDesk {
    /// The field with the day on which each happened, in a ledger where something comes again.
    var recurringOn: String? {
        ledger.picked.stamped.lazy.compactMap { field in
            if case .recurring(let recurrence)? = field.stamp { recurrence.on } else { nil }
        }.first
    }

    /// As it is with what the register of its owner tells when it is made.
    func compared(_ content: EntryContent, of owner: EntryOwner) throws -> EntryContent {
        var content = content
        for field in ledger.picked.stamped {
            guard case .recurring(let recurrence)? = field.stamp else { continue }
            content.values[field.name] = try recurs(recurrence, content, owner) ? .flag(true) : nil
        }
        return content
    }

    /// The same for one that stands in the register already, where what it is known again by has changed.
    func compared(_ content: EntryContent, replacing before: EntryContent, of entry: Entry) throws -> EntryContent {
        var content = content
        for field in ledger.picked.stamped {
            guard case .recurring(let recurrence)? = field.stamp,
                mentions.employers(in: content) != mentions.employers(in: before)
                    || (recurrence.like + [recurrence.on]).contains(where: { content.values[$0] != before.values[$0] })
            else { continue }
            content.values[field.name] = try recurs(recurrence, content, entry.owner, but: entry.id) ? .flag(true) : nil
        }
        return content
    }

    private func recurs(
        _ recurrence: Recurrence, _ content: EntryContent, _ owner: EntryOwner, but own: ID<Entry>? = nil
    ) throws -> Bool {
        guard case .day(let day)? = content.values[recurrence.on] else { return false }
        var alike: SQL = ""
        for name in recurrence.like {
            guard case .choice(let chosen)? = content.values[name] else { return false }
            alike =
                alike + """
                     AND EXISTS (SELECT 1 FROM entry_listed l WHERE l.entry = e.id
                        AND l.field = \(ListedValue.name(name, in: ledger.id)) AND l.words = \(chosen))
                    """
        }
        for employer in mentions.employers(in: content) {
            let known = try KnownEmployer.note(employer, at: desk)
            let last: Int64? = try connection.value(
                """
                SELECT d.number FROM entry e JOIN entry_listed d ON d.entry = e.id
                WHERE e.id IN \(KnownEmployer.entries(about: "(SELECT root FROM employer WHERE id = \(known))"))
                    AND e.ledger = \(ledger.id.name) AND e.owner = \(owner.organisation)
                    AND d.field = \(ListedValue.name(recurrence.on, in: ledger.id)) AND d.number < \(day.sinceEpoch)
                    AND e.id <> \(own?.number ?? 0)\(alike)
                ORDER BY d.number DESC LIMIT 1
                """)
            if let last, isWithin(recurrence.rule, from: Day(sinceEpoch: Int(last)), day, owner) { return true }
        }
        return false
    }

    private func isWithin(_ id: RuleID, from earlier: Day, _ day: Day, _ owner: EntryOwner) -> Bool {
        let rule = book.terms.rule(id, part: nil, at: owner.region, on: day)
        guard let last = rule?.deadline(from: earlier, events: [], in: book.terms.calendar)?.last else { return true }
        return day <= last
    }
}

extension EntryContent {
    /// What has no day comes first, and is like nothing before it.
    func isEarlier(than other: EntryContent, by field: String) -> Bool {
        guard case .day(let next)? = other.values[field] else { return false }
        guard case .day(let day)? = values[field] else { return true }
        return day < next
    }
}
