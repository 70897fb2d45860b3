import Kernel
import Web

/// A matter beside hers: the one in which hers goes on, told without anything that somebody else said; or what was taken out of hers,
/// with what she can do with it.
struct BesideSheet {
    let matter: FollowedMatter
    let code: FollowCode
    let form: Fields
    let errors: FormErrors

    private var ledger: LedgerDescription { Voice.ledger.description }
    private var isMain: Bool { matter.relation == .main }

    func write(to html: HTML) {
        html.sheet(isMain ? Text("和另一件一起办", en: "Handled together with another") : Text("分出来单独办的", en: "Handled apart"))
        {
            html.p(words)
            html.p { html.chip(ledger.status(matter.entry.status)?.label ?? Text(same: matter.entry.status)) }
            html.definitions {
                if let due = matter.entry.due.day, matter.entry.isOpen {
                    html.definition(Text("这一步最迟", en: "This step ends by"), due.description)
                }
                for name in told { said(name, html) }
            }
            for step in matter.steps { act(step, html) }
        }
    }

    private var words: Text {
        isMain
            ? Text(
                "您说的和 \(matter.entry.number) 是同一件事，由\(matter.owner)一起办。您的回执、查询码照样有效",
                en: """
                    What you said and \(matter.entry.number) are one matter, handled together by \(matter.owner). Your receipt and \
                    code go on working
                    """)
            : Text(
                "您说的有两件事，这一件编号 \(matter.entry.number)，由\(matter.owner)单独办",
                en: "You spoke of two matters; this one is \(matter.entry.number), handled by \(matter.owner)")
    }

    /// Of the other one nothing that says what somebody else claimed, and what was found about her.
    private var told: [String] {
        isMain
            ? ["opinion", "basis", "outcome"] : ["told", "claim", "facts", "reasons", "opinion", "basis", "outcome"]
    }

    private func said(_ name: String, _ html: HTML) {
        guard let field = ledger.field(name), let value = matter.content.values[name] else { return }
        switch (value, field.kind) {
        case (.text(let text), _):
            html.definition(field.label) {
                for line in text.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
            }
        case (.choice(let chosen), .choice(let choices)):
            html.definition(field.label, choices.first { $0.name == chosen }?.label ?? Text(same: chosen))
        default: return
        }
    }

    private func act(_ step: StepDescription, _ html: HTML) {
        let id = matter.entry.id.description
        let shown = form.text("part") == id ? errors : .none
        html.details(.class("unfold")) {
            html.summary(step.label)
            html.form(post: "/follow/steps/\(step.name)", errors: shown) {
                html.input(.type("hidden"), .name("code"), .value(code.words))
                html.input(.type("hidden"), .name("part"), .value(id))
                FollowedStep.fields(of: step, form, shown, html)
                html.submit(step.label)
            }
        }
    }
}
