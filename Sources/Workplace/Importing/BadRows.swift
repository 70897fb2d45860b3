import Files
import Kernel
import Web

/// The rows that cannot be taken, as they stand in the files, with the reasons beside them.
struct BadRows {
    let sheet: ImportLook
    let ledger: AnyLedger

    var spreadsheet: Spreadsheet {
        var labels: [String] = []
        for sheet in sheet.files.files.flatMap(\.sheets) {
            for (column, _) in sheet.columns where !labels.contains(column.label) { labels.append(column.label) }
        }
        var rows: [[Spreadsheet.Cell]] = []
        for file in sheet.preview.files {
            for shown in file.sheets { rows += bad(of: shown, in: file.name, labels) }
        }
        let fixed: [Spreadsheet.Column] = [
            .init(Text("文件", en: "File"), width: 24), .init(Text("工作表", en: "Sheet"), width: 16),
            .init(Text("行", en: "Row")), .init(Text("原因", en: "Why"), width: 60),
        ]
        return Spreadsheet(
            Text("有问题的行", en: "Bad rows"),
            note: Text("说明：改好后可以直接再传这张表", en: "Mended, this table can be uploaded again"),
            columns: fixed + labels.map { .init(Text(same: $0), width: 18) }, rows: rows)
    }

    private func bad(
        of shown: ImportPreview.Sheet, in file: String, _ labels: [String]
    ) -> [[Spreadsheet.Cell]] {
        let lines = Dictionary(shown.lines.filter { $0.fate == .bad }.map { ($0.row, $0) }) { first, _ in first }
        guard !lines.isEmpty, let source = sheet.files.sheet(shown.ordinal, of: shown.file) else { return [] }
        var rows: [[Spreadsheet.Cell]] = []
        // It was read a moment ago; what cannot be read any more has no rows to give.
        _ = try? source.table.forEachRow { row in
            guard let line = lines[row.number] else { return }
            let reasons = line.complaints.map { Text("\($0.at)：", en: "\($0.at): ") + $0.text }
            let why = Text(
                reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
            let cells = zip(source.table.columns, row.cells).map { ($0.label, $1.text) }
            let words = Dictionary(cells) { first, _ in first }
            rows.append(
                [.text(file), .text(shown.name), .number(Double(row.number)), .phrase(why)]
                    + labels.map { label in words[label].map { .text($0) } ?? .empty })
        }
        return rows
    }
}
