/// Where a row stands: which of the files, which of its sheets, and its number there.
public struct RowPlace: Hashable, Sendable {
    // Kept for each of a million rows, and therefore small.
    private let fileNumber, sheetNumber: Int16
    private let rowNumber: Int32

    /// Counted from 1.
    public var file: Int { Int(fileNumber) }
    public var sheet: Int { Int(sheetNumber) }
    public var row: Int { Int(rowNumber) }

    public init(file: Int, sheet: Int, row: Int) {
        (fileNumber, sheetNumber) = (Int16(clamping: file), Int16(clamping: sheet))
        rowNumber = Int32(clamping: row)
    }

    /// What it is called to whoever looks at another one: a row of her sheet, or one of which sheet of which file.
    func told(beside other: RowPlace) -> Text {
        (file, sheet) == (other.file, other.sheet) ? Text("第 \(row) 行", en: "row \(row)") : whole
    }

    /// With its sheet and its file.
    var whole: Text {
        Text("第 \(file) 个文件第 \(sheet) 张表第 \(row) 行", en: "row \(row) of sheet \(sheet) in file \(file)")
    }
}

/// One row of a sheet as far as it can be read without the database.
public struct ImportedRow: Sendable {
    public let place: RowPlace
    /// By the names of the fields; cells that say nothing are left out.
    public var cells: [String: CellReading] = [:]
    /// The number of the entry it means, as written.
    public var number = ""
    /// The words for whose matter it is.
    public var owner = ""
    /// Whether those words may be the employer: under 单位名称, on a sheet with no column for it.
    public var ownerMayBeEmployer = false
    /// What its sheet is called where no column says whose matter rows are: perhaps the union, of which there is one sheet each.
    public var sheetName = ""

    public init(_ place: RowPlace) { self.place = place }

    /// How the union may be called that its sheet is of: as the sheet, or as the union of the place that the sheet is called after.
    var unionsOfSheet: [String] { sheetName.isEmpty || !owner.isEmpty ? [] : [sheetName, sheetName + "总工会"] }
}

/// What is to be said of a cell of a row.
public struct RowComplaint: Hashable, Sendable {
    public enum Severity: String, Codable, Sendable {
        /// The row cannot be taken.
        case error
        /// It can, and somebody should look.
        case warning
    }

    /// The meaning of the column; ``ColumnMeaning/ignored`` for the row as a whole.
    public let column: ColumnMeaning
    public let severity: Severity
    public let why: Text

    public init(_ column: ColumnMeaning, _ why: Text, severity: Severity = .error) {
        (self.column, self.why, self.severity) = (column, why, severity)
    }
}

/// What is to become of a row.
public struct PlannedRow: Sendable {
    public enum Fate: Sendable {
        /// A new entry of the organisation.
        case new(Organisation)
        /// Other values in an entry.
        case changed(Entry, before: EntryContent)
        /// Nothing: the entry says the same.
        case same(Entry)
        /// Nothing: she is a member of that union already.
        case known
        case bad
    }

    public let row: ImportedRow
    /// The union that its sheet is called after, where that says whose matter it is.
    public internal(set) var unionOfSheet: String?
    public internal(set) var fate: Fate = .bad
    /// What would stand in the entry.
    public internal(set) var content = EntryContent(status: "", values: [:])
    /// Everything that is wrong with it or doubtful, not the first thing alone.
    public internal(set) var complaints: [RowComplaint] = []

    var isFaulty: Bool { complaints.contains { $0.severity == .error } }

    mutating func complain(_ column: ColumnMeaning, _ why: Text, _ severity: RowComplaint.Severity = .error) {
        complaints.append(RowComplaint(column, why, severity: severity))
    }
}

extension PlannedRow {
    /// What the entry is called, or would be.
    public func title(in ledger: AnyLedger) -> String { ledger.name(content) }

    /// The fields that change, in the order of the ledger.
    public func changes(of ledger: AnyLedger) -> [(field: FieldDescription, before: FieldValue, after: FieldValue)] {
        guard case .changed(_, let before) = fate else { return [] }
        return ledger.description.filled.compactMap { field in
            let (was, now) = (before.values[field.name] ?? .absent, content.values[field.name] ?? .absent)
            return was == now ? nil : (field, was, now)
        }
    }
}
