import Kernel
import Web

/// Which column is which field, for each sheet, to be looked over and changed.
struct ColumnsForm {
    let ledger: AnyLedger
    let look: ImportLook
    let errors: FormErrors

    func write(to html: HTML) {
        for file in look.preview.files {
            for sheet in file.sheets {
                html.details(.class("columns-of-sheet"), .when(!errors.isEmpty || !sheet.lackingColumns.isEmpty, .open))
                {
                    html.summary(
                        Text("列的对应关系：", en: "Columns: ") + Text(same: "\(file.name) · \(sheet.name)"))
                    form(sheet, html)
                }
            }
        }
    }

    private func form(_ sheet: ImportPreview.Sheet, _ html: HTML) {
        SheetColumns(
            sheet.heads.map { $0.column(of: ledger.description) }, file: sheet.file, sheet: sheet.ordinal,
            of: ledger.description, besides: ledger.furtherColumns
        ).write(to: html, post: ledger.imported(look.found.id, "columns"))
    }
}

extension ImportPreview.Head {
    func column(of ledger: LedgerDescription) -> ImportedColumn {
        ImportedColumn(letter: letter, label: label, meaning: ColumnMeaning(meaning, in: ledger) ?? .ignored)
    }
}
