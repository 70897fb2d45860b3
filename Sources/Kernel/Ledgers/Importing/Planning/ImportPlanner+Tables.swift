import Store

extension ImportPlanner {
    /// The tables of a row in which cells name somebody, or are masked and stand for what the same row of the entry's table
    /// holds.
    ///
    /// - Parameter before: what the entry holds; nothing of a new one.
    mutating func tables(
        of draft: ImportDraft, _ before: EntryContent, _ planned: inout PlannedRow
    ) throws -> [String: FieldValue] {
        var tables: [String: FieldValue] = [:]
        for field in ledger.description.filled {
            guard let rows = draft.tables[field.name] else { continue }
            var kept: [[String: FieldValue]] = []
            if case .rows(let held)? = before.values[field.name] { kept = held }
            var settled: [[String: FieldValue]] = []
            for (index, row) in rows.enumerated() {
                var values: [String: FieldValue] = [:]
                for column in field.kind.columns {
                    let held = index < kept.count ? kept[index][column.name] ?? .absent : .absent
                    guard let cell = row[column.name] else { continue }
                    values[column.name] = try value(of: cell, column, held, at: draft.owner ?? home)
                    if values[column.name] == nil {
                        planned.complain(.field(field.name), cell.complaint(index, column))
                    }
                }
                settled.append(values)
            }
            tables[field.name] = .rows(settled)
        }
        return tables
    }

    private mutating func value(
        of cell: CellReading, _ column: FieldDescription, _ held: FieldValue, at owner: Organisation
    ) throws -> FieldValue? {
        switch cell {
        case .value(let value): value
        case .name(let words):
            try held.isShown(by: words, of: column, on: connection) ? held : names.value(words, column, at: owner)
        case .masked(let words): try held.isShown(by: words, of: column, on: connection) ? held : nil
        case .nothing, .refused, .rows: nil
        }
    }
}

extension CellReading {
    fileprivate func complaint(_ index: Int, _ column: FieldDescription) -> Text {
        let place = Text("第 \(index + 1) 行「\(column.label.zh)」：", en: "Row \(index + 1), \(column.label.en): ")
        return switch self {
        case .refused(let why): place + why
        case .name(let words), .masked(let words): place + column.unsettled(words)
        case .value, .nothing, .rows: place
        }
    }
}
