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
                html.details(.class("columns-of-sheet"), .when(!errors.isEmpty, .open)) {
                    html.summary(
                        Text("列的对应关系：", en: "Columns: ") + Text(same: "\(file.name) · \(sheet.name)"))
                    form(sheet, html)
                }
            }
        }
    }

    private func form(_ sheet: ImportPreview.Sheet, _ html: HTML) {
        html.form(post: "/ledgers/\(ledger.id.name)/imports/\(look.found.id)/columns") {
            html.input(.type("hidden"), .name("file"), .value(String(sheet.file)))
            html.input(.type("hidden"), .name("sheet"), .value(String(sheet.ordinal)))
            for column in sheet.heads {
                let name = "column." + column.letter
                html.div(.class("field")) {
                    html.label(.for("field-" + name)) {
                        html.text(Text("\(column.letter) 列 ", en: "Column \(column.letter) "))
                        html.bdi(column.label)
                    }
                    html.select(.id("field-" + name), .name(name), .class("form-select")) {
                        for (value, label) in options {
                            html.option(label, .value(value), .when(value == column.meaning, .selected))
                        }
                    }
                }
            }
            html.submit(Text("照此重新核对", en: "Look over again"))
        }
    }

    private var options: [(String, Text)] {
        [
            ("", Text("（不导入）", en: "(not read)")),
            (ColumnMeaning.number.name, Text("编号", en: "Number of the entry")),
            (ColumnMeaning.owner.name, Text("登记单位", en: "Union")),
        ] + ledger.description.filled.map { ($0.name, $0.label) }
    }
}
