import Kernel

extension ReportTable.Head {
    /// How many columns stand beneath.
    var width: Int { parts.isEmpty ? 1 : parts.reduce(0) { $0 + $1.width } }
    fileprivate var depth: Int { 1 + (parts.map(\.depth).max() ?? 0) }
}

extension ReportTable {
    /// A head where it stands among the rows and columns of all heads; both from 0, the labels of the rows are column 0.
    struct PlacedHead: Equatable {
        let label: Text
        let row: Int
        let column: Int
        let rows: Int
        let columns: Int
    }

    /// How many rows the heads take.
    var headRows: Int { heads.map(\.depth).max() ?? 1 }
    /// With that of the labels.
    var width: Int { 1 + heads.reduce(0) { $0 + $1.width } }

    /// From the left in each row, the rows from the top. A head without parts reaches down to the rows of the table.
    var placedHeads: [[PlacedHead]] {
        var placed = [[PlacedHead]](repeating: [], count: headRows)
        placed[0].append(PlacedHead(label: stub, row: 0, column: 0, rows: headRows, columns: 1))
        func place(_ head: Head, _ row: Int, _ column: Int) {
            let rows = head.parts.isEmpty ? headRows - row : 1
            placed[row].append(
                PlacedHead(label: head.label, row: row, column: column, rows: rows, columns: head.width))
            var next = column
            for part in head.parts {
                place(part, row + 1, next)
                next += part.width
            }
        }
        var column = 1
        for head in heads {
            place(head, 0, column)
            column += head.width
        }
        return placed
    }
}
