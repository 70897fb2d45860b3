import Kernel
import Web

/// A matter before whoever spoke up: where it stands, the answer, what was written, who opened her name and why, and what she can do.
struct FollowPage {
    let code: FollowCode
    let followed: FollowedEntry
    let beside: [FollowedMatter]
    let form: Fields
    /// The step that could not be taken; `nil` where something else was done.
    let tried: String?
    let errors: FormErrors

    private var values: [String: FieldValue] { followed.content.values }
    private var status: Text {
        Voice.ledger.description.status(followed.entry.status)?.label ?? Text(same: followed.entry.status)
    }

    var page: Page {
        Page(
            Text("我的诉求", en: "My matter"), frame: .portal,
            lead: Text(
                "\(followed.entry.number)，由\(followed.owner)办理", en: "\(followed.entry.number), with \(followed.owner)")
        ) { html in
            html.quickExit()
            standing(html)
            guard !followed.isReported else { return }
            answer(html)
            for matter in beside { beside(matter).write(to: html) }
            messages(html)
            for step in steps { act(step, html) }
            openings(html)
            own(html)
        }
    }

    private func beside(_ matter: FollowedMatter) -> BesideSheet {
        BesideSheet(matter: matter, code: code, form: form, tried: tried, errors: errors)
    }

    /// What goes on in another is rated once that is answered.
    private var steps: [StepDescription] {
        let main = beside.first { $0.relation == .main }
        let isAnswered = main.flatMap { Voice.Status(rawValue: $0.entry.status) }.map(Voice.rated.contains) ?? false
        return followed.steps.filter { isAnswered || $0.name != "rateMerged" }
    }

    private func standing(_ html: HTML) {
        html.sheet(Text("办到哪一步", en: "Where it stands")) {
            html.p { html.chip(status) }
            html.definitions {
                html.definition(Text("收到", en: "Received"), followed.entry.openedOn.description)
                if let due = followed.entry.due.day, followed.entry.isOpen {
                    html.definition(Text("这一步最迟", en: "This step ends by"), due.description)
                }
                if followed.entry.due.isPaused {
                    html.definition(
                        Text("期限", en: "Term"), Text("现在不计，恢复后接着数", en: "Does not run now, and goes on later"))
                }
                guard !followed.isReported else { return }
                extensions(html)
                html.told("told", of: values)
                // That the union answers itself, the answer says.
                if values["exit"] != .choice(StatutoryExit.own.rawValue) { html.told("exit", of: values) }
                html.told("ground", of: values)
            }
            if followed.isReported { html.p(limit) }
        }
    }

    /// Whoever lets a term be longer tells her why (§34 of the regulation).
    private func extensions(_ html: HTML) {
        for event in followed.termEvents where event.kind == .extend {
            let days = event.days ?? 0
            html.definition(Text("延长了 \(days) 天", en: "Longer by \(days) days")) {
                html.span(event.reason, .lang(.zh))
            }
        }
    }

    /// Of a report from a workplace nothing more is told.
    private var limit: Text {
        Text(
            "这一件是基层工会报来的，凭查询码只看这些。要补充、要问的，请直接找\(followed.owner)。",
            en:
                "It was reported from a workplace: its code tells this and no more. Add or ask directly at \(followed.owner)."
        )
    }

    /// The answer with all that it must state, and what came of its reviews.
    private func answer(_ html: HTML) {
        guard values["opinion"] != nil else { return }
        html.sheet(Text("答复", en: "Answer")) {
            html.definitions {
                for name in ["claim", "facts", "reasons", "opinion", "basis", "outcome", "review", "secondReview"] {
                    html.told(name, of: values)
                }
            }
        }
    }

    private func messages(_ html: HTML) {
        html.sheet(Text("往来", en: "Messages")) {
            html.ul(.class("lines")) {
                for message in followed.messages {
                    html.li {
                        for line in message.words.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
                        html.div(.class("meta")) {
                            html.text(message.isHers ? Text("我", en: "I") : Text(same: followed.owner))
                            html.text(" · \(message.at.stamp.prefix(16))")
                        }
                        files(message.files, html)
                        if let receipt = message.receipt { keep(receipt, of: message, html) }
                    }
                }
            }
            if followed.entry.isOpen {
                // Where it could not be taken at all, that is said above; what she wrote stands here still.
                let wasSent = tried == nil && !errors.isEmpty
                let errors = wasSent && errors[""] == nil ? errors : .none
                html.form(post: "/follow/messages", errors: errors, takesFiles: true) {
                    hidden(html)
                    html.field(
                        Field(
                            "message", Text("补充或回答", en: "Add or answer"), .paragraphs(rows: 3),
                            value: wasSent ? form.text("message") : "", maxLength: 2000),
                        errors: errors)
                    html.enclosureField(errors: errors)
                    html.submit(Text("发送", en: "Send"))
                }
            }
        }
    }

    /// Rating stands open; whatever else she can do she unfolds first.
    private func act(_ step: StepDescription, _ html: HTML) {
        let isTried = step.name == tried && form.text("part").isEmpty && errors[""] == nil
        let shown = isTried ? errors : .none
        if step.name == "rate" {
            html.sheet(step.label, id: "step-rate") { fill(step, shown, html) }
        } else {
            html.sheet {
                html.details(.class("unfold"), .when(!shown.isEmpty, .open)) {
                    html.summary(step.label)
                    fill(step, shown, html)
                }
            }
        }
    }

    private func fill(_ step: StepDescription, _ errors: FormErrors, _ html: HTML) {
        let id = step.name + "-"
        html.form(post: "/follow/steps/\(step.name)", errors: errors, id: id) {
            hidden(html)
            FollowedStep.fields(of: step, in: id, form, errors, html)
            html.submit(step.label)
        }
    }

    private func openings(_ html: HTML) {
        html.sheet(Text("谁看过我的姓名、电话、照片", en: "Who opened my name, telephone and files")) {
            if followed.openings.isEmpty {
                html.p(Text("没有人看过", en: "Nobody has"))
            } else {
                html.ul(.class("lines")) {
                    for opening in followed.openings {
                        html.li {
                            html.div(opening.office, .lang(.zh))
                            html.div(opening.reason, .lang(.zh))
                            html.div(String(opening.at.stamp.prefix(16)), .class("meta"))
                        }
                    }
                }
            }
        }
    }

    private func own(_ html: HTML) {
        html.sheet(Text("我说的话", en: "What I said")) {
            if let words = followed.words {
                for line in words.words.split(separator: "\n") { html.p(String(line), .lang(.zh)) }
                files(followed.files, html)
                html.form(post: "/follow/words") {
                    hidden(html)
                    html.p(
                        Text(
                            "存一份原话，以后可以和回执核对，谁也改不了。",
                            en: "Keep your words: with the receipt they prove that nobody changed them."))
                    html.submit(Text("下载原话", en: "Keep my words"))
                }
            }
            html.p { html.a(Text("打开回执", en: "Open the receipt"), .href("/receipts/\(followed.receipt.description)")) }
        }
    }

    /// Each is opened by a button, because the code stands in no address.
    private func files(_ documents: [Document], _ html: HTML) {
        guard !documents.isEmpty else { return }
        html.form(post: "/follow/files", class: "inline") {
            hidden(html)
            for document in documents {
                html.button(
                    Text(same: "\(document.name) · \(ByteCount.text(document.size))"), .type("submit"), .name("file"),
                    .value(document.id.description), .lang(.zh), .class("btn btn-outline-secondary btn-sm"))
            }
        }
    }

    /// What she added later has a receipt of its own.
    private func keep(_ receipt: ReceiptKey, of message: FollowMessage, _ html: HTML) {
        html.form(post: "/follow/words", class: "inline") {
            hidden(html)
            html.input(.type("hidden"), .name("message"), .value(message.id.description))
            html.a(Text("回执", en: "Receipt"), .href("/receipts/\(receipt.description)"))
            html.button(
                Text("下载这段话", en: "Keep these words"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }

    private func hidden(_ html: HTML) { html.input(.type("hidden"), .name("code"), .value(code.words)) }
}
