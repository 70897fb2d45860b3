import CLibXLSXWriter
import Foundation
import Kernel

extension ReportTable {
    /// A workbook of one sheet, ready to be printed across A4 and stamped: merged heads that come again on each page, numbered
    /// pages, totals that the sheet adds up itself where the rows do add up, and lines for seal and signatures.
    ///
    /// - Throws: ``WorkbookFailure`` when the temporary file cannot be written.
    func xlsx(in language: Language) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        guard let book = workbook_new(file.path) else { throw WorkbookFailure(message: "no workbook") }
        let sheet = workbook_add_worksheet(book, Spreadsheet.sheetName(title[language]))
        ReportSheet(table: self, sheet: sheet, formats: ReportFormats(book), language: language).write()
        try WorkbookFailure.check(workbook_close(book))
        return [UInt8](try Data(contentsOf: file))
    }
}

extension Answer {
    /// A report as a workbook, named after its title and the day.
    public static func report(_ table: ReportTable, for visit: Visit) throws -> Answer {
        .download(
            try table.xlsx(in: visit.language), name: "\(table.title[visit.language]) \(visit.now.day).xlsx",
            type: SpreadsheetFormat.xlsx.type)
    }
}
