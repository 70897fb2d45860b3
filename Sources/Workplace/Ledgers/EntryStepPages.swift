import Kernel
import Store
import Web

/// Taking a step: what it asks for, where it leads, and until when the next is due.
struct EntryStepPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        let holder = Audience.holding(ledger.write, .subject)
        return [
            .page(ledger.path("/:id/steps/:step"), ledger.route("step-ask"), for: holder) { try await stepPage($0) },
            .post(ledger.path("/:id/steps/:step"), ledger.route("step"), for: holder) { try await step($0) },
        ]
    }

    private func stepPage(
        _ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        guard let step = ledger.description.step(try visit.segment("step")) else { throw Refusal.notFound }
        let (ledger, today) = (ledger, visit.now.day)
        let (entry, content, people, names) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let content = try entry.content(of: ledger, on: connection)
            let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
            if let refusal = rights.refusal(of: .step(step)) { throw refusal }
            let owner = try Organisation.find(entry.owner.organisation, on: connection)
            return (
                entry, content,
                try FormPeople.load(at: owner, of: ledger, showing: content.values, for: actor, on: connection),
                try FieldNames.load(Array(content.values.values), on: connection)
            )
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
        page.gist = EntryGist(of: ledger.description, content, without: step.asks, names)
        page.lead = consequence(of: step, on: visit.now.day, entry, content)
        return page.page
    }

    /// Where the step leads, and until when the next one is due.
    private func consequence(of step: StepDescription, on today: Day, _ entry: Entry, _ content: EntryContent) -> Text {
        guard let status = ledger.description.status(step.to) else { return Text(same: "") }
        let next = Text("办后状态：\(status.label.zh)。", en: "It will then stand at “\(status.label.en)”. ")
        if step.keepsTerm, let day = entry.due.day {
            return next + Text("时限照旧，\(day)。", en: "Its term goes on, to \(day).")
        }
        switch book.terms.due(in: status, ledger.values(with: content), at: entry.owner.region, entered: today) {
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
        let asked = ledger.description.filled.filter { step.asks.contains($0.name) }.map { $0.asked }
        let sent = EntryFormSent(visit.form, asked)
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
