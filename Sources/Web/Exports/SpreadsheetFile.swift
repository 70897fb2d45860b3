import CLibXLSXWriter
public import Foundation
public import Kernel

/// A table that is written into a file row by row: memory holds one row, however many there are. The heads of such a workbook
/// are frozen, but carry no filters: those are set over rows that are still held.
public final class SpreadsheetFile {
    private enum Target {
        case workbook(UnsafeMutablePointer<lxw_workbook>, UnsafeMutablePointer<lxw_worksheet>?, Spreadsheet.Formats)
        case text(FileHandle)
    }

    private let head: Spreadsheet
    private let language: Language
    private let target: Target
    private var isEnded = false
    /// That stand in it.
    public private(set) var rows = 0

    /// - Parameters:
    ///   - head: its title and columns; it has no rows.
    ///   - file: in a folder that exists.
    public init(_ head: Spreadsheet, as format: SpreadsheetFormat, in language: Language, at file: URL) throws {
        (self.head, self.language) = (head, language)
        switch format {
        case .xlsx:
            var options = lxw_workbook_options()
            options.constant_memory = 1
            guard let book = workbook_new_opt(file.path, &options) else {
                throw WorkbookFailure(message: "no workbook")
            }
            let (sheet, formats) = (workbook_add_worksheet(book, head.sheetName(language)), Spreadsheet.Formats(book))
            head.begin(sheet, formats, in: language)
            target = .workbook(book, sheet, formats)
        case .csv:
            try Data(head.csvHead(in: language).utf8).write(to: file)
            let handle = try FileHandle(forWritingTo: file)
            try handle.seekToEnd()
            target = .text(handle)
        }
    }

    public func add(_ more: [[Spreadsheet.Cell]]) throws {
        switch target {
        case .workbook(_, let sheet, let formats):
            for (line, row) in more.enumerated() {
                for (index, cell) in row.enumerated() {
                    cell.write(to: sheet, UInt32(rows + line + 1), UInt16(index), language, formats)
                }
            }
        case .text(let handle):
            let lines = more.map { row in Spreadsheet.line(row.map { $0.written(in: language) }) }
            try handle.write(contentsOf: Data(lines.joined().utf8))
        }
        rows += more.count
    }

    /// Completes the file. Nothing is added afterwards.
    public func end(note: Text) throws {
        isEnded = true
        switch target {
        case .workbook(let book, let sheet, let formats):
            head.end(sheet, formats, rows: rows, note: note, in: language)
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
