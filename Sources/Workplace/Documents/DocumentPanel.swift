import Kernel
import Web

/// The attachments on the page of their entry: what stands there, and a field for more.
struct DocumentPanel {
    let ledger: AnyLedger
    let sheet: DocumentSheet
    let limit: DocumentLimit
    /// The day as of which the entry is shown; `nil` for now.
    let asOf: Day?

    func write(to html: HTML) {
        let shown = asOf.map { day in sheet.documents.all.filter { $0.stood(on: day) } } ?? sheet.documents.standing
        html.sheet(Text("附件", en: "Attachments"), id: "documents") {
            guard asOf == nil else { return }
            html.a(Text("管理与经过", en: "Manage, history"), .href(ledger.link(toDocumentsOf: sheet.entry.id)))
        } content: {
            if sheet.documents.withheld > 0 {
                html.div(.class("prose")) {
                    html.p(
                        Text(
                            "有 \(sheet.documents.withheld) 个附件，只有经办的人能看",
                            en: "Attachments that only those who handle this may see: \(sheet.documents.withheld)"))
                }
            } else if shown.isEmpty {
                html.div(.class("prose")) { html.p(Text("还没有附件", en: "Nothing is attached yet"), .class("meta")) }
            } else {
                DocumentList(ledger: ledger, sheet: sheet, documents: shown).write(to: html)
            }
            if asOf == nil, sheet.mayAttach {
                DocumentForm(ledger: ledger, entry: sheet.entry.id, limit: limit).write(to: html)
            }
        }
    }
}
