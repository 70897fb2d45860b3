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

    /// Said above the list.
    var words: Text {
        let (from, to) = (asked.days.lowerBound, asked.days.upperBound)
        return count.kind == .stock
            ? Text("构成「\(count.label.zh)」（截至 \(to)）的事项", en: "What makes up “\(count.label.en)” as of \(to)")
            : Text(
                "构成「\(count.label.zh)」（\(from) 至 \(to)）的事项", en: "What makes up “\(count.label.en)”, \(from) to \(to)")
    }
}
