/// When the engine writes the day into a field of an entry. Nobody fills such a field in, and whatever is sent for it is left out: how
/// long something took is then nobody's word.
public enum Stamp: Hashable, Codable, Sendable {
    /// When the entry is made.
    case entering
    /// When the step of that name is taken; the last time counts.
    case step(String)
}

extension EntryContent {
    /// The same with the day in the fields that this writes.
    func stamped(_ stamp: Stamp, on day: Day, of ledger: AnyLedger) -> EntryContent {
        var content = self
        for field in ledger.description.stamped where field.stamp == stamp { content.values[field.name] = .day(day) }
        return content
    }
}
