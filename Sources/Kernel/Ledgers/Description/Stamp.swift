/// When the engine writes into a field of an entry, and what. Nobody fills such a field in, and whatever is sent for it is left out: how
/// long something took is then nobody's word.
public enum Stamp: Hashable, Codable, Sendable {
    /// The day on which the entry is made.
    case entering
    /// The day on which the step of that name is taken; the last time counts.
    case step(String)
    /// The day on which one of these steps is taken for the first time. It stays for ever, so that what is counted by it moves in no
    /// month that is closed, however often the entry goes round.
    case first([String])
    /// What stands in that field when the entry is made, whatever it is changed to.
    case original(String)
    /// The whole minutes from the making of the entry until one of these steps is taken for the first time.
    case minutes(until: [String])
    /// A row for each time the first step is taken, with the day as `from`; the second writes its day into it as `until`. Earlier rows
    /// stay.
    case spans(from: String, until: String)
    /// Whether the register of its owner held such an earlier entry when this one was made, or when what it is known again by changed.
    case recurring(Recurrence)
}

extension EntryContent {
    /// As it is when the entry is made.
    func made(on day: Day, in ledger: AnyLedger) -> EntryContent {
        var content = self
        for field in ledger.picked.stamped {
            switch field.stamp {
            case .entering: content.values[field.name] = .day(day)
            case .original(let name): content.values[field.name] = values[name]
            case .step, .first, .minutes, .spans: content.values[field.name] = nil
            case .recurring, nil: break
            }
        }
        return content
    }

    /// As it is after a step.
    ///
    /// - Parameter made: when the entry was.
    func stepped(_ step: String, at now: Instant, made: Instant, in ledger: AnyLedger) -> EntryContent {
        var content = self
        for field in ledger.picked.stamped {
            switch field.stamp {
            case .step(step): content.values[field.name] = .day(now.day)
            case .first(let steps) where steps.contains(step) && values[field.name] == nil:
                content.values[field.name] = .day(now.day)
            case .minutes(let steps) where steps.contains(step) && values[field.name] == nil:
                content.values[field.name] = .number(made.minutes(until: now))
            case .spans(step, _): content.values[field.name] = .rows(spans(field) + [["from": .day(now.day)]])
            case .spans(_, step): content.values[field.name] = .rows(spans(field).ending(on: now.day))
            default: break
            }
        }
        return content
    }

    private func spans(_ field: FieldDescription) -> [[String: FieldValue]] {
        if case .rows(let rows)? = values[field.name] { rows } else { [] }
    }
}

extension [[String: FieldValue]] {
    /// What began before its days were written has a row with its end alone.
    fileprivate func ending(on day: Day) -> Self {
        guard let last, last["until"] == nil else { return self + [["until": .day(day)]] }
        return dropLast() + [last.merging(["until": .day(day)]) { $1 }]
    }
}
