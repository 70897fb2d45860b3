/// Gives cells that are merged with one above them what that holds, row by row.
struct MergeFilling {
    /// What covers a column down to a row.
    private struct Cover {
        let column: Int
        /// Counted from 1.
        let lastRow: Int
        let cell: SheetCell
    }

    private var areas: ArraySlice<MergedCells.Area>
    private var covers: [Cover] = []

    init(_ merged: MergedCells, below headRow: Int) {
        areas = merged.areas[...].drop { $0.rows.lowerBound < headRow }
    }

    /// Rows must come in their order.
    mutating func fill(_ row: inout SheetRow) {
        guard !areas.isEmpty || !covers.isEmpty else { return }
        covers.removeAll { $0.lastRow < row.number }
        for cover in covers {
            while row.cells.count <= cover.column { row.cells.append(.empty) }
            if row.cells[cover.column].isEmpty { row.cells[cover.column] = cover.cell }
        }
        while let area = areas.first, area.rows.lowerBound < row.number {
            areas.removeFirst()
            let column = area.columns.lowerBound
            guard area.rows.lowerBound == row.number - 1, area.rows.count > 1, row.cells.indices.contains(column),
                !row.cells[column].isEmpty
            else { continue }
            covers.append(Cover(column: column, lastRow: area.rows.upperBound + 1, cell: row.cells[column]))
        }
    }
}
