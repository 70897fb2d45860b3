import Kernel
import Store
import Web

/// Changing what stands in the fields.
struct EntryChangePages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        let holder = Audience.holding(ledger.write, .subject)
        return [
            .page(ledger.path("/:id/change"), ledger.route("change-ask"), for: holder) { try await changePage($0) },
            .post(ledger.path("/:id/change"), ledger.route("change"), for: holder) { try await change($0) },
        ]
    }

    private func changePage(
        _ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let (ledger, today) = (ledger, visit.now.day)
        let (entry, content, people, draft) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let content = try entry.content(of: ledger, on: connection)
            let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
            if let refusal = rights.refusal(of: .change) { throw refusal }
            let owner = try Organisation.find(entry.owner.organisation, on: connection)
            return (
                entry, content,
                try FormPeople.load(at: owner, of: ledger, showing: content.values, for: actor, on: connection),
                try EntryDraft.find(of: ledger.id, entry: id, for: actor, on: connection)
            )
        }
        let values = sent?.values ?? draft.map { begun($0, content) } ?? content.values
        let fields = changeable(content)
        let form = EntryForm(
            fields: fields, values: values, people: people, errors: errors, sent: sent)
        var page = EntryFormPage(
            title: Text("修改", en: "Change"), ledger: ledger,
            trail: [Crumb(Text(same: entry.title), ledger.link(to: id))],
            action: "/ledgers/\(ledger.id.name)/\(id)/change", cancel: ledger.link(to: id),
            deed: Text("保存", en: "Save"), form: form, draft: draft?.at, keepsDraft: true)
        page.version = entry.version
        let seen = sent?.version ?? entry.version
        if let sent, seen != entry.version {
            page.other = FormDifference(content, sent.values, among: fields.filter { sent.values[$0.name] != nil })
        }
        if sent == nil, let draft, draft.at < entry.changedAt {
            let title = Text("存草稿后，这一事项又有改动", en: "It was changed after you kept your draft")
            page.other = FormDifference(content, values, among: fields, titled: title)
        }
        return page.page
    }

    /// A draft, with what steps have asked for since: it knows nothing of that, and must not empty it.
    private func begun(_ draft: EntryDraft, _ content: EntryContent) -> [String: FieldValue] {
        let beginning = Set(ledger.description.beginning.map(\.name))
        return content.values.filter { !beginning.contains($0.key) }.merging(draft.values(of: ledger)) { $1 }
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
        if visit.form.isOn("draft") { return try await sent.keptAsDraft(visit, of: ledger, entry: id, on: platform) }
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
}
