import Kernel
import Web

/// What undoing an import would do, before it is done.
struct ImportUndoPage {
    let ledger: AnyLedger
    let found: EntryImport
    /// `nil` for one so long that it is undone beside the server, where nobody goes over it twice.
    let forecast: ImportUndoingForecast?

    var page: Page {
        Page(
            Text("撤销这次导入", en: "Undo this import"),
            trail: ledger.importTrail + [Crumb(Text("导入记录", en: "Import"), ledger.imported(found.id))],
            entry: ledger.navigationName, notices: notices, lead: Text(same: found.files.joined(separator: "、"))
        ) { [self] html in
            html.sheet(Text("撤销后", en: "Afterwards"), id: "afterwards") {
                if let forecast { fates(forecast, html) } else { unforeseen(html) }
                html.p(
                    Text(
                        "撤销只动这次导入写入的内容；导入以后的改动都保留。留痕中仍可查到撤销前的样子。",
                        en: "Only what this import wrote is touched; the journal keeps how it was."),
                    .class("note"))
                if forecast?.objection == nil {
                    html.form(post: ledger.imported(found.id, "undo")) {
                        html.submit(Text("撤销这次导入", en: "Undo this import"), cancel: ledger.imported(found.id))
                    }
                }
            }
            if let forecast, !forecast.kept.isEmpty {
                html.sheet(Text("会保留的事项", en: "What would stay"), id: "kept") {
                    KeptEntries(ledger: ledger, kept: forecast.kept.map { ($0.entry, $0.number, $0.fate) }).write(
                        to: html)
                }
            }
        }
    }

    private func fates(_ forecast: ImportUndoingForecast, _ html: HTML) {
        html.definitions {
            for fate in ImportUndoing.Fate.allCases {
                if let count = forecast.fates[fate] {
                    html.definition(fate.label(in: ledger), ledger.many(count))
                }
            }
        }
    }

    private func unforeseen(_ html: HTML) {
        let rows = (found.counts.good + found.counts.changed).grouped
        html.p(
            Text(
                "这次导入写入了 \(rows) 行，撤销在后台进行，可以看到进度，也可以取消；完成后这里列出恢复了多少、保留了哪些。",
                en: """
                    It entered \(rows) rows and is undone beside your work: you see how far it is and can give it up. \
                    Afterwards this import tells what was put back and what stayed.
                    """), .class("note"))
    }

    private var notices: [Notice] {
        guard let forecast, let (whose, why) = forecast.objection else { return [] }
        let count = ledger.many(forecast.closed)
        return [
            Notice(
                .trouble,
                Text(
                    "现在不能撤销：有 \(count.zh)会改动已结账月份的数，要撤销须先重新打开。如 \(whose.zh)：",
                    en: """
                        It cannot be undone now: \(count.en) of what it entered would change figures of closed months. \
                        \(whose.en), for one:
                        """) + Text(same: " ") + why)
        ]
    }
}
