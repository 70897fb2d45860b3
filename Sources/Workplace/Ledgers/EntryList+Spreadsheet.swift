import Kernel
import Web

/// A list as a file: all that stands in the entries, so that what is taken in again is what was taken away. What is personal
/// stays masked, what is sealed is left out, and each table inside the entries is a sheet of its own.
extension EntryList {
    /// The heads of all sheets; none has rows.
    static func head(of ledger: AnyLedger) -> Spreadsheet {
        var head = Spreadsheet(ledger.title, note: Text(same: ""), columns: columns(of: ledger.description), rows: [])
        head.further = ledger.description.tables.map { table in
            Spreadsheet(
                table.label, note: note(on: ledger.title),
                columns: [.init(Text("事项编号", en: "Entry number"), width: 26)]
                    + table.kind.columns.map { .init($0.label, width: 18) }, rows: [])
        }
        return head
    }

    func spreadsheet(of ledger: AnyLedger) -> Spreadsheet { Self.head(of: ledger).filled(with: rows(of: ledger)) }

    /// Under the rows.
    static func note(_ count: Int) -> Text {
        Text("说明：共 \(count) 件", en: count == 1 ? "Note: 1 entry" : "Note: \(count) entries")
    }

    private static func note(on title: Text) -> Text {
        Text(
            "说明：每行属于「\(title.zh)」表中编号相同的事项，按行的先后排列",
            en: "Note: each row belongs to the entry of the same number on the sheet “\(title.en)”, in their order")
    }

    private static func columns(of ledger: LedgerDescription) -> [Spreadsheet.Column] {
        [
            .init(Text("编号", en: "Number"), width: 26), .init(Text("事项", en: "Matter"), width: 44),
            .init(Text("单位", en: "Union"), width: 26),
        ] + ledger.exported.map { .init($0.label, width: 18) } + [
            .init(Text("状态", en: "Status")), .init(Text("经办人", en: "Officer")),
            .init(Text("登记日期", en: "Entered on")),
            .init(Text("时限", en: "Due")), .init(Text("办结日期", en: "Closed on")),
        ]
    }

    /// The rows of each sheet, in the order of ``head(of:)``.
    func rows(of ledger: AnyLedger) -> [[[Spreadsheet.Cell]]] {
        let description = ledger.description
        let words = FieldWords(names: names, isMasked: true)
        let entries = lines.map { line in
            [.text(line.entry.number), .text(line.entry.title), .text(line.owner)]
                + description.exported.map { words.cell(line.values[$0.name] ?? .absent, of: $0) } + [
                    .phrase(description.label(ofStatus: line.entry.status)),
                    line.handler.map { .text($0) } ?? .empty, .day(line.entry.openedOn),
                    line.entry.due.day.map { .day($0) } ?? .empty, line.entry.closedOn.map { .day($0) } ?? .empty,
                ]
        }
        return [entries]
            + description.tables.map { table in
                lines.flatMap { line in words.rows(line.values[table.name] ?? .absent, of: table, in: line.entry) }
            }
    }
}

extension LedgerDescription {
    /// The columns of an export. What is derived is shown where lists show it.
    var exported: [FieldDescription] {
        fields.filter { $0.dataClass != .sealed && $0.kind.columns.isEmpty && (!$0.isDerived || $0.isListed) }
    }

    /// The tables inside the entries that are not hidden whole.
    var tables: [FieldDescription] {
        filled.filter { !$0.kind.columns.isEmpty && ($0.dataClass == .open || $0.dataClass == .internal) }
    }
}

extension FieldWords {
    fileprivate func rows(_ value: FieldValue, of table: FieldDescription, in entry: Entry) -> [[Spreadsheet.Cell]] {
        guard case .rows(let rows) = value else { return [] }
        return rows.map { row in
            [.text(entry.number)] + table.kind.columns.map { cell(row[$0.name] ?? .absent, of: $0) }
        }
    }

    /// Parted by what no label holds.
    private func labels(of names: [String], among choices: [FieldChoice]) -> Text {
        let labels = names.map { name in choices.first { $0.name == name }?.label ?? Text(same: name) }
        return Text(labels.map(\.zh).joined(separator: "；"), en: labels.map(\.en).joined(separator: "；"))
    }

    /// As it is read again.
    func cell(_ value: FieldValue, of field: FieldDescription) -> Spreadsheet.Cell {
        switch value {
        case .absent: .empty
        case _ where field.dataClass == .personal || field.dataClass == .sealed: .phrase(words(value, of: field))
        case .number(let number): .number(Double(number))
        case .yuan(let yuan): .number(Double(yuan.fen) / 100)
        case .day(let day): .day(day)
        case .text(let text): .text(text)
        case .place(let address): .text(address.typed)
        case .employer(let employer): .text(employer.typed)
        case .choices(let names): .phrase(labels(of: names, among: field.kind.choices))
        default: .phrase(words(value, of: field))
        }
    }
}
