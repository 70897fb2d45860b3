import Kernel
import Store
import Web

/// Where a code is given for a voice that an office entered in the ledger: somebody who wrote a letter, or came with others.
struct CodePages {
    let platform: Platform
    let book: LedgerBook

    private var ledger: AnyLedger { AnyLedger(Voice.ledger) }

    var routes: [Route] {
        let holder = Audience.holding(ledger.write, .subject)
        return [
            .page("/ledgers/voices/:id/code", "voices.code-ask", for: holder) { try await ask($0) },
            .post("/ledgers/voices/:id/code", "voices.code", for: holder) { visit in
                let id = try visit.id("id", of: Entry.self)
                return try await .attempt {
                    let giving = GiveFollowCode(on: id, of: ledger.id, words: "words", book: book)
                    let opened = try await platform.perform(giving, as: visit.identity)
                    var page = TakenDownPage(opened: opened, kind: nil, isWithinReach: true)
                    page.isReported = try await find(id, visit).isReported
                    return .page(page.page)
                } orAgain: { errors in
                    try await ask(visit, errors)
                }
            },
        ]
    }

    private func ask(_ visit: Visit, _ errors: FormErrors = .none) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let (entry, isReported) = try await find(id, visit)
        let link: Link = "/ledgers/voices/\(id)"
        return Confirmation(
            Text("给查询码", en: "Give a code"),
            consequences: [
                Text(
                    "回执证明工会收到了现在登记的这些话；查询码只显示这一次，念给对方或抄给对方。",
                    en:
                        "A receipt for the words as they stand now; the code is shown once, to be read out or copied down."
                ),
                isReported
                    ? TakenDownPage.limited
                    : Text("给过就不能再给：谁有它谁就能看。", en: "There is no second one: whoever has it sees the matter."),
            ], deed: Text("给出查询码", en: "Give the code"), post: "/ledgers/voices/\(id)/code", cancel: link,
            trail: [Crumb(ledger.description.title, "/ledgers/voices"), Crumb(Text(same: entry.title), link)],
            errors: errors
        ).page
    }
    private func find(_ id: ID<Entry>, _ visit: Visit) async throws -> (entry: Entry, isReported: Bool) {
        let ledger = ledger
        return try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let voice = Voice.ledger.body(of: try entry.content(of: ledger, on: connection))
            return (entry, voice?.isReported ?? false)
        }
    }
}
