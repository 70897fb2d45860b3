public import Kernel

/// A table to take away, as a workbook or as comma-separated text.
public struct Spreadsheet: Sendable {
    /// What a cell holds. Numbers that are names (codes, identity numbers) are texts.
    public enum Cell: Sendable, Equatable {
        case text(String)
        case phrase(Text)
        case number(Double)
        case day(Day)
        case empty
    }

    public struct Column: Sendable {
        let title: Text
        /// In characters of the body font; a Chinese character takes two.
        let width: Int

        public init(_ title: Text, width: Int = 14) {
            self.title = title
            self.width = width
        }
    }

    /// Names the sheet and, with the day, the file.
    let title: Text
    /// Under the table: what it counts, of whom, and when it was made.
    let note: Text
    let columns: [Column]
    let rows: [[Cell]]

    public init(_ title: Text, note: Text, columns: [Column], rows: [[Cell]]) {
        self.title = title
        self.note = note
        self.columns = columns
        self.rows = rows
    }
}

/// How a table is taken away.
public enum SpreadsheetFormat: String, Sendable, CaseIterable {
    case xlsx, csv

    var type: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}
