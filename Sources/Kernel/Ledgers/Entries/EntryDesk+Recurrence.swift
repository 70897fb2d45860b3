import Store

extension EntryDesk {
    /// Whether anything comes again in the ledger.
    var hasRecurrences: Bool { !recurrences.isEmpty }

    private var recurrences: [(field: FieldDescription, recurrence: Recurrence)] {
        ledger.picked.stamped.compactMap { field in
            if case .recurring(let recurrence)? = field.stamp { (field, recurrence) } else { nil }
        }
    }

    /// As it is with what the register of its owner tells when it is made.
    ///
    /// - Parameter others: what is entered with it, and may have happened before it.
    func compared(
        _ content: EntryContent, of owner: EntryOwner, beside others: DaysAlike = DaysAlike()
    ) throws -> EntryContent {
        var content = content
        for (field, recurrence) in recurrences {
            content.values[field.name] = try recurs(recurrence, content, owner, beside: others) ? .flag(true) : nil
        }
        return content
    }

    /// The same for one that stands in the register already, where what it is known again by has changed.
    func compared(_ content: EntryContent, replacing before: EntryContent, of entry: Entry) throws -> EntryContent {
        var content = content
        for (field, recurrence) in recurrences {
            guard
                mentions.employers(in: content) != mentions.employers(in: before)
                    || (recurrence.like + [recurrence.on]).contains(where: { content.values[$0] != before.values[$0] })
            else { continue }
            content.values[field.name] = try recurs(recurrence, content, entry.owner, but: entry.id) ? .flag(true) : nil
        }
        return content
    }

    /// Notes when it happened, for others that are entered with it.
    func note(_ content: EntryContent, of owner: ID<Organisation>, in days: inout DaysAlike) throws {
        for (_, recurrence) in recurrences {
            guard let alike = Alike(recurrence, content) else { continue }
            for root in try roots(in: content) { days.note(alike.day, for: alike.key(root, owner)) }
        }
    }

    /// When something happened, and what others must be like for it to come again.
    private struct Alike {
        let day: Day
        let choices: [(field: String, chosen: String)]

        /// - Returns: `nil` for what says too little to be known again.
        init?(_ recurrence: Recurrence, _ content: EntryContent) {
            guard case .day(let day)? = content.values[recurrence.on] else { return nil }
            self.day = day
            var choices: [(field: String, chosen: String)] = []
            for name in recurrence.like {
                guard case .choice(let chosen)? = content.values[name] else { return nil }
                choices.append((name, chosen))
            }
            self.choices = choices
        }

        func key(_ root: ID<KnownEmployer>, _ owner: ID<Organisation>) -> Int {
            var hasher = Hasher()
            hasher.combine(root)
            hasher.combine(owner)
            for (field, chosen) in choices {
                hasher.combine(field)
                hasher.combine(chosen)
            }
            return hasher.finalize()
        }
    }

    /// The employers that it names, each as the one that stands for it.
    private func roots(in content: EntryContent) throws -> [ID<KnownEmployer>] {
        try mentions.employers(in: content).compactMap { employer in
            let known = try KnownEmployer.note(employer, at: desk)
            return try connection.value("SELECT root FROM employer WHERE id = \(known)")
        }
    }

    private func recurs(
        _ recurrence: Recurrence, _ content: EntryContent, _ owner: EntryOwner, but own: ID<Entry>? = nil,
        beside others: DaysAlike = DaysAlike()
    ) throws -> Bool {
        guard let alike = Alike(recurrence, content) else { return false }
        var conditions: SQL = ""
        for (field, chosen) in alike.choices {
            conditions =
                conditions + """
                     AND EXISTS (SELECT 1 FROM entry_listed l WHERE l.entry = e.id
                        AND l.field = \(ListedValue.name(field, in: ledger.id)) AND l.words = \(chosen))
                    """
        }
        for root in try roots(in: content) {
            let registered: Int64? = try connection.value(
                """
                SELECT d.number FROM entry e JOIN entry_listed d ON d.entry = e.id
                WHERE e.id IN \(KnownEmployer.entries(about: "\(root)"))
                    AND e.ledger = \(ledger.id.name) AND e.owner = \(owner.organisation)
                    AND d.field = \(ListedValue.name(recurrence.on, in: ledger.id)) AND d.number < \(alike.day.sinceEpoch)
                    AND e.id <> \(own?.number ?? 0)\(conditions)
                ORDER BY d.number DESC LIMIT 1
                """)
            let entered = others.last(before: alike.day, for: alike.key(root, owner.organisation))
            let last = [registered.map { Day(sinceEpoch: Int($0)) }, entered].compactMap { $0 }.max()
            if let last, isWithin(recurrence.rule, from: last, alike.day, owner) { return true }
        }
        return false
    }

    private func isWithin(_ id: RuleID, from earlier: Day, _ day: Day, _ owner: EntryOwner) -> Bool {
        let rule = book.terms.rule(id, part: nil, at: owner.region, on: day)
        guard let last = rule?.deadline(from: earlier, events: [], in: book.terms.calendar)?.last else { return true }
        return day <= last
    }
}
