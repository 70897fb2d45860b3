/// Tells the entries of a table from what else stands beneath its head.
struct RowJudge {
    enum Verdict: Equatable {
        case entry
        /// Nothing but a serial number.
        case unfilled
        case passed(PassedRows.Kind)
    }

    private let head: TableHead
    private let width: Int
    private let serial: Int?
    private let wide: Set<Int>
    private var isFirst = true

    init(_ head: TableHead, _ merged: MergedCells) {
        self.head = head
        width = head.columns.count { !$0.label.isEmpty }
        wide = merged.wideRows(below: head.lastRow)
        serial = head.columns.first(where: \.isSerial)?.index
    }

    mutating func kind(of row: SheetRow) -> Verdict {
        defer { isFirst = false }
        guard let first = row.cells.firstIndex(where: { !$0.isEmpty }) else { return .unfilled }
        let second = row.cells[(first + 1)...].firstIndex { !$0.isEmpty }
        if second == nil, first == serial, width > 1, !isWords(row.cells[first]) { return .unfilled }
        if isNumbered(row.cells[first]) { return .entry }
        if repeatsHead(row, from: first) || (isFirst && numbersColumns(row)) { return .passed(.head) }
        if RowWords.isTotal(row.cells[first...]) { return .passed(.total) }
        return isNote(row, first, isAlone: second == nil) ? .passed(.note) : .entry
    }

    /// Whether a row begins with the number of a matter, as 维〔2026〕440100-000123 is: then it is one, whatever it says.
    private func isNumbered(_ cell: SheetCell) -> Bool {
        guard case .text(let text) = cell, text.utf8.count <= 60 else { return false }
        return text.unicodeScalars.contains("〔") && text.unicodeScalars.contains("〕")
            && text.unicodeScalars.last?.properties.numericType != nil
    }

    private func isWords(_ cell: SheetCell) -> Bool { cell.text.contains { $0.isLetter } }

    private func repeatsHead(_ row: SheetRow, from first: Int) -> Bool {
        head.rows.contains { cells in
            guard first < cells.count, cells[first] == row.cells[first] else { return false }
            let filled = cells.indices.filter { !cells[$0].isEmpty }
            let same = filled.count { $0 < row.cells.count && row.cells[$0] == cells[$0] }
            return filled.count > 1 && same * 5 >= filled.count * 4
        }
    }

    /// The line 1, 2, 3 … or 甲, 乙, 1, 2 … under the head of a statistical form.
    private func numbersColumns(_ row: SheetRow) -> Bool {
        let words = row.cells.lazy.filter { !$0.isEmpty }.map {
            $0.text.filter { !$0.isWhitespace && !"()（）".contains($0) }
        }
        guard words.count > 2, words.count * 5 >= width * 4 else { return false }
        let numbers = words.drop { ["甲", "乙", "丙", "丁", "栏次"].contains($0) }
        return zip(numbers, 1...).allSatisfy { $0 == String($1) }
    }

    private func isNote(_ row: SheetRow, _ first: Int, isAlone: Bool) -> Bool {
        guard width > 2, case .text(let text) = row.cells[first] else { return false }
        if RowWords.isExample(text) || (isAlone && wide.contains(row.number)) { return true }
        if isAlone, first <= (serial ?? 0) || first == 0, RowWords.isRemark(text) { return true }
        guard RowWords.isFootLine(text) else { return false }
        return row.cells.allSatisfy { $0.isEmpty || HeadLabel.isCaption($0.text) || $0.text.count <= 12 } || isAlone
    }
}

extension MergedCells {
    /// The numbers of rows in which three cells or more are one, as in lines that stand across the table.
    fileprivate func wideRows(below row: Int) -> Set<Int> {
        let lines = areas.lazy.filter { $0.rows.count == 1 && $0.columns.count > 2 && $0.rows.lowerBound >= row }
        return Set(lines.map { $0.rows.lowerBound + 1 })
    }
}
