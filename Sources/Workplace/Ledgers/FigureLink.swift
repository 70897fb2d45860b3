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
        guard let found = book.count(query.text("figure")), let from = query.day("figure-from"),
            let to = query.day("figure-to"), from <= to, let path = OrganisationPath(query.text("figure-in")),
            let line = query.choice("figure-line", of: Line.self)
        else { return nil }
        count = found.count
        var asked = FigureAsked(
            found.count, part: query.text("figure-part"), in: Reach(line: line, path: path), from...to)
        asked.isOwn = query.isOn("figure-own")
        self.asked = asked
    }

    func link(in book: LedgerBook) -> Link? {
        book.count(asked.indicator).map { found in
            found.ledger.link.with("figure", asked.indicator).with("figure-part", asked.part)
                .with("figure-in", asked.reach.path.text).with("figure-line", asked.reach.line.rawValue)
                .with("figure-from", asked.days.lowerBound.description)
                .with("figure-to", asked.days.upperBound.description).with("figure-own", asked.isOwn ? "1" : "")
        }
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
