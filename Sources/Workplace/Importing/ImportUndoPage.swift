import Kernel
import Web

/// What undoing an import would do, before it is done.
struct ImportUndoPage {
    let ledger: AnyLedger
    let found: EntryImport
    let forecast: ImportUndoingForecast

    var page: Page {
        Page(
            Text("撤销这次导入", en: "Undo this import"),
            trail: [
                Crumb(ledger.title, ledger.link), Crumb(Text("导入", en: "Import"), ledger.imports),
                Crumb(Text("导入记录", en: "Import"), ledger.imported(found.id)),
            ], entry: ledger.navigationName, notices: notices, lead: Text(same: found.files.joined(separator: "、"))
        ) { [self] html in
            html.sheet(Text("撤销后", en: "Afterwards"), id: "afterwards") {
                html.definitions {
                    for fate in ImportUndoing.Fate.allCases {
                        if let count = forecast.fates[fate] {
                            html.definition(fate.label, Text("\(count.grouped) 件", en: count.grouped))
                        }
                    }
                }
                html.p(
                    Text(
                        "撤销只动这次导入写入的内容；导入以后的改动都保留。留痕中仍可查到撤销前的样子。",
                        en: "Only what this import wrote is touched; the journal keeps how it was."),
                    .class("note"))
                if forecast.objection == nil {
                    html.form(post: "/ledgers/\(ledger.id.name)/imports/\(found.id)/undo") {
                        html.submit(Text("撤销这次导入", en: "Undo this import"), cancel: ledger.imported(found.id))
                    }
                }
            }
            if !forecast.kept.isEmpty {
                html.sheet(Text("会保留的事项", en: "What would stay"), id: "kept") {
                    KeptEntries(ledger: ledger, kept: forecast.kept.map { ($0.entry, $0.number, $0.fate) }).write(
                        to: html)
                }
            }
        }
    }

    private var notices: [Notice] {
        guard let (number, why) = forecast.objection else { return [] }
        let count = forecast.closed
        return [
            Notice(
                .trouble,
                Text(
                    "现在不能撤销：有 \(count.grouped) 件会改动已结账月份的数，要撤销须先重新打开。如 \(number)：",
                    en: """
                        It cannot be undone now: \(count.grouped) of its entries would change figures of closed months. \
                        \(number), for one:
                        """) + Text(same: " ") + why)
        ]
    }
}
