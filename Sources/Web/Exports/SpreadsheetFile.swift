import CLibXLSXWriter
public import Foundation
public import Kernel

/// Tables that are written into a file row by row, each a sheet: memory holds one row of each, however many there are. The heads of such a workbook
/// are frozen, but carry no filters: those are set over rows that are still held.
public final class SpreadsheetFile {
    private enum Target {
        case workbook(UnsafeMutablePointer<lxw_workbook>, [UnsafeMutablePointer<lxw_worksheet>?], Spreadsheet.Formats)
        case text(FileHandle)
    }

    private let head: Spreadsheet
    private let language: Language
    private let target: Target
    private var isEnded = false
    /// That stand in each sheet.
    private var counts: [Int]
    /// That stand in the first sheet.
    public var rows: Int { counts[0] }

    /// - Parameters:
    ///   - head: its title and columns; it has no rows.
    ///   - file: in a folder that exists.
    public init(_ head: Spreadsheet, as format: SpreadsheetFormat, in language: Language, at file: URL) throws {
        (self.head, self.language) = (head, language)
        counts = head.sheets.map { _ in 0 }
        switch format {
        case .xlsx:
            var options = lxw_workbook_options()
            options.constant_memory = 1
            guard let book = workbook_new_opt(file.path, &options) else {
                throw WorkbookFailure(message: "no workbook")
            }
            let formats = Spreadsheet.Formats(book)
            let sheets = zip(head.sheets, head.sheetNames(language)).map { one, name in
                let sheet = workbook_add_worksheet(book, name)
                one.begin(sheet, formats, in: language)
                return sheet
            }
            target = .workbook(book, sheets, formats)
        case .csv:
            try Data(head.csvHead(in: language).utf8).write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            target = .text(handle)
        }
    }

    /// - Parameter sheet: its place; of comma-separated text there is the first alone.
    public func add(_ more: [[Spreadsheet.Cell]], to sheet: Int = 0) throws {
        guard counts.indices.contains(sheet) else { return }
        switch target {
        case .workbook(_, let sheets, let formats):
            for (line, row) in more.enumerated() {
                for (index, cell) in row.enumerated() {
                    cell.write(
                        to: sheets[sheet], UInt32(counts[sheet] + line + 1), UInt16(index), language, formats)
                }
            }
        case .text(let handle):
            guard sheet == 0 else { return }
            let lines = more.map { row in Spreadsheet.line(row.map { $0.written(in: language) }) }
            try handle.write(contentsOf: Data(lines.joined().utf8))
        }
        counts[sheet] += more.count
    }

    /// Completes the file. Nothing is added afterwards.
    ///
    /// - Parameter note: under the rows of the first sheet.
    public func end(note: Text) throws {
        isEnded = true
        switch target {
        case .workbook(let book, let sheets, let formats):
            for (place, sheet) in sheets.enumerated() {
                let one = head.sheets[place]
                one.end(sheet, formats, rows: counts[place], note: place == 0 ? note : one.note, in: language)
            }
            try WorkbookFailure.check(workbook_close(book))
        case .text(let handle): try handle.close()
        }
    }

    deinit {
        guard !isEnded else { return }
        switch target {
        case .workbook(let book, _, _): workbook_close(book)
        case .text(let handle): try? handle.close()
        }
    }
}
