import Kernel
import Store
import Web

/// What is being handed over: to receive, given, and left behind by colleagues who are gone.
struct HandOverPages {
    let platform: Platform
    let book: LedgerBook

    var routes: [Route] {
        [
            .page(InboxTab.handOver.link.path, "inbox.hand-over", for: InboxPages.audience) { try await page($0) },
            .post("/inbox/hand-over/accept", "inbox.accept", for: InboxPages.audience) { visit in
                try await reply(.accept, saying: Text("已接收，在您手上了", en: "It is in your hands now"), visit)
            },
            .post("/inbox/hand-over/decline", "inbox.decline", for: InboxPages.audience) { visit in
                try await reply(
                    .decline(reason: visit.form.text("reason")),
                    saying: Text("已退回，移交人看得到原因", en: "Declined; the giver sees why"), visit)
            },
            .post("/inbox/hand-over/taking-back", "inbox.take-back", for: InboxPages.audience) { visit in
                let (entry, handOver) = try Self.item(visit)
                try await platform.perform(TakeBackItem(entry, of: handOver), as: visit.identity)
                return done(Text("已收回，仍在原来的人手上", en: "Taken back; it stays where it was"))
            },
        ] + OfferPages(platform: platform, book: book).routes
    }

    private static func item(_ visit: Visit) throws -> (ID<Entry>, ID<HandOver>) {
        guard let entry = visit.form.id("entry", of: Entry.self),
            let handOver = visit.form.id("hand-over", of: HandOver.self)
        else { throw Refusal.notFound }
        return (entry, handOver)
    }

    private func reply(_ reply: ReceiveItem.Reply, saying words: Text, _ visit: Visit) async throws -> Answer {
        let (entry, handOver) = try Self.item(visit)
        return try await .attempt {
            try await platform.perform(ReceiveItem(entry, of: handOver, reply, book: book), as: visit.identity)
            return done(words)
        } orAgain: {
            try await page(visit, errors: $0)
        }
    }

    private func done(_ words: Text) -> Answer {
        .redirect(to: InboxTab.handOver.link, saying: Notice(.done, words))
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (book, today) = (book, visit.now.day)
        let sheet = try await platform.read(as: visit.identity) { connection, actor in
            HandOverSheet(
                counts: try InboxSheet.counts(in: book, for: actor, on: today, connection),
                toReceive: try HandOver.toReceive(for: actor, in: book, on: today, connection),
                given: try HandOver.given(by: actor, in: book, on: today, connection),
                leavers: try Leaver.all(for: actor, in: book, on: connection))
        }
        return HandOverList(sheet: sheet, book: book, errors: errors).page
    }
}

/// The hand-over tab, read in one snapshot.
struct HandOverSheet: Sendable {
    let counts: InboxCounts
    let toReceive: [HandOver.Item]
    let given: [HandOver.Item]
    let leavers: [Leaver]
}
