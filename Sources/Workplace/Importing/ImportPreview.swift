import Files
public import Kernel
public import Store

/// What would become of the rows of files: the same for the page, the terminal and whoever reads it as JSON.
public struct ImportPreview: Sendable {
    public struct File: Sendable {
        public let name: String
        /// Why nothing of it can be taken.
        public internal(set) var refused: Text?
        public let encoding: String?
        public let notices: [Text]
        public internal(set) var sheets: [Sheet] = []
    }

    public struct Sheet: Sendable {
        public let name: String
        /// The last row of the head.
        public let headerRow: Int
        /// What is read, by the letter of the column.
        public let columns: [String: String]
        public internal(set) var rows = ImportCounts()
        public internal(set) var cells: [Cell] = []
        /// The addresses of cells that change what stands in an entry.
        public internal(set) var changes: [String] = []
        public internal(set) var values: [String: JSONValue] = [:]
        /// For a page: the first rows of each fate.
        var lines: [ImportLine] = []
        let file: Int
        let ordinal: Int
    }

    /// What is said of a cell.
    public struct Cell: Sendable {
        public let at: String
        public let severity: RowComplaint.Severity
        public let text: Text
    }

    public private(set) var files: [File] = []
    /// What tells this preview from another (``ApplyImport/Seen``).
    public private(set) var digest = ""

    public var rows: ImportCounts {
        files.flatMap(\.sheets).reduce(into: ImportCounts()) { sum, sheet in
            sum.good += sheet.rows.good
            sum.changed += sheet.rows.changed
            sum.same += sheet.rows.same
            sum.bad += sheet.rows.bad
        }
    }

    public var isRefused: Bool { files.contains { $0.refused != nil } }

    /// Plans every row as the person; writes nothing.
    ///
    /// - Parameters:
    ///   - holdsValues: whether to keep what was read of every cell.
    ///   - lines: how many rows of each fate and sheet to keep for a page.
    public static func make(
        of files: ImportFiles, into ledger: AnyLedger, home: Organisation, for actor: Actor, on today: Day,
        holdsValues: Bool, lines: Int, _ connection: any Connection
    ) throws -> ImportPreview {
        var planner = ImportPlanner(ledger, home: home, for: actor, on: today, connection)
        var preview = ImportPreview()
        for file in files.files {
            var shown = File(
                name: file.name, refused: file.refused, encoding: file.encoding?.rawValue, notices: file.notices)
            for sheet in file.sheets where shown.refused == nil {
                var reading = ImportSheetPreview(sheet, ledger, holdsValues: holdsValues, lines: lines)
                do {
                    try sheet.each { rows in
                        for row in try planner.plan(rows) { reading.add(row) }
                    }
                    shown.sheets.append(reading.sheet)
                } catch let unreadable as UnreadableSheet {
                    shown.refused = unreadable.sentence
                    shown.sheets = []
                }
            }
            preview.files.append(shown)
        }
        preview.digest = planner.digest.text
        return preview
    }
}
