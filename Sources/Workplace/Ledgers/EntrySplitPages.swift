import Kernel
import Store
import Web

/// Taking a second matter out of an entry that holds two, where somebody outside the unions follows it by a code.
struct EntrySplitPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger

    var routes: [Route] {
        guard ledger.description.isFollowed else { return [] }
        let holder = Audience.holding(ledger.write, .subject)
        return [
            .page(ledger.path("/:id/split"), ledger.route("split-ask"), for: holder) { try await ask($0) },
            .post(ledger.path("/:id/split"), ledger.route("split"), for: holder) { try await split($0) },
        ]
    }

    /// What is sealed stays where it is.
    private var fields: [FieldDescription] { ledger.description.beginning.filter { $0.dataClass != .sealed } }

    private func ask(
        _ visit: Visit, _ errors: FormErrors = .none, _ sent: EntryFormSent? = nil
    ) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let (ledger, today) = (ledger, visit.now.day)
        let (entry, content, people) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let content = try entry.content(of: ledger, on: connection)
            let rights = try EntryRights(of: actor, on: entry, content, of: ledger, today: today, connection)
            if let refusal = rights.refusal(of: .change) { throw refusal }
            let owner = try Organisation.find(entry.owner.organisation, on: connection)
            return (
                entry, content,
                try FormPeople.load(at: owner, of: ledger, showing: content.values, for: actor, on: connection)
            )
        }
        let form = EntryForm(
            fields: fields, values: sent?.values ?? content.values, people: people, errors: errors, sent: sent)
        var page = EntryFormPage(
            title: Text("拆出一件", en: "Split"), ledger: ledger,
            trail: [Crumb(Text(same: entry.title), ledger.link(to: id))],
            action: "/ledgers/\(ledger.id.name)/\(id)/split", cancel: ledger.link(to: id),
            deed: Text("拆出", en: "Take out"), form: form, draft: nil, keepsDraft: false)
        page.version = entry.version
        page.lead = Text(
            "一件里说了两件事：另一件在这里写明，它有自己的编号，时限从收到那天算起，诉求人凭原来的查询码两件都看得到。",
            en: """
                Where one holds two matters, say the other one here. It gets a number of its own, its term counts from the day \
                it came, and whoever spoke up sees both by her code.
                """)
        return page.page
    }

    private func split(_ visit: Visit) async throws -> Answer {
        let id = try visit.id("id", of: Entry.self)
        let sent = EntryFormSent(visit.form, fields)
        return try await .attempt {
            let values = try await sent.resolved(visit, ledger, on: platform)
            let part = try await platform.perform(
                SplitFollowed(id, of: ledger.id, version: sent.version ?? 0, values, book: book), as: visit.identity)
            return .redirect(to: ledger.link(to: part), saying: Notice(.done, Text("已拆出", en: "Taken out")))
        } orAgain: { errors in
            try await ask(visit, errors.joined(sent.complaints), sent)
        }
    }
}
