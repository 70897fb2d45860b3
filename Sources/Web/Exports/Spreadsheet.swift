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
        /// Whether what somebody will type there stays as it is typed, so that no code becomes a number.
        let isText: Bool

        public init(_ title: Text, width: Int = 14, isText: Bool = false) {
            self.title = title
            self.width = width
            self.isText = isText
        }
    }

    /// Names the sheet and, with the day, the file.
    let title: Text
    /// Under the table: what it counts, of whom, and when it was made.
    let note: Text
    let columns: [Column]
    private(set) var rows: [[Cell]]
    /// Behind it in a workbook, each a sheet of its own; comma-separated text leaves them out.
    public var further: [Spreadsheet] = []

    public init(_ title: Text, note: Text, columns: [Column], rows: [[Cell]]) {
        self.title = title
        self.note = note
        self.columns = columns
        self.rows = rows
    }

    /// The same with the rows of each of its sheets.
    public func filled(with rows: [[[Cell]]]) -> Spreadsheet {
        var filled = self
        filled.rows = rows.first ?? []
        filled.further = zip(further, rows.dropFirst()).map { $0.filled(with: [$1]) }
        return filled
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
