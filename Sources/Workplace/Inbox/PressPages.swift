import Kernel
import Store
import Web

/// Pressing for what is overdue below: the form asks for words and offers help before it sends anything.
struct PressPages {
    let platform: Platform
    let book: LedgerBook

    static func link(_ entry: Entry) -> Link {
        Link("/inbox/pressing").with("ledger", entry.ledger.name).with("entry", entry.id.description)
    }

    var routes: [Route] {
        [
            .page("/inbox/pressing", "inbox.press-ask", for: InboxPages.audience) { visit in
                try await form(visit, visit.query)
            },
            .post("/inbox/pressing", "inbox.press", for: InboxPages.audience) { visit in
                try await .attempt {
                    try await press(visit)
                } orAgain: {
                    try await form(visit, visit.form, errors: $0)
                }
            },
        ]
    }

    private func press(_ visit: Visit) async throws -> Answer {
        guard let entry = visit.form.id("entry", of: Entry.self) else { throw Refusal.notFound }
        let ledger = LedgerID(visit.form.text("ledger"))
        let offer = visit.form.choice("offer", of: Press.Offer.self) ?? .nothing
        try await platform.perform(
            PressEntry(entry, of: ledger, visit.form.text("words"), offering: offer, book: book), as: visit.identity)
        return .redirect(
            to: InboxTab.below.link,
            saying: Notice(.done, Text("已催办，对方在待办里看得到", en: "Pressed; it stands in their inbox")))
    }

    private func form(_ visit: Visit, _ fields: Fields, errors: FormErrors = .none) async throws -> Page {
        guard let id = fields.id("entry", of: Entry.self) else { throw Refusal.notFound }
        let ledger = try book.ledger(LedgerID(fields.text("ledger")))
        let (owner, found, values) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            guard actor.mayPress(entry, of: ledger) else { throw Refusal.notPermitted(ledger.write) }
            let owner = try Organisation.names(of: [entry.owner.organisation], on: connection).values.first ?? ""
            return (owner, entry, try entry.content(of: ledger, on: connection).values)
        }
        let due = DueStanding(found.due, on: visit.now.day, in: book.terms.calendar)
        let term = book.termWords(of: found, values)
        let sent = visit.form
        return Page(
            Text("催办", en: "Press"), trail: [Crumb(InboxTab.below.label, InboxTab.below.link)], entry: "inbox",
            lead: Text(same: "\(found.number) \(found.title)")
        ) { html in
            html.sheet {
                html.definitions {
                    html.definition(Text("承办单位", en: "Owner"), owner)
                    html.definition(due.meaning, due.words)
                    if let term { html.definition(Text("时限", en: "Term"), term) }
                }
                html.form(post: "/inbox/pressing", errors: errors) {
                    html.input(.type("hidden"), .name("ledger"), .value(ledger.id.name))
                    html.input(.type("hidden"), .name("entry"), .value(id.description))
                    html.field(
                        PressFields.words(sent["words"] ?? PressFields.opening[visit.language]), errors: errors)
                    html.field(PressFields.offer(sent["offer"] ?? Press.Offer.help.rawValue), errors: errors)
                    html.submit(Text("催办", en: "Press"), cancel: InboxTab.below.link)
                }
            }
        }
    }
}

/// The fields of the form.
private enum PressFields {
    static let opening = Text("请说说进展和难处。", en: "How does it stand, and what is difficult?")

    static func words(_ value: String) -> Field {
        Field(
            "words", Text("对他们说", en: "Say to them"), .paragraphs(rows: 3), value: value,
            help: Text("一件事一天只催一次", en: "Once a day for each matter"), maxLength: 200)
    }

    static func offer(_ value: String) -> Field {
        Field(
            "offer", Text("您能帮什么", en: "What you can offer"),
            .choice(Press.Offer.allCases.map { .init($0.rawValue, $0.label) }), value: value)
    }
}
