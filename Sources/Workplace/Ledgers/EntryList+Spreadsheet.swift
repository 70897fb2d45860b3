import Kernel
import Web

extension EntryList {
    /// The list as it is filtered; what is personal stays masked.
    func spreadsheet(of ledger: AnyLedger) -> Spreadsheet {
        Spreadsheet(
            ledger.title, note: Self.note(lines.count), columns: Self.columns(of: ledger), rows: rows(of: ledger))
    }

    /// Under the rows.
    static func note(_ count: Int) -> Text {
        Text("共 \(count) 件", en: count == 1 ? "1 entry" : "\(count) entries")
    }

    static func columns(of ledger: AnyLedger) -> [Spreadsheet.Column] {
        [
            .init(Text("编号", en: "Number"), width: 26), .init(Text("事项", en: "Matter"), width: 44),
            .init(Text("单位", en: "Union"), width: 26),
        ] + ledger.description.listed.map { .init($0.label, width: 18) } + [
            .init(Text("状态", en: "Status")), .init(Text("经办人", en: "Officer")),
            .init(Text("登记日期", en: "Entered on")),
            .init(Text("时限", en: "Due")), .init(Text("办结日期", en: "Closed on")),
        ]
    }

    func rows(of ledger: AnyLedger) -> [[Spreadsheet.Cell]] {
        let listed = ledger.description.listed
        let words = FieldWords(names: names, isMasked: true)
        return lines.map { line in
            [.text(line.entry.number), .text(line.entry.title), .text(line.owner)]
                + listed.map { Self.cell(line.values[$0.name] ?? .absent, $0, words) } + [
                    .phrase(ledger.description.label(ofStatus: line.entry.status)),
                    line.handler.map { .text($0) } ?? .empty, .day(line.entry.openedOn),
                    line.entry.due.day.map { .day($0) } ?? .empty, line.entry.closedOn.map { .day($0) } ?? .empty,
                ]
        }
    }

    private static func cell(
        _ value: FieldValue, _ field: FieldDescription, _ words: FieldWords
    ) -> Spreadsheet.Cell {
        switch value {
        case .absent: .empty
        case .number(let number): .number(Double(number))
        case .yuan(let yuan): .number(Double(yuan.fen) / 100)
        case .day(let day): .day(day)
        case .text where field.dataClass == .open || field.dataClass == .internal:
            .text(words.words(value, of: field).zh)
        default: .phrase(words.words(value, of: field))
        }
    }
}
