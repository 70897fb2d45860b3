import Kernel
import Store
import Web

/// Entering something new.
struct EntryOpeningPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        let writer = Audience.holding(ledger.write, .anywhere)
        return [
            .page(ledger.path("/new"), ledger.route("new"), for: writer) { visit in
                let ledger = ledger
                try await platform.read(as: visit.identity) { connection, actor in
                    if let refusal = try actor.refusal(ofEntriesIn: ledger, on: connection) { throw refusal }
                }
                return try await newPage(visit)
            },
            .post(ledger.path("/new"), ledger.route("open"), for: writer) { try await open($0) },
        ]
    }

    private func newPage(_ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil) async throws
        -> Page
    {
        let (ledger, book) = (ledger, book)
        let from = visit.form.id("from", of: Entry.self) ?? visit.query.id("from", of: Entry.self)
        let (people, owners, draft, origin) = try await platform.read(as: visit.identity) { connection, actor in
            let owners = try Organisation.ownersOf(ledger, for: actor, on: connection)
            let origin = try from.map { try EntryOrigin.find($0, of: ledger, in: book, for: actor, on: connection) }
            let draft = origin == nil ? try EntryDraft.find(of: ledger.id, entry: nil, for: actor, on: connection) : nil
            let values = origin?.values ?? draft?.values(of: ledger) ?? [:]
            let people = try FormPeople.load(
                at: owners.first, of: ledger, showing: values, for: actor, on: connection)
            return (people, owners, draft, origin)
        }
        let values = sent?.values ?? origin?.values ?? draft?.values(of: ledger) ?? [:]
        var form = EntryForm(
            fields: ledger.description.beginning, values: values, people: people, errors: errors, sent: sent)
        let typed = visit.form["owner"] ?? origin?.owner ?? draft?.owner ?? ""
        form.owner = .init(typed: typed, own: owners.first?.name ?? "", isOnly: owners.count == 1)
        var page = EntryFormPage(
            title: Text("登记：\(ledger.title.zh)", en: "New: \(ledger.title.en)"), ledger: ledger, trail: [],
            action: "/ledgers/\(ledger.id.name)/new", cancel: ledger.link, deed: Text("登记", en: "Enter"), form: form,
            draft: draft?.at, keepsDraft: origin == nil)
        page.origin = from
        page.lead = origin.map {
            Text("由「\($0.title)」带出，请核对并补全", en: "Filled in from “\($0.title)”; look it over and complete it")
        }
        return page.page
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let sent = EntryFormSent(visit.form, ledger.description.beginning)
        if visit.form.isOn("more") { return .page(try await newPage(visit, .none, sent)) }
        if visit.form.isOn("draft") { return try await sent.keptAsDraft(visit, of: ledger, on: platform) }
        return try await .attempt {
            let owner = try await owner(visit)
            let values = try await sent.resolved(visit, ledger, on: platform)
            let id = try await platform.perform(
                OpenEntry(
                    in: ledger.id, of: owner, values, handler: visit.actor.account,
                    from: visit.form.id("from", of: Entry.self), book: book), as: visit.identity)
            if visit.form.text("from").isEmpty {
                try await platform.perform(KeepDraft(of: ledger, entry: nil, nil), as: visit.identity)
            }
            return .redirect(to: ledger.link(to: id), saying: Notice(.done, Text("已登记", en: "Entered")))
        } orAgain: { errors in
            try await newPage(visit, errors.joined(sent.complaints), sent)
        }
    }

    private func owner(_ visit: Visit) async throws -> ID<Organisation> {
        let words = visit.form.text("owner")
        let ledger = ledger
        return try await platform.read(as: visit.identity) { connection, actor in
            try Organisation.owner(words, of: ledger, for: actor, on: connection)
        }
    }
}
