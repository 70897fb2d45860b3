import Files
import Foundation
public import Kernel
public import Store

/// What would become of the rows of files: the same for the page, the terminal and whoever reads it as JSON.
public struct ImportPreview: Codable, Sendable {
    public struct File: Codable, Sendable {
        public let name: String
        /// Why nothing of it can be taken.
        public internal(set) var refused: Text?
        public let encoding: String?
        public let notices: [Text]
        public internal(set) var sheets: [Sheet] = []
    }

    public struct Sheet: Codable, Sendable {
        public let name: String
        /// The last row of the head.
        public let headerRow: Int
        /// What is read, by the letter of the column.
        public let columns: [String: String]
        public internal(set) var rows = ImportCounts()
        public internal(set) var cells: [Cell] = []
        /// Why none of its new rows can be taken: required fields that have no column, each said once.
        var lackingColumns: [Text] = []
        /// The addresses of cells that change what stands in an entry.
        public internal(set) var changes: [String] = []
        public internal(set) var values: [String: JSONValue] = [:]
        /// For a page: the first rows of each fate.
        var lines: [ImportLine] = []
        /// Every column with a label, whether it is read or not.
        let heads: [Head]
        let file: Int
        let ordinal: Int
    }

    struct Head: Codable, Sendable {
        let letter: String
        let label: String
        let meaning: String
    }

    /// What is said of a cell.
    public struct Cell: Codable, Sendable {
        public let at: String
        public let severity: RowComplaint.Severity
        public let text: Text
    }

    public internal(set) var files: [File] = []
    /// What tells this preview from another (``ApplyImport/Seen``).
    public private(set) var digest = ""

    init() {}

    public var rows: ImportCounts {
        files.flatMap(\.sheets).reduce(into: ImportCounts()) { sum, sheet in
            sum.good += sheet.rows.good
            sum.changed += sheet.rows.changed
            sum.same += sheet.rows.same
            sum.bad += sheet.rows.bad
        }
    }

    public var isRefused: Bool { files.contains { $0.refused != nil } }

    /// How much is held of the rows beside their counts.
    public enum Holding: Sendable {
        /// The first of each fate and sheet, for a page.
        case lines(Int)
        /// What is said of every cell.
        case remarks
        /// And what was read of it.
        case values
    }

    /// The same for a page, and for whoever works on long files.
    ///
    /// - Parameters:
    ///   - bad: hears of each row that cannot be taken.
    ///   - each: hears how many rows were just planned; an error of its ends the planning.
    static func plan(
        _ files: ImportFiles, into ledger: AnyLedger, home: Organisation, for actor: Actor, _ journal: Journal,
        on today: Day, holding: Holding, _ connection: any Connection, bad: (BadRows.Row) throws -> Void = { _ in },
        each: (Int) throws -> Void = { _ in }
    ) throws -> ImportPreview {
        var planner = RowPlanner(ledger, home: home, for: actor, journal, on: today, connection)
        var preview = ImportPreview()
        for file in files.files {
            var shown = File(
                name: file.name, refused: file.refused, encoding: file.encoding?.rawValue, notices: file.notices)
            for sheet in file.sheets where shown.refused == nil {
                var reading = ImportSheetPreview(sheet, ledger, holding: preview.holding(holding), connection)
                do {
                    try sheet.eachWritten { rows in
                        for (planned, written) in zip(try planner.plan(rows.map(\.read)), rows.map(\.written)) {
                            try reading.add(planned)
                            guard case .bad = planned.fate else { continue }
                            try bad(.init(file: file.name, sheet: sheet, planned: planned, written: written))
                        }
                        try each(rows.count)
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

    /// Plans every row as the person; writes nothing.
    public static func make(
        of files: ImportFiles, into ledger: AnyLedger, home: Organisation, for actor: Actor, _ journal: Journal,
        on today: Day, holding: Holding, _ connection: any Connection
    ) throws -> ImportPreview {
        try plan(files, into: ledger, home: home, for: actor, journal, on: today, holding: holding, connection)
    }

    /// Of many sheets a page shows no more than of few.
    private func holding(_ holding: Holding) -> Holding {
        guard case .lines(let most) = holding else { return holding }
        let held = files.flatMap(\.sheets).reduce(0) { $0 + $1.lines.count }
        return held < Self.mostLines ? .lines(min(most, Self.mostLines - held)) : .lines(0)
    }

    private static let mostLines = 2_000

    init(kept: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(kept.utf8)) }

    /// As it is kept for the page.
    var kept: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}
