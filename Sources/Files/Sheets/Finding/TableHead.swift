/// The head of a table: the rows that say what stands in each column.
struct TableHead: Sendable {
    /// How many rows are looked at.
    static let reach = 50

    /// Counted from 1.
    let lastRow: Int
    let columns: [SheetColumn]
    let captions: [String]
    /// The cells of each of its rows, by which a repeated head is known.
    let rows: [[SheetCell]]

    /// The best of the rows that may be a head: the one with the most labels that are known, else the first that is nearly
    /// as wide as the widest row.
    static func found(in rows: [SheetRow], merged: MergedCells, knowing known: (String) -> Bool) -> TableHead? {
        let candidates = rows.indices.compactMap { HeadCandidate(at: $0, in: rows, merged: merged) }
        let graded = candidates.map { (candidate: $0, known: $0.labels.count { $0.isKnown(known) }) }
        let widest = rows.map(\.filled).max() ?? 0
        let most = graded.map(\.known).max() ?? 0
        let best =
            graded.first { $0.known == most && most * 3 >= $0.candidate.named && most > 0 }?.candidate
            ?? candidates.first { $0.named >= 2 && $0.named * 10 >= widest * 6 }
        guard let best else { return nil }
        return TableHead(best, in: rows)
    }

    private init(_ candidate: HeadCandidate, in buffer: [SheetRow]) {
        lastRow = buffer[candidate.rows.upperBound].number
        columns = candidate.labels.enumerated().map { SheetColumn(index: $0.offset, label: $0.element.joined) }
        captions = buffer[..<candidate.rows.lowerBound].flatMap { row in
            row.cells.filter { !$0.isEmpty }.map { HeadLabel.cleaned($0.text) }
        }
        rows = buffer[candidate.rows].map(\.cells)
    }
}

extension SheetRow {
    /// How many cells hold something.
    var filled: Int { cells.count { !$0.isEmpty } }
}
