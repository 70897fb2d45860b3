import Files
import Kernel
import Web

/// Which column is which field, for each sheet, to be looked over and changed.
struct ColumnsForm {
    let ledger: AnyLedger
    let look: ImportLook
    let errors: FormErrors

    func write(to html: HTML) {
        for file in look.files.files {
            for sheet in file.sheets {
                html.details(.class("columns-of-sheet"), .when(!errors.isEmpty, .open)) {
                    html.summary(
                        Text("列的对应关系：\(file.name) · \(sheet.name)", en: "Columns: \(file.name) · \(sheet.name)"))
                    form(file, sheet, html)
                }
            }
        }
    }

    private func form(_ file: ImportFiles.File, _ sheet: ImportSheet, _ html: HTML) {
        html.form(post: "/ledgers/\(ledger.id.name)/imports/\(look.found.id)/columns") {
            html.input(.type("hidden"), .name("file"), .value(String(file.ordinal)))
            html.input(.type("hidden"), .name("sheet"), .value(String(sheet.ordinal)))
            for (column, meaning) in sheet.columns {
                html.field(
                    Field(
                        "column." + column.letter, Text(same: "\(column.letter) \(column.label)"), .choice(options),
                        value: meaning.name, isRequired: false))
            }
            html.submit(Text("照此重新核对", en: "Look over again"))
        }
    }

    private var options: [Field.Option] {
        [
            Field.Option("", Text("（不导入）", en: "(not read)")),
            Field.Option(ColumnMeaning.number.name, Text("编号", en: "Number of the entry")),
            Field.Option(ColumnMeaning.owner.name, Text("登记单位", en: "Union")),
        ] + ledger.description.filled.map { Field.Option($0.name, $0.label) }
    }
}
