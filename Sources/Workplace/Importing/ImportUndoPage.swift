import Kernel
import Web

/// What undoing an import would do, before it is done.
struct ImportUndoPage {
    let ledger: AnyLedger
    let found: EntryImport
    let fates: [ImportUndoing.Fate: Int]
    let kept: [ImportUndoing]

    var page: Page {
        Page(
            Text("撤销这次导入", en: "Undo this import"),
            trail: [
                Crumb(ledger.title, ledger.link), Crumb(Text("导入", en: "Import"), ledger.imports),
                Crumb(Text("导入记录", en: "Import"), ledger.imported(found.id)),
            ], entry: "ledger." + ledger.id.name, lead: Text(same: found.files.joined(separator: "、"))
        ) { [self] html in
            html.sheet(Text("撤销后", en: "Afterwards"), id: "afterwards") {
                html.definitions {
                    for fate in ImportUndoing.Fate.allCases {
                        if let count = fates[fate] {
                            html.definition(fate.label, Text("\(count.grouped) 件", en: count.grouped))
                        }
                    }
                }
                html.p(
                    Text(
                        "撤销只动这次导入写入的内容；导入以后的改动都保留。留痕中仍可查到撤销前的样子。",
                        en: "Only what this import wrote is touched; the journal keeps how it was."),
                    .class("note"))
                html.form(post: "/ledgers/\(ledger.id.name)/imports/\(found.id)/undo") {
                    html.submit(Text("撤销这次导入", en: "Undo this import"), cancel: ledger.imported(found.id))
                }
            }
            if !kept.isEmpty {
                html.sheet(Text("会保留的事项", en: "What would stay"), id: "kept") {
                    KeptEntries(ledger: ledger, kept: kept.map { ($0.entry, $0.number, $0.fate) }).write(to: html)
                }
            }
        }
    }
}
