import Kernel
import Store
import Web

/// Entering, changing, and taking steps.
struct EntryFormPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        let writer = Audience.holding(ledger.write, .anywhere)
        let holder = Audience.holding(ledger.write, .subject)
        return [
            .page(ledger.path("/new"), ledger.route("new"), for: writer) { try await newPage($0) },
            .post(ledger.path("/new"), ledger.route("open"), for: writer) { try await open($0) },
            .page(ledger.path("/:id/change"), ledger.route("change-ask"), for: holder) { try await changePage($0) },
            .post(ledger.path("/:id/change"), ledger.route("change"), for: holder) { try await change($0) },
            .page(ledger.path("/:id/steps/:step"), ledger.route("step-ask"), for: holder) { try await stepPage($0) },
            .post(ledger.path("/:id/steps/:step"), ledger.route("step"), for: holder) { try await step($0) },
        ]
    }

    // Entering

    private func newPage(_ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil) async throws
        -> Page
    {
        let ledger = ledger
        let (people, owners, draft) = try await platform.read(as: visit.identity) { connection, actor in
            let owners = try Organisation.ownersOf(ledger, for: actor, on: connection)
            let people = try FormPeople.load(at: owners.first, of: ledger, on: connection)
            return (people, owners, try EntryDraft.find(of: ledger.id, entry: nil, for: actor, on: connection))
        }
        let values = sent?.values ?? draft?.values(of: ledger) ?? [:]
        var form = EntryForm(
            fields: ledger.description.beginning, values: values, people: people, errors: errors, sent: sent)
        form.owner = .init(typed: visit.form.text("owner"), own: owners.first?.name ?? "", isOnly: owners.count == 1)
        return EntryFormPage(
            title: Text("登记：\(ledger.title.zh)", en: "New: \(ledger.title.en)"), ledger: ledger, trail: [],
            action: "/ledgers/\(ledger.id.name)/new", cancel: ledger.link, deed: Text("登记", en: "Enter"), form: form,
            draft: draft?.at, keepsDraft: true
        ).page
    }

    private func open(_ visit: Visit) async throws -> Answer {
        let sent = EntryFormSent(visit.form, ledger.description.beginning)
        if visit.form.isOn("more") { return .page(try await newPage(visit, .none, sent)) }
        if visit.form.isOn("draft") { return try await keepDraft(visit, sent, entry: nil, back: ledger.link) }
        return try await .attempt {
            let owner = try await owner(visit)
            let values = try await sent.resolved(visit, ledger, on: platform)
            let id = try await platform.perform(
                OpenEntry(in: ledger.id, of: owner, values, handler: visit.actor.account, book: book),
                as: visit.identity)
            try await platform.perform(KeepDraft(of: ledger, entry: nil, nil), as: visit.identity)
            return .redirect(to: ledger.link(to: id), saying: Notice(.done, Text("已登记", en: "Entered")))
        } orAgain: { errors in
            try await newPage(visit, errors.joined(sent.complaints), sent)
        }
    }

    /// Whose matter it is: the union named, or the person's own when she has one.
    private func owner(_ visit: Visit) async throws -> ID<Organisation> {
        let words = visit.form.text("owner")
        let ledger = ledger
        let found = try await platform.read(as: visit.identity) { connection, actor in
            let own = try Organisation.ownersOf(ledger, for: actor, on: connection)
            if words.isEmpty { return own.first }
            if let exact = own.first(where: { $0.name == words }) { return exact }
            let found = try Organisation.search(words, for: actor, under: ledger.write, limit: 2, on: connection)
            return found.first { $0.name == words } ?? (found.count == 1 ? found.first : nil)
        }
        guard let found else {
            throw Refusal.invalid(
                field: "owner",
                why: Text(
                    "没有找到，或不止一个「\(words)」，请写全称", en: "None, or more than one, is called \(words); write the full name"))
        }
        return found.id
    }

    private func keepDraft(_ visit: Visit, _ sent: EntryFormSent, entry: ID<Entry>?, back: Link) async throws -> Answer
    {
        try await platform.perform(KeepDraft(of: ledger, entry: entry, sent.values), as: visit.identity)
        return .redirect(
            to: back,
            saying: Notice(
                .done,
                Text("草稿已存在服务器上，下次打开表单时接着写", en: "The draft is kept on the server; the form opens with it next time")))
    }

    // Changing

    private func changePage(
        _ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let (ledger, today) = (ledger, visit.now.day)
        let (entry, content, people, draft) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let rights = try EntryRights(of: actor, on: entry, of: ledger, today: today, connection)
            guard rights.mayWrite else { throw Refusal.notPermitted(ledger.write) }
            let owner = try Organisation.find(entry.owner.organisation, on: connection)
            return (
                entry, try entry.content(of: ledger, on: connection),
                try FormPeople.load(at: owner, of: ledger, on: connection),
                try EntryDraft.find(of: ledger.id, entry: id, for: actor, on: connection)
            )
        }
        let values = sent?.values ?? draft?.values(of: ledger) ?? content.values
        let form = EntryForm(
            fields: changeable(content), values: values, people: people, errors: errors, sent: sent)
        var page = EntryFormPage(
            title: Text("修改", en: "Change"), ledger: ledger,
            trail: [Crumb(Text(same: entry.title), ledger.link(to: id))],
            action: "/ledgers/\(ledger.id.name)/\(id)/change", cancel: ledger.link(to: id),
            deed: Text("保存", en: "Save"), form: form, draft: draft?.at, keepsDraft: true)
        page.version = entry.version
        let seen = sent?.version ?? entry.version
        if let sent, seen != entry.version { page.other = FormDifference(content, sent, ledger) }
        return page.page
    }

    /// What was asked for when it was entered, and what has been filled in since.
    private func changeable(_ content: EntryContent) -> [FieldDescription] {
        let beginning = Set(ledger.description.beginning.map(\.name))
        return ledger.description.filled.filter { field in
            !field.isFixed && (beginning.contains(field.name) || content.values[field.name] != nil)
        }
    }

    private func change(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        let sent = EntryFormSent(visit.form, ledger.description.filled)
        if visit.form.isOn("more") { return .page(try await changePage(visit, .none, sent)) }
        if visit.form.isOn("draft") { return try await keepDraft(visit, sent, entry: id, back: ledger.link(to: id)) }
        return try await .attempt {
            let values = try await sent.resolved(visit, ledger, on: platform)
            try await platform.perform(
                ChangeEntry(id, of: ledger.id, version: sent.version ?? 0, values, book: book), as: visit.identity)
            try await platform.perform(KeepDraft(of: ledger, entry: id, nil), as: visit.identity)
            return .redirect(to: ledger.link(to: id), saying: Notice(.done, Text("已保存", en: "Saved")))
        } orAgain: { errors in
            try await changePage(visit, errors.joined(sent.complaints), sent)
        }
    }

    // Steps

    private func stepPage(
        _ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        guard let step = ledger.description.step(try visit.segment("step")) else { throw Refusal.notFound }
        let (ledger, today) = (ledger, visit.now.day)
        let (entry, content, people) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let rights = try EntryRights(of: actor, on: entry, of: ledger, today: today, connection)
            guard rights.allows(step) else { throw Refusal.notPermitted(ledger.write) }
            let owner = try Organisation.find(entry.owner.organisation, on: connection)
            return (
                entry, try entry.content(of: ledger, on: connection),
                try FormPeople.load(at: owner, of: ledger, on: connection)
            )
        }
        guard step.from.contains(entry.status) else {
            throw Refusal.conflict(
                why: Text(
                    "这一事项现在是「\(ledger.description.label(ofStatus: entry.status).zh)」，不能再「\(step.label.zh)」",
                    en:
                        "It now stands at “\(ledger.description.label(ofStatus: entry.status).en)”; “\(step.label.en)” is not possible"
                ))
        }
        let fields = ledger.description.filled.filter { step.asks.contains($0.name) }.map { $0.asked }
        let form = EntryForm(
            fields: fields, values: sent?.values ?? content.values, people: people, errors: errors, sent: sent)
        var page = EntryFormPage(
            title: step.label, ledger: ledger, trail: [Crumb(Text(same: entry.title), ledger.link(to: id))],
            action: "/ledgers/\(ledger.id.name)/\(id)/steps/\(step.name)", cancel: ledger.link(to: id),
            deed: step.label,
            form: form, draft: nil, keepsDraft: false)
        page.version = entry.version
        page.lead = consequence(of: step, on: visit.now.day, entry, content)
        return page.page
    }

    /// Where the step leads, and until when the next one is due.
    private func consequence(of step: StepDescription, on today: Day, _ entry: Entry, _ content: EntryContent) -> Text {
        guard let status = ledger.description.status(step.to) else { return Text(same: "") }
        let next = Text("办后状态：\(status.label.zh)。", en: "It will then stand at “\(status.label.en)”. ")
        switch book.terms.due(in: status, content.values, at: entry.owner.region, entered: today) {
        case let due where due.day != nil:
            let day = due.day ?? today
            return next + Text("下一步时限 \(day)。", en: "The next step is due on \(day).")
        case let due where due.isUnset: return next + Text("下一步时限待设定。", en: "The next step’s term is to be set.")
        default: return next
        }
    }

    private func step(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        let name = try visit.segment("step")
        guard let step = ledger.description.step(name) else { throw Refusal.notFound }
        let sent = EntryFormSent(visit.form, ledger.description.filled.filter { step.asks.contains($0.name) })
        if visit.form.isOn("more") { return .page(try await stepPage(visit, .none, sent)) }
        return try await .attempt {
            let answers = try await sent.resolved(visit, ledger, on: platform)
            try await platform.perform(
                TakeStep(name, on: id, of: ledger.id, version: sent.version ?? 0, answers, book: book),
                as: visit.identity)
            return .redirect(
                to: ledger.link(to: id),
                saying: Notice(.done, Text("已办：\(step.label.zh)", en: "Done: \(step.label.en)")))
        } orAgain: { errors in
            try await stepPage(visit, errors.joined(sent.complaints), sent)
        }
    }
}

extension FieldDescription {
    /// As a step asks for it: what it asks for must be there.
    fileprivate var asked: FieldDescription {
        var field = self
        if kind != .flag { field.isRequired = true }
        return field
    }
}
