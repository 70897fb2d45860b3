import Files
import Kernel
import Web

/// The rows that cannot be taken, as they stand in the files, with the reasons beside them.
///
/// Mended they are taken in again by themselves, so what only their sheets say goes with them: units, years, whose they are.
struct BadRows {
    /// More are not put into one table.
    static let most = 100_000

    /// One of them.
    struct Row {
        let file: String
        let sheet: ImportSheet
        let planned: PlannedRow
        let written: SheetRow
    }

    /// The headings of all sheets, each once, and one for each meaning.
    private let labels: [String]
    /// What the first sheet calls it, by what it means.
    private let heads: [ColumnMeaning: String]
    /// The heading of the union that a row is of.
    private let owner: String

    init(of files: ImportFiles) {
        var labels: [String] = []
        var known: Set<String> = []
        var heads: [ColumnMeaning: String] = [:]
        for (column, meaning) in files.files.flatMap(\.sheets).flatMap(\.columns) {
            let head = heads[meaning] ?? column.label
            if meaning != .ignored { heads[meaning] = head }
            if known.insert(head).inserted { labels.append(head) }
        }
        self.labels = heads[.owner] == nil ? [Self.union.zh] + labels.filter { $0 != Self.union.zh } : labels
        self.owner = heads[.owner] ?? Self.union.zh
        self.heads = heads
    }

    private static let union = Text("登记单位", en: "Union")

    static let title = Text("有问题的行", en: "Bad rows")

    var note: Text { Text("说明：改好后可以直接再传这张表", en: "Mended, this table can be uploaded again") }

    /// The table without its rows.
    var head: Spreadsheet { spreadsheet([]) }

    func spreadsheet(_ rows: [[Spreadsheet.Cell]]) -> Spreadsheet {
        let fixed: [Spreadsheet.Column] = [
            .init(Text("文件", en: "File"), width: 24), .init(Text("工作表", en: "Sheet"), width: 16),
            .init(Text("行", en: "Row")), .init(Text("原因", en: "Why"), width: 60),
        ]
        return Spreadsheet(
            Self.title, note: note,
            columns: fixed + labels.map { .init($0 == Self.union.zh ? Self.union : Text(same: $0), width: 18) },
            rows: rows)
    }

    func row(_ row: Row) -> [Spreadsheet.Cell] {
        let complaints = row.sheet.complaints(of: row.planned)
        let own = complaints.cells.map { Text("\($0.at)：", en: "\($0.at): ") + $0.text }
        let reasons = own.isEmpty ? complaints.lacking.map(\.lackingColumn) : own
        let why = Text(reasons.map(\.zh).joined(separator: "；"), en: reasons.map(\.en).joined(separator: "; "))
        let cells = row.sheet.words(of: row.written, under: heads).map { ($0.head, $0.words) }
        var words = Dictionary(cells) { first, _ in first }
        if let union = row.planned.unionOfSheet { words[owner] = union }
        return [.text(row.file), .text(row.sheet.name), .number(Double(row.written.number)), .phrase(why)]
            + labels.map { label in words[label].map { .text($0) } ?? .empty }
    }
}
