import Store

/// Says which column of a sheet that waits is which field, and remembers it for the next sheet of the organisation.
public struct SetColumns: Command {
    public static var requires: Permission? { nil }

    let id: ID<EntryImport>
    let ledger: LedgerID
    let file: Int
    let sheet: Int
    let columns: [ImportedColumn]
    let book: LedgerBook

    public init(
        _ columns: [ImportedColumn], file: Int, sheet: Int, in id: ID<EntryImport>, of ledger: LedgerID,
        book: LedgerBook
    ) {
        (self.columns, self.file, self.sheet) = (columns, file, sheet)
        (self.id, self.ledger, self.book) = (id, ledger, book)
    }

    public func perform(at desk: Desk) throws {
        let found = try EntryImport.waiting(id, of: try book.counted(ledger), at: desk)
        try found.set(columns, file: file, sheet: sheet, at: desk)
    }
}

extension EntryImport {
    /// What its columns are taken for, and the columns with the same headings in later files of its organisation.
    func set(_ columns: [ImportedColumn], file: Int, sheet: Int, at desk: Desk) throws {
        guard (1...max(files.count, 1)).contains(file), columns.count <= 512 else { throw Refusal.notFound }
        let taken = columns.map(\.meaning).filter { $0 != .ignored }
        if let twice = taken.first(where: { one in taken.filter { $0 == one }.count > 1 }) {
            throw Refusal.invalid(
                field: columns.last { $0.meaning == twice }.map { "column." + $0.letter } ?? "",
                why: Text("一栏只能对应一列", en: "A field is filled from one column only"))
        }
        let letters = Dictionary(columns.map { ($0.letter, $0.meaning) }) { $1 }
        try desk.connection.run(
            """
            INSERT INTO entry_import_sheet (import, file, sheet, name, columns)
            VALUES (\(id), \(file), \(sheet), '', \(ColumnMeaning.json(letters).text))
            ON CONFLICT (import, file, sheet) DO UPDATE SET columns = excluded.columns
            """)
        for column in columns {
            let key = String(ColumnMatching.key(column.label).prefix(200))
            guard !key.isEmpty else { continue }
            try desk.connection.run(
                """
                INSERT INTO import_heading (organisation, ledger, heading, meaning)
                VALUES (\(home), \(ledger.name), \(key), \(column.meaning.name))
                ON CONFLICT (organisation, ledger, heading) DO UPDATE SET meaning = excluded.meaning
                """)
        }
    }
}
