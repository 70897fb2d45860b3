/// Rows that may be the head of a table, and the label that they give each column.
struct HeadCandidate {
    /// The parts of a label, from the group down: 联系方式, 手机.
    struct Label {
        var parts: [String] = []

        var joined: String { parts.joined(separator: "/") }

        func isKnown(_ known: (String) -> Bool) -> Bool {
            guard let last = parts.last else { return false }
            return known(joined) || known(last) || (parts.count > 1 && known(parts.joined()))
        }
    }

    private static let levels = 3

    /// Their places among the first rows.
    private(set) var rows: ClosedRange<Int>
    /// One for each column, up to the last that has one.
    private(set) var labels: [Label]
    private let merged: MergedCells

    var named: Int { labels.count { !$0.parts.isEmpty } }

    /// - Returns: `nil` when the row holds anything but words of a head.
    init?(at place: Int, in buffer: [SheetRow], merged: MergedCells) {
        guard let words = Self.words(of: buffer[place]) else { return nil }
        self.merged = merged
        rows = place...place
        labels = words.map { Label(parts: $0.isEmpty ? [] : [$0]) }
        var next = place + 1
        while next < buffer.count, next - place < Self.levels, buffer[next].number == buffer[next - 1].number + 1,
            let below = Self.words(of: buffer[next]), isContinued(by: below, on: buffer[next].number)
        {
            join(below)
            rows = place...next
            next += 1
        }
        let distinct = Set(labels.lazy.map(\.joined).filter { !$0.isEmpty })
        guard distinct.count * 4 >= named * 3 else { return nil }
    }

    private static func words(of row: SheetRow) -> [String]? {
        let cells = row.cells.reversed().drop(while: \.isEmpty).reversed()
        guard !cells.isEmpty, cells.allSatisfy({ $0.isEmpty || HeadLabel.isLikely($0) }) else { return nil }
        return cells.map { HeadLabel.cleaned($0.text) }
    }

    /// Whether a row divides labels of this head: it has words under what a group covers, and none under the labels that
    /// stand alone.
    private func isContinued(by below: [String], on number: Int) -> Bool {
        func above(_ column: Int) -> Bool { column < labels.count && !labels[column].parts.isEmpty }
        func beneath(_ column: Int) -> Bool { column < below.count && !below[column].isEmpty }
        var (divided, alone, hasGroup) = (false, false, false)
        for column in 0..<max(labels.count, below.count) {
            switch (above(column), beneath(column)) {
            case (true, true):
                let isGroup = !above(column + 1) && beneath(column + 1)
                guard isGroup || merged.joinsRows(upTo: number) else { return false }
                divided = true
                hasGroup = true
            case (false, true):
                guard hasGroup else { return false }
                divided = true
            case (true, false):
                alone = true
                hasGroup = false
            case (false, false): hasGroup = false
            }
        }
        return divided && alone
    }

    private mutating func join(_ below: [String]) {
        var group: [String] = []
        while labels.count < below.count { labels.append(Label()) }
        for (column, word) in below.enumerated() where !word.isEmpty {
            if !labels[column].parts.isEmpty { group = labels[column].parts }
            labels[column].parts = group + [word]
        }
    }
}

extension MergedCells {
    /// Whether a label of a head reaches down to this row, counted from 1, so that the row is part of the head.
    fileprivate func joinsRows(upTo number: Int) -> Bool {
        areas.contains { $0.rows.upperBound == number - 1 && $0.rows.count > 1 && $0.columns.count == 1 }
    }
}
