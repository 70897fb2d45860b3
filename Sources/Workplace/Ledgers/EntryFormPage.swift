import Kernel
import Web

/// A page with the fields of an entry: a new one, a change, a step.
struct EntryFormPage {
    let title: Text
    let ledger: AnyLedger
    let trail: [Crumb]
    let action: Link
    let cancel: Link
    let deed: Text
    let form: EntryForm
    /// When the draft was kept that the form opens with.
    let draft: Instant?
    let keepsDraft: Bool
    /// The version the person saw.
    var version: Int?
    /// The entry of another ledger that a new one comes of.
    var origin: ID<Entry>?
    var lead: Text?
    /// What somebody else wrote meanwhile.
    var other: FormDifference?
    /// What stands in the entry, where the form goes on from it.
    var gist: EntryGist?

    var page: Page {
        Page(
            title, trail: [Crumb(ledger.title, ledger.link)] + trail, entry: ledger.navigationName,
            notices: notices,
            lead: lead
        ) { [self] html in
            if let other { other.write(to: html) }
            if let gist, !gist.fields.isEmpty {
                html.div(.class("columns")) {
                    html.div(.class("wide")) { sheet(html) }
                    html.div(.class("narrow")) { gist.write(to: html) }
                }
            } else {
                sheet(html)
            }
        }
    }

    private func sheet(_ html: HTML) {
        html.sheet {
            html.form(post: action, errors: form.errors) {
                if let version { html.input(.type("hidden"), .name("version"), .value(String(version))) }
                if let origin { html.input(.type("hidden"), .name("from"), .value(origin.description)) }
                form.write(to: html)
                html.div(.class("form-acts")) {
                    html.button(deed, .type("submit"), .class("btn btn-primary"))
                    if keepsDraft {
                        html.button(
                            Text("存草稿", en: "Keep as draft"), .type("submit"), .name("draft"), .value("1"),
                            .class("btn btn-outline-secondary"), .noValidation)
                    }
                    html.leave(cancel, beside: deed)
                }
            }
        }
    }

    private var notices: [Notice] {
        guard let draft, form.sent == nil else { return [] }
        return [
            Notice(
                .hint,
                Text(
                    "表单里是您 \(draft.stamp.prefix(16)) 存的草稿", en: "The form holds your draft of \(draft.stamp.prefix(16))"
                ))
        ]
    }
}
