import Kernel
import Web

/// Everything about the attachments of an entry: those that stand, those put aside, and what was done with them.
struct DocumentPage {
    let ledger: AnyLedger
    let sheet: DocumentSheet
    let history: [DocumentEvent]
    let limit: DocumentLimit
    let errors: FormErrors
    let refused: [RefusedFile]

    private var entry: Entry { sheet.entry }
    private var documents: EntryDocuments { sheet.documents }

    var page: Page {
        Page(
            Text("附件", en: "Attachments"),
            trail: [Crumb(ledger.title, ledger.link), Crumb(Text(same: entry.title), ledger.link(to: entry.id))],
            entry: ledger.navigationName, lead: Text(same: entry.number)
        ) { html in
            if !documents.standing.isEmpty {
                html.a(
                    Text("全部下载", en: "Download all"), .href("/ledgers/\(ledger.id.name)/\(entry.id)/documents.zip"),
                    .class("btn btn-outline-secondary"), .download)
            }
        } main: { [self] html in
            trouble(html)
            standing(html)
            if !documents.removed.isEmpty { removed(html) }
            if !history.isEmpty { writeHistory(html) }
        }
    }

    private func trouble(_ html: HTML) {
        if let why = errors.first, errors["files"] == nil { html.notice(Notice(.trouble, why)) }
        guard !refused.isEmpty else { return }
        html.sheet(Text("没有收下的文件", en: "Files that were not taken")) {
            html.div(.role("alert")) {
                html.ul(.class("lines")) {
                    for file in refused {
                        html.li {
                            html.bdi(file.name, .lang(.zh))
                            html.div(file.why)
                        }
                    }
                }
            }
        }
    }

    private func standing(_ html: HTML) {
        html.sheet(Text("现有附件", en: "Attached")) {
            if documents.withheld > 0 {
                html.div(.class("prose")) {
                    html.p(Text("只有经办的人能看", en: "Only those who handle this may see them"))
                }
            } else if documents.standing.isEmpty {
                html.div(.class("prose")) { html.p(Text("还没有附件", en: "Nothing is attached yet")) }
            } else {
                DocumentList(ledger: ledger, sheet: sheet, documents: documents.standing).write(to: html) { document in
                    if sheet.mayAttach { acts(on: document, html) }
                }
            }
            if sheet.mayAttach {
                DocumentForm(
                    ledger: ledger, entry: entry.id, limit: limit, errors: errors["files"] == nil ? .none : errors
                ).write(to: html)
            }
        }
    }

    private func acts(on document: Document, _ html: HTML) {
        html.details {
            html.summary(Text("说明、移除", en: "Describe, remove"))
            html.form(post: ledger.link(toDocument: document.id, of: entry.id, "words")) {
                html.field(
                    Field(
                        "words-\(document.id)", Text("这是什么", en: "What it is"), .line,
                        value: document.words, isRequired: false, maxLength: 200))
                html.button(Text("写明", en: "Describe"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            }
            html.form(post: ledger.link(toDocument: document.id, of: entry.id, "removal"), class: "inline") {
                html.button(
                    Text("移除", en: "Remove"), .type("submit"), .class("btn btn-outline-secondary btn-sm"),
                    .describedBy(document.mark))
            }
        }
    }

    private func removed(_ html: HTML) {
        html.sheet(Text("已移除，可恢复", en: "Removed, can be put back")) {
            DocumentList(ledger: ledger, sheet: sheet, documents: documents.removed).write(to: html) { document in
                guard sheet.mayAttach else { return }
                html.form(post: ledger.link(toDocument: document.id, of: entry.id, "restoration"), class: "inline") {
                    html.button(
                        Text("恢复", en: "Put back"), .type("submit"), .class("btn btn-outline-secondary btn-sm"),
                        .describedBy(document.mark))
                }
            }
        }
    }

    private func writeHistory(_ html: HTML) {
        html.sheet(Text("经过", en: "History")) {
            html.ul(.class("lines")) {
                for event in history {
                    html.li {
                        html.div {
                            html.text(event.by.map { Text(same: $0) } ?? Text("系统", en: "The platform"))
                            html.text(" ")
                            html.text(event.action)
                            html.text(" ")
                            html.bdi(event.name, .lang(.zh))
                        }
                        html.div(String(event.at.stamp.prefix(16)), .class("meta"))
                    }
                }
            }
        }
    }
}
