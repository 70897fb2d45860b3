import CLibXLSXWriter
import Foundation
import Kernel

/// Why a workbook was not made; the message is the library's.
struct WorkbookFailure: Error {
    let message: String

    static func check(_ error: lxw_error) throws(WorkbookFailure) {
        guard error == LXW_NO_ERROR else {
            throw WorkbookFailure(message: lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
        }
    }
}

extension Spreadsheet {
    /// A workbook of one sheet: heads frozen and filterable, days as days, codes as text, A4 across.
    ///
    /// - Throws: ``WorkbookFailure`` when the temporary file cannot be written.
    func xlsx(in language: Language) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(to: file.path, in: language)
        return [UInt8](try Data(contentsOf: file))
    }

    private func write(to path: String, in language: Language) throws {
        guard let book = workbook_new(path) else { throw WorkbookFailure(message: "no workbook at \(path)") }
        let formats = Formats(book)
        for (one, name) in zip(sheets, sheetNames(language)) { one.write(to: book, formats, named: name, in: language) }
        try WorkbookFailure.check(workbook_close(book))
    }

    private func write(
        to book: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats, named name: String, in language: Language
    ) {
        let sheet = workbook_add_worksheet(book, name)
        begin(sheet, formats, in: language)
        for (line, row) in rows.enumerated() {
            for (index, cell) in row.enumerated() {
                cell.write(to: sheet, UInt32(line + 1), UInt16(index), language, formats)
            }
        }
        end(sheet, formats, rows: rows.count, note: note, in: language)
        if !rows.isEmpty, !columns.isEmpty {
            worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), UInt16(columns.count - 1))
        }
    }

    /// Everything before the rows.
    func begin(_ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ formats: Formats, in language: Language) {
        for (index, column) in columns.enumerated() {
            let format = column.isText ? formats.typed : nil
            worksheet_set_column(sheet, UInt16(index), UInt16(index), Double(column.width), format)
            worksheet_write_string(sheet, 0, UInt16(index), column.title[language], formats.head)
        }
        worksheet_freeze_panes(sheet, 1, 1)
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
    }

    /// Everything behind them.
    func end(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ formats: Formats, rows: Int, note: Text, in language: Language
    ) {
        worksheet_write_string(sheet, UInt32(rows + 2), 0, note[language], formats.note)
    }

    var sheets: [Spreadsheet] { [self] + further }

    /// How a sheet with a title is called: of 31 characters some are left for a number, and none is one it may not have.
    public static func sheetName(_ title: String) -> String {
        String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(28))
    }

    /// Each once.
    func sheetNames(_ language: Language) -> [String] {
        sheets.reduce(into: []) { names, sheet in
            let name = Self.sheetName(sheet.title[language])
            let alike = names.count { $0.lowercased().hasPrefix(name.lowercased()) }
            names.append(alike == 0 ? name : "\(name) \(alike + 1)")
        }
    }

    /// The formats of one workbook, which owns them.
    struct Formats {
        typealias Format = UnsafeMutablePointer<lxw_format>
        let head, day, words, note, typed: Format?

        init(_ book: UnsafeMutablePointer<lxw_workbook>) {
            head = workbook_add_format(book)
            day = workbook_add_format(book)
            words = workbook_add_format(book)
            note = workbook_add_format(book)
            typed = workbook_add_format(book)
            format_set_bold(head)
            format_set_bottom(head, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_num_format(day, "yyyy-mm-dd")
            format_set_align(day, UInt8(LXW_ALIGN_LEFT.rawValue))
            format_set_text_wrap(words)
            format_set_align(words, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_italic(note)
            format_set_num_format(typed, "@")
        }
    }
}

extension Spreadsheet.Cell {
    /// Excel keeps 32,767 characters in a cell.
    private static let longest = 32_767

    func write(
        to sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16, _ language: Language,
        _ formats: Spreadsheet.Formats
    ) {
        switch self {
        case .text(let text):
            worksheet_write_string(sheet, row, column, String(text.prefix(Self.longest)), formats.words)
        case .phrase(let phrase): worksheet_write_string(sheet, row, column, phrase[language], formats.words)
        case .number(let number): worksheet_write_number(sheet, row, column, number, nil)
        // Days of a workbook are counted from 30 December 1899.
        case .day(let day): worksheet_write_number(sheet, row, column, Double(day.sinceEpoch + 25_569), formats.day)
        case .empty: break
        }
    }
}
