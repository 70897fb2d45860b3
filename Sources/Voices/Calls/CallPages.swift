import Kernel
import Store
import Web

/// Where an officer takes down what somebody says by telephone, in the office or on paper: she gets receipt and code like whoever writes
/// herself.
struct CallPages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit

    static let writing = AnyLedger(Voice.ledger).write

    static let navigation = NavigationEntry(
        "calls", Text("接听登记", en: "Take a call"), "/calls", permission: writing)

    var routes: [Route] {
        let writers = Audience.holding(Self.writing, .anywhere)
        return [
            .page("/calls", "calls.ask", for: writers) { visit in
                let (ledger, identity) = (AnyLedger(Voice.ledger), visit.identity)
                let draft = try await platform.read(as: identity) { connection, actor in
                    try EntryDraft.find(of: ledger.id, entry: nil, for: actor, on: connection)
                }
                let form = draft.map { Fields(draft: $0.values(of: ledger)) } ?? Fields(draft: [:])
                var page = try await page(visit, form)
                page.draft = draft?.at
                return page.page
            },
            .post("/calls", "calls.take", for: writers, limit: 65_536) { visit in
                if visit.form.isOn("look") { return .page(try await page(visit, visit.form).page) }
                return try await .attempt {
                    visit.form.isOn("draft") ? try await keep(visit) : .page(try await take(visit).page)
                } orAgain: { errors in
                    var page = try await page(visit, visit.form)
                    page.errors = errors
                    return page.page
                }
            },
        ]
    }

    private func page(_ visit: Visit, _ form: Fields) async throws -> CallPage {
        let (book, now, today) = (book, visit.now, visit.now.day)
        return try await platform.read(as: visit.identity) { connection, actor in
            let places = try CounterPlace.all(on: connection)
            let call = CallForm(form: form, places: places)
            let home = call.meant?.id ?? actor.grants.first { Self.writing.roles.contains($0.role) }?.organisation
            let (said, asked) = (form.text("words"), form.text("asked"))
            let isAsked = !said.isEmpty || !asked.isEmpty
            var known = Known()
            if isAsked, let home, let place = try Organisation.find(home, on: connection) {
                known = try Known.find(said, asked: asked, at: place, for: actor, on: today, connection)
            }
            return CallPage(
                places: places, form: form, sheet: KnownSheet(known: known, kind: call.kind, isAsked: isAsked),
                urgent: try UrgentQueue.load(in: book, for: actor, at: now, connection))
        }
    }

    private func keep(_ visit: Visit) async throws -> Answer {
        let draft = CallForm(form: visit.form, places: []).draft
        try await platform.perform(KeepDraft(of: AnyLedger(Voice.ledger), entry: nil, draft), as: visit.identity)
        return .redirect(
            to: "/calls",
            saying: Notice(
                .done, Text("草稿已存；姓名、电话没有存", en: "The draft is kept; name and telephone are not part of it")))
    }

    private func take(_ visit: Visit) async throws -> TakenDownPage {
        let places = try await platform.database.read { try CounterPlace.all(on: $0) }
        let call = CallForm(form: visit.form, places: places)
        let voice = try call.voice()
        let speaking = SpeakUp(voice: voice, place: try call.place(), book: book)
        let opened = try await limit.once(visit.form.text("once")) {
            try await platform.perform(speaking, as: visit.identity)
        }
        // The code is shown this once: a draft that stays is the smaller harm.
        _ = try? await platform.perform(KeepDraft(of: AnyLedger(Voice.ledger), entry: nil, nil), as: visit.identity)
        let isHers = try await platform.read(as: visit.identity) { connection, actor in
            (try? Entry.find(opened.entry, of: AnyLedger(Voice.ledger), for: actor, on: connection)) != nil
        }
        return TakenDownPage(opened: opened, kind: voice.kind, isWithinReach: isHers)
    }
}
