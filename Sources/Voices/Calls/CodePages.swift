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
                    return .page(TakenDownPage(opened: opened, kind: nil, isWithinReach: true).page)
                } orAgain: { errors in
                    try await ask(visit, errors)
                }
            },
        ]
    }

    private func ask(_ visit: Visit, _ errors: FormErrors = .none) async throws -> Page {
        let id = try visit.id("id", of: Entry.self)
        let ledger = ledger
        let entry = try await platform.read(as: visit.identity) { connection, actor in
            try Entry.find(id, of: ledger, for: actor, on: connection)
        }
        let link: Link = "/ledgers/voices/\(id)"
        return Confirmation(
            Text("给查询码", en: "Give a code"),
            consequences: [
                Text(
                    "回执证明工会收到了现在登记的这些话；查询码只显示这一次，念给对方或抄给对方。",
                    en:
                        "A receipt for the words as they stand now; the code is shown once, to be read out or copied down."
                ),
                Text("给过就不能再给：谁有它谁就能看。", en: "There is no second one: whoever has it sees the matter."),
            ], deed: Text("给出查询码", en: "Give the code"), post: "/ledgers/voices/\(id)/code", cancel: link,
            trail: [Crumb(ledger.description.title, "/ledgers/voices"), Crumb(Text(same: entry.title), link)],
            errors: errors
        ).page
    }
}
