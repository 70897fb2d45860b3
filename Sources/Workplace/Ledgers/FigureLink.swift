import Kernel
import Web

/// A figure as an address: the list of exactly the rows behind it.
struct FigureLink: Sendable {
    let count: CountDescription
    let asked: FigureAsked

    init(_ count: CountDescription, _ asked: FigureAsked) {
        self.count = count
        self.asked = asked
    }

    /// - Returns: `nil` when the address names no figure.
    init?(_ query: Fields, in book: LedgerBook) {
        guard let found = book.count(query.text("figure")), let asked = FigureAsked(query, of: found.count) else {
            return nil
        }
        count = found.count
        self.asked = asked
    }

    func link(in book: LedgerBook) -> Link? {
        book.count(asked.indicator).map { asked.carried(by: $0.ledger.link) }
    }
}
