/// Files with rows for a ledger that somebody handed in: waiting to be looked over, applied, or undone.
public struct EntryImport: Sendable {
    public enum State: String, Sendable {
        case waiting, applied, undone

        public var label: Text {
            switch self {
            case .waiting: Text("待确认", en: "To be looked over")
            case .applied: Text("已导入", en: "Imported")
            case .undone: Text("已撤销", en: "Undone")
            }
        }
    }

    public let id: ID<EntryImport>
    public let ledger: LedgerID
    /// Whose it is; `nil` for the operator.
    public let account: ID<Account>?
    /// Whose matter rows are that do not say it.
    public let home: ID<Organisation>
    public let at: Instant
    public let state: State
    /// When it was applied, and when undone.
    public let appliedAt, undoneAt: Instant?
    /// Rows that made entries, that changed some, that changed nothing, and that were left out.
    public let counts: ImportCounts
    public let files: [String]

    /// Of one person, whose files are kept meanwhile.
    static let mostWaiting = 50

    public static let kind = SubjectKind("import", Text("导入", en: "Import"))
    var subject: Subject { Subject(Self.kind, id) }
}

/// How many rows of each fate there are.
public struct ImportCounts: Hashable, Codable, Sendable {
    /// New rows that can be entered.
    public var good = 0
    public var changed = 0
    public var same = 0
    public var bad = 0

    public init() {}

    public var all: Int { good + changed + same + bad }

    public mutating func add(_ fate: PlannedRow.Fate) {
        switch fate {
        case .new: good += 1
        case .changed: changed += 1
        case .same, .known: same += 1
        case .bad: bad += 1
        }
    }
}

/// A column of a sheet with a label, whether it is read or not.
public struct ImportedColumn: Sendable {
    public let letter: String
    public let label: String
    public let meaning: ColumnMeaning

    public init(letter: String, label: String, meaning: ColumnMeaning) {
        (self.letter, self.label, self.meaning) = (letter, label, meaning)
    }
}

/// A sheet as it was read: what each of its columns is taken for.
public struct ImportedSheet: Sendable {
    /// Counted from 1.
    public let file: Int
    public let sheet: Int
    public let name: String
    /// What is read, by the letter of the column.
    public let columns: [String: ColumnMeaning]
    /// All that it heads, from the left.
    public let heads: [ImportedColumn]

    public init(
        file: Int, sheet: Int, name: String, columns: [String: ColumnMeaning], heads: [ImportedColumn] = []
    ) {
        (self.file, self.sheet, self.name, self.columns, self.heads) = (file, sheet, name, columns, heads)
    }
}

/// The rows of an import, read anew for whoever asks.
public struct ImportSource: Sendable {
    public let sheets: [ImportedSheet]
    /// Hands over some hundred rows at a time, in the order of the files.
    public let each: @Sendable (_ rows: ([ImportedRow]) throws -> Void) throws -> Void

    public init(
        sheets: [ImportedSheet], each: @escaping @Sendable (_ rows: ([ImportedRow]) throws -> Void) throws -> Void
    ) {
        (self.sheets, self.each) = (sheets, each)
    }
}
