import CLibXLSXWriter
import Kernel

/// A report on its way into a sheet.
struct ReportSheet {
    let table: ReportTable
    let sheet: UnsafeMutablePointer<lxw_worksheet>?
    let formats: ReportFormats
    let language: Language

    /// Rows from 0: title, line of who and when, heads, total, rows.
    private var firstHead: Int { 2 }
    private var total: Int { firstHead + table.headRows }
    private var firstRow: Int { total + 1 }
    private var end: Int { firstRow + table.rows.count }
    private var lastColumn: Int { table.width - 1 }

    func write() {
        setUp()
        merge(table.title, 0, 0, rows: 1, columns: table.width, formats.title)
        worksheet_set_row(sheet, 0, 30, nil)
        lines([table.unionLine, table.period, table.unitLine], [formats.line, formats.period, formats.unit], row: 1)
        for head in table.placedHeads.joined() {
            merge(
                head.label, firstHead + head.row, head.column, rows: head.rows, columns: head.columns, formats.head)
        }
        write(ReportTable.Row(ReportTable.totalLabel, []), at: total)
        for column in table.total.indices { writeTotal(column) }
        for (place, row) in table.rows.enumerated() { write(row, at: firstRow + place) }
        var next = end
        if let note = table.note {
            merge(note, next, 0, rows: 1, columns: table.width, formats.plain)
            worksheet_set_row(sheet, UInt32(next), 32, nil)
            next += 1
        }
        lines(ReportTable.signatures, [formats.line], row: next + 1)
        worksheet_print_area(
            sheet, 0, 0, UInt32(next + (table.width < ReportTable.signatures.count ? 5 : 2)), UInt16(lastColumn))
    }

    private func setUp() {
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_center_horizontally(sheet)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7)
        worksheet_set_footer(sheet, Text("&C第 &P 页，共 &N 页", en: "&CPage &P of &N")[language])
        worksheet_repeat_rows(sheet, UInt32(firstHead), UInt32(total - 1))
        worksheet_freeze_panes(sheet, UInt32(total), 1)
        worksheet_set_column(sheet, 0, 0, 24, nil)
        if lastColumn > 0 { worksheet_set_column(sheet, 1, UInt16(lastColumn), 11, nil) }
    }

    /// A library that merges one cell with itself refuses it.
    private func merge(
        _ text: Text, _ row: Int, _ column: Int, rows: Int, columns: Int, _ format: ReportFormats.Format?
    ) {
        let (top, left) = (UInt32(row), UInt16(column))
        if rows * columns > 1 {
            worksheet_merge_range(
                sheet, top, left, UInt32(row + rows - 1), UInt16(column + columns - 1), text[language], format)
        } else {
            worksheet_write_string(sheet, top, left, text[language], format)
        }
    }

    /// Several texts side by side over the width of the table; where it is too narrow, one below the other.
    private func lines(_ texts: [Text], _ formats: [ReportFormats.Format?], row: Int) {
        for (place, text) in texts.enumerated() {
            let format = formats[place % formats.count]
            let (from, to) = (place * table.width / texts.count, (place + 1) * table.width / texts.count)
            if table.width < texts.count {
                worksheet_write_string(sheet, UInt32(row + place), 0, text[language], format)
            } else {
                merge(text, row, from, rows: 1, columns: to - from, format)
            }
        }
    }

    private func write(_ row: ReportTable.Row, at line: Int) {
        worksheet_write_string(sheet, UInt32(line), 0, row.label[language], formats.label)
        for (place, cell) in row.cells.enumerated() { write(cell, UInt32(line), UInt16(place + 1)) }
    }

    private func write(_ cell: ReportTable.Cell, _ row: UInt32, _ column: UInt16) {
        switch cell {
        case .number(let number, let format): worksheet_write_number(sheet, row, column, number, formats.of(format))
        case .words(let words): worksheet_write_string(sheet, row, column, words[language], formats.words)
        case .empty: worksheet_write_blank(sheet, row, column, formats.label)
        }
    }

    private func writeTotal(_ place: Int) {
        let column = UInt16(place + 1)
        guard table.isSum(place), case .number(let number, let format) = table.total[place] else {
            return write(table.total[place], UInt32(total), column)
        }
        let letter = Self.letter(place + 1)
        worksheet_write_formula_num(
            sheet, UInt32(total), column, "=SUM(\(letter)\(firstRow + 1):\(letter)\(end))", formats.of(format), number)
    }

    /// `A` to `Z`, `AA` and on.
    private static func letter(_ column: Int) -> String {
        var name = [CChar](repeating: 0, count: 8)
        lxw_col_to_name(&name, UInt16(column), 0)
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
