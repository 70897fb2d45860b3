import Kernel
import Web

/// Attachments one below the other: a small picture or the kind, the name, how large, who and when.
struct DocumentList {
    let ledger: AnyLedger
    let sheet: DocumentSheet
    let documents: [Document]

    func write(to html: HTML, beside acts: (Document) -> Void = { _ in }) {
        html.ul(.class("lines documents")) {
            for document in documents {
                html.li {
                    mark(document, html)
                    html.div {
                        html.a(document.name, .id(document.mark), .href(link(document)), .lang(.zh))
                        if !document.words.isEmpty { html.div(document.words, .lang(.zh)) }
                        html.div(.class("meta")) {
                            html.text(document.kind.label)
                            html.text(" · \(ByteCount.text(document.size)) · ")
                            writeSender(of: document, html)
                            html.text(" · \(document.attachedAt.stamp.prefix(16))")
                        }
                        acts(document)
                    }
                }
            }
        }
    }

    /// What nobody with an account attached was enclosed by whoever spoke up, where somebody may.
    private func writeSender(of document: Document, _ html: HTML) {
        if document.attachedBy == nil, ledger.description.isFollowed {
            html.text(Standing.speaker.label)
        } else {
            html.bdi(document.attachedBy.flatMap { sheet.names[$0] } ?? "—", .lang(.zh))
        }
    }

    private func mark(_ document: Document, _ html: HTML) {
        guard document.preview != nil else {
            html.span(document.kind.endings[0].uppercased(), .class("document-kind"), .unseen)
            return
        }
        html.a(.href(link(document)), .class("document-preview"), .describedBy(document.mark)) {
            html.img(
                .src(ledger.link(toDocument: document.id, of: sheet.entry.id, "preview")),
                .alt(Text("查看大图", en: "Whole picture")))
        }
    }

    private func link(_ document: Document) -> Link { ledger.link(toDocument: document.id, of: sheet.entry.id) }
}

extension Document {
    /// Of its name on the page, for what belongs to it there.
    var mark: String { "document-\(id)" }
}
