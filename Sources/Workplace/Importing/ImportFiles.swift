import Files
public import Foundation
public import Kernel
public import Store

/// Files of rows for a ledger, opened: where their tables are, and which column is which field.
public struct ImportFiles: Sendable {
    struct File: Sendable {
        /// Counted from 1.
        let ordinal: Int
        let name: String
        /// Why nothing of it can be read.
        let refused: Text?
        let encoding: TextEncoding?
        let notices: [Text]
        let sheets: [ImportSheet]
    }

    let files: [File]

    /// - Parameters:
    ///   - remembered: what headings were set to before (``EntryImport/remembered(by:of:on:)``).
    ///   - chosen: what was set for these sheets (``EntryImport/chosenColumns(of:on:)``).
    public init(
        _ files: [(name: String, bytes: Data)], for ledger: LedgerDescription,
        remembered: [String: ColumnMeaning] = [:], chosen: [[Int]: [String: ColumnMeaning]] = [:]
    ) {
        let matching = ColumnMatching(ledger, remembered: remembered)
        self.files = files.enumerated().map { index, file in
            File(ordinal: index + 1, name: file.name, file.bytes, matching, ledger, chosen)
        }
    }

    /// Files for a ledger and whose matter they are, with what was set before.
    public static func open(
        _ files: [(name: String, bytes: Data)], for ledger: AnyLedger, home: ID<Organisation>,
        chosen: [[Int]: [String: ColumnMeaning]] = [:], _ connection: any Connection
    ) throws -> ImportFiles {
        ImportFiles(
            files, for: ledger.description,
            remembered: try EntryImport.remembered(by: home, of: ledger.description, on: connection), chosen: chosen)
    }

    /// The rows of all sheets, some hundred at a time. None where a file is refused: what was handed in together is taken
    /// together.
    public var source: ImportSource {
        let sheets = files.flatMap(\.sheets)
        return ImportSource(sheets: sheets.map(\.imported)) { take in
            for sheet in sheets { try sheet.each(take) }
        }
    }

    /// The same; a sheet that turns out unreadable on the way is a conflict, told by its sentence.
    public var settledSource: ImportSource {
        let source = source
        return ImportSource(sheets: source.sheets) { take in
            do { try source.each(take) } catch let why as UnreadableSheet {
                throw Refusal.conflict(why: why.sentence)
            }
        }
    }

    /// Why files cannot be read.
    public var refusals: [Text] { files.compactMap(\.refused) }

    var isReadable: Bool { files.allSatisfy { $0.refused == nil } && files.contains { !$0.sheets.isEmpty } }

    /// Whether every row of it can be read.
    var isWhole: Bool {
        get throws {
            guard isReadable else { return false }
            do { return try count(atMost: .max) != nil } catch is UnreadableSheet { return false }
        }
    }

    /// How many rows there are; `nil` for more than `most`.
    ///
    /// - Parameter each: hears how many were just counted.
    /// - Throws: ``UnreadableSheet``, and what `each` throws.
    func count(atMost most: Int, each: (Int) throws -> Void = { _ in }) throws -> Int? {
        var (count, told) = (0, 0)
        do {
            for sheet in files.flatMap(\.sheets) {
                _ = try sheet.table.forEachRow { _ in
                    count += 1
                    guard count <= most else { throw TooManyRows() }
                    guard count - told == 1_000 else { return }
                    try each(count - told)
                    told = count
                }
            }
        } catch is TooManyRows { return nil }
        try each(count - told)
        return count
    }

    private struct TooManyRows: Error {}

    func sheet(_ sheet: Int, of file: Int) -> ImportSheet? {
        files.first { $0.ordinal == file }?.sheets.first { $0.ordinal == sheet }
    }
}

extension ImportFiles.File {
    fileprivate init(
        ordinal: Int, name: String, _ bytes: Data, _ matching: ColumnMatching, _ ledger: LedgerDescription,
        _ chosen: [[Int]: [String: ColumnMeaning]]
    ) {
        do throws(UnreadableSheet) {
            let file = try SheetFile(bytes, name: name)
            var notices = file.notices
            var sheets: [ImportSheet] = []
            var tables: [TableSheet] = []
            for (index, sheet) in file.sheets.enumerated() where !sheet.isHidden {
                if let table = try TableSheet(sheet, of: ledger) {
                    tables.append(table)
                } else if let table = try sheet.table(knowing: { matching.knows($0) }) {
                    sheets.append(
                        ImportSheet(
                            file: ordinal, ordinal: index + 1, name: sheet.name, table: table, matching: matching,
                            chosen: chosen[[ordinal, index + 1]] ?? [:], ledger: ledger))
                } else {
                    notices.append(
                        Text("工作表「\(sheet.name)」里没有找到表格", en: "There is no table on the sheet “\(sheet.name)”"))
                }
            }
            notices += try UnreadableSheet.only { try sheets.join(tables) }
            let isEmpty = Text("文件里没有找到表格，请检查表头", en: "No table was found in the file; check its head")
            self.init(
                ordinal: ordinal, name: name, refused: sheets.isEmpty ? isEmpty : nil, encoding: file.encoding,
                notices: notices, sheets: sheets)
        } catch {
            self.init(ordinal: ordinal, name: name, refused: error.sentence, encoding: nil, notices: [], sheets: [])
        }
    }
}

extension [ImportSheet] {
    /// Gives each entry the rows that other sheets have of its tables.
    ///
    /// - Returns: what was said of entries that stand on no sheet.
    fileprivate mutating func join(_ tables: [TableSheet]) throws -> [Text] {
        guard !tables.isEmpty, !isEmpty else { return [] }
        let numbers = try reduce(into: Set<String>()) { $0.formUnion(try $1.numbers()) }
        return try tables.compactMap { table in
            let readings = try table.readings()
            for index in indices { self[index].tables[table.field.name] = readings }
            let strays = readings.keys.filter { !numbers.contains($0) }.count
            guard strays > 0 else { return nil }
            return Text(
                "工作表「\(table.name)」里有 \(strays) 个编号在主表中没有，这些行没有读取",
                en: "\(strays) numbers on the sheet “\(table.name)” stand on no other sheet; their rows are not read")
        }
    }
}
