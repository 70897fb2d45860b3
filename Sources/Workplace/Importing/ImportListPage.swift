import Kernel
import Web

/// Where files are handed in, and the imports that were.
struct ImportListPage {
    let ledger: AnyLedger
    let imports: [EntryImport]
    /// The work on them that is not ended.
    let open: [ID<EntryImport>: ImportJob]
    let names: FieldNames
    let own: String
    let mayWrite: Bool
    /// Why she can enter nothing here.
    let closed: Text?
    let limit: UploadLimit
    let typed: String
    let errors: FormErrors

    var page: Page {
        Page(
            Text("导入", en: "Import"), trail: [Crumb(ledger.title, ledger.link)], entry: ledger.navigationName,
            lead: Text(
                "Excel、WPS 或 CSV 的名册，先看清每一行会怎样，再写入\(ledger.noun.zh)，可以整批撤销",
                en: "Rosters from Excel, WPS or CSV: see what becomes of each row first; undone as a whole")
        ) { html in
            if mayWrite, closed == nil {
                html.a(
                    Text("下载模板", en: "Template"), .href(ledger.importTemplate), .download,
                    .class("btn btn-outline-secondary"))
            }
        } main: { [self] html in
            if mayWrite {
                if let closed { html.notice(Notice(.hint, closed)) } else { form(html) }
            }
            html.sheet(Text("导入记录", en: "Imports so far"), id: "imports") {
                html.table(imports, columns, caption: Text("导入记录", en: "Imports so far"), empty: empty)
            }
        }
    }

    private func form(_ html: HTML) {
        html.sheet {
            html.form(post: ledger.imports, errors: errors, takesFiles: true) {
                html.field(
                    Field(
                        "owner", Text("登记单位", en: "Union"), .search, value: typed,
                        help: Text(
                            "表里没有写单位的行归这里；不填就是\(own)", en: "Of rows that do not say it; empty: \(own)"),
                        isRequired: false, maxLength: 80), errors: errors)
                html.uploadField(
                    "files", Text("文件", en: "Files"), accept: [".xlsx", ".csv", ".tsv", ".txt"], limit: limit,
                    help: Text("合并的表头、合计行、备注都能识别，不用先整理。", en: "Merged heads, totals and notes are recognised. "),
                    errors: errors)
                html.submit(Text("上传并预览", en: "Upload and look over"), cancel: ledger.link)
            }
        }
    }

    private var columns: [Column<EntryImport>] {
        [
            Column(Text("文件", en: "Files")) { html, one in
                html.a(one.files.joined(separator: "、"), .href(ledger.imported(one.id)), .lang(.zh))
                html.div(String(one.at.stamp.prefix(16)), .class("meta"))
            },
            Column(Text("登记单位", en: "Union"), isMinor: true) { html, one in
                html.text(names.organisations[one.home] ?? "—")
            },
            Column(Text("导入人", en: "By"), isMinor: true) { html, one in
                html.text(one.account.flatMap { names.accounts[$0] } ?? "—")
            },
            Column(Text("新登记", en: "Entered"), isNumeric: true) { html, one in html.text(one.counts.good.grouped) },
            Column(Text("修改", en: "Changed"), isNumeric: true) { html, one in html.text(one.counts.changed.grouped) },
            Column(Text("状态", en: "State")) { html, one in
                html.chip(open[one.id] == nil ? one.state.label : Text("后台处理中", en: "Being worked on"))
            },
        ]
    }

    private var empty: EmptyState {
        EmptyState(Text("还没有导入过。", en: "Nothing has been imported yet."))
    }
}
