import Kernel
import Web

/// What is asked of the list of what expires: an organisation, within how many days, and of which ledger.
struct ExpiryQuery: Sendable {
    /// The organisation; its period is not asked.
    let place: IndicatorQuery
    let days: Int
    /// Empty for all that are watched.
    let ledger: String
    let after: EntryCursor?

    static let spans = [30, 90, 180, 365]

    init(_ query: Fields, today: Day) {
        place = IndicatorQuery(query, today: today)
        days = query.number("days").flatMap { Self.spans.contains($0) ? $0 : nil } ?? 90
        ledger = query.text("ledger")
        after = query["after"].flatMap { EntryCursor($0) }
    }

    func link(to organisation: ID<Organisation>, ledger: String? = nil, days: Int? = nil) -> Link {
        ExpiryPages.address.with("in", organisation.description).with("days", String(days ?? self.days))
            .with("ledger", ledger ?? self.ledger)
    }
}
