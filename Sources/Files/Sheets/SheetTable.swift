/// The table of a sheet: its head, and its rows one after the other.
public struct SheetTable: Sendable {
    let head: TableHead
    let sheet: Sheet
    let merged: MergedCells

    /// The number of the last row of the head, counted from 1.
    public var headRow: Int { head.lastRow }
    /// From A to the last column with a label; one without a label has an empty one.
    public var columns: [SheetColumn] { head.columns }
    /// The one behind the last, where one more could stand.
    public var nextColumn: SheetColumn { SheetColumn(index: head.columns.count, label: "") }
    /// What stands above the head, from left to right and top to bottom: title, `填报单位：…`, `单位：万元`.
    public var captions: [String] { head.captions }

    /// Hands over the rows beneath the head in their order, and tells which it passed over.
    ///
    /// Each row has as many cells as the table has columns. A cell that is covered by one above it, with which it is merged,
    /// holds what that holds. Totals, notes, foot lines and repeated heads are passed over and named; rows in which a serial
    /// number stands alone are passed over and counted.
    ///
    /// Cost: linear in the bytes of the sheet; memory does not depend on the number of rows. May be called again.
    /// - Throws: ``UnreadableSheet``, and what `body` throws, which ends the reading.
    public func forEachRow(_ body: (SheetRow) throws -> Void) throws -> PassedRows {
        var passed = PassedRows()
        var filling = MergeFilling(merged, below: head.lastRow)
        var judge = RowJudge(head, merged)
        do {
            try sheet.forEachRow { row in
                guard row.number > head.lastRow else { return }
                var row = row
                switch judge.kind(of: row) {
                case .entry:
                    filling.fill(&row)
                    row.fit(to: head.columns.count)
                    try body(row)
                case .unfilled: passed.unfilled += 1
                case .passed(let kind): passed.rows[row.number] = kind
                }
            }
        } catch {
            throw UnreadableSheet(error) ?? error
        }
        return passed
    }
}
