import Kernel
import Web

/// A matter beside hers: the one in which hers goes on, of which only standing and term are told; or what was taken out of hers, with
/// its answer and what she can do with it.
struct BesideSheet {
    let matter: FollowedMatter
    let code: FollowCode
    let form: Fields
    let tried: String?
    let errors: FormErrors

    private static let told = ["told", "claim", "facts", "reasons", "opinion", "basis", "outcome"]

    private var ledger: LedgerDescription { Voice.ledger.description }
    private var isMain: Bool { matter.relation == .main }

    func write(to html: HTML) {
        html.sheet(isMain ? Text("和另一件一起办", en: "Handled together with another") : Text("分出来单独办的", en: "Handled apart"))
        {
            html.p(words)
            html.p { html.chip(ledger.status(matter.entry.status)?.label ?? Text(same: matter.entry.status)) }
            let due = matter.entry.isOpen ? matter.entry.due.day : nil
            guard due != nil || !matter.content.values.isEmpty else { return }
            html.definitions {
                if let due {
                    html.definition(Text("这一步最迟", en: "This step ends by"), due.description)
                }
                for name in Self.told { html.told(name, of: matter.content.values) }
            }
            messages(html)
            for step in matter.steps { act(step, html) }
        }
    }

    private var words: Text {
        isMain
            ? Text(
                "您说的和 \(matter.entry.number) 是同一件事，由\(matter.owner)一起办。结果写在下面的「往来」里；您的回执、查询码照样有效",
                en: """
                    What you said and \(matter.entry.number) are one matter, handled together by \(matter.owner). What comes of \
                    it is written to you under Messages; your receipt and code go on working
                    """)
            : Text(
                "您说的有两件事，这一件编号 \(matter.entry.number)，由\(matter.owner)单独办",
                en: "You spoke of two matters; this one is \(matter.entry.number), handled by \(matter.owner)")
    }

    /// What the office wrote about this one; she answers under her own.
    private func messages(_ html: HTML) {
        guard !matter.messages.isEmpty else { return }
        html.ul(.class("lines")) {
            for message in matter.messages {
                html.li {
                    for line in message.words.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
                    html.div("\(matter.owner) · \(message.at.stamp.prefix(16))", .class("meta"))
                }
            }
        }
    }

    private func act(_ step: StepDescription, _ html: HTML) {
        let id = matter.entry.id.description
        let isTried = step.name == tried && form.text("part") == id && errors[""] == nil
        let shown = isTried ? errors : .none
        let formID = "\(step.name)-\(id)-"
        html.details(.class("unfold"), .when(!shown.isEmpty, .open)) {
            html.summary(step.label)
            html.form(post: "/follow/steps/\(step.name)", errors: shown, id: formID) {
                html.input(.type("hidden"), .name("code"), .value(code.words))
                html.input(.type("hidden"), .name("part"), .value(id))
                FollowedStep.fields(of: step, in: formID, form, shown, html)
                html.submit(step.label)
            }
        }
    }
}
