/// A sheet of a file.
public struct Sheet: Sendable {
    public let name: String
    /// Hidden sheets often hold the lists of choices; whether they are read is left to whoever reads the file.
    public let isHidden: Bool

    enum Source: Sendable {
        case part(SheetPart, of: Workbook)
        case text(SeparatedText)
    }

    let source: Source

    /// Where the table of this sheet is; `nil` when there is none, as on a sheet of instructions.
    ///
    /// The head is looked for in the first fifty rows that hold something, beneath titles and lines such as 填报单位：…
    /// Up to three rows of a merged head become one label: `联系方式/手机`.
    /// - Parameter known: whether a label, as it stands or the last part of a joined one, is a column that is expected. It
    ///   decides between rows that all look like heads; no label needs to be known.
    /// - Throws: ``UnreadableSheet``.
    public func table(knowing known: (String) -> Bool = { _ in false }) throws(UnreadableSheet) -> SheetTable? {
        try UnreadableSheet.only {
            let merged = try mergedCells()
            let first = try firstRows()
            return TableHead.found(in: first, merged: merged, knowing: known).map {
                SheetTable(head: $0, sheet: self, merged: merged)
            }
        }
    }

    private func mergedCells() throws -> MergedCells {
        switch source {
        case .part(let part, let workbook): try workbook.withEntry(of: part) { try MergedCells($0) }
        case .text: MergedCells()
        }
    }

    /// Hands over the rows that hold something, with the cells as they are written.
    func forEachRow(_ body: (SheetRow) throws -> Void) throws {
        try withoutActuallyEscaping(body) { body in
            switch source {
            case .part(let part, let workbook):
                var reading = SheetReading(workbook.shared, RowTaker(workbook.limits, body))
                try workbook.withEntry(of: part) { try XMLStream.each(in: $0) { try reading.hear($0) } }
            case .text(let text): try text.forEachRow(RowTaker(text.limits, body))
            }
        }
    }

    private struct Enough: Error {}

    private func firstRows() throws -> [SheetRow] {
        var rows: [SheetRow] = []
        do {
            try forEachRow {
                rows.append($0)
                if rows.count == TableHead.reach { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }
}
