import Kernel
import Store
import Web

/// Where a base union reports what workers of its workplace say (工情在线). The union above it owns the matter from the start; whoever
/// reported follows it by a code, as a worker does, and sees it nowhere else.
struct WorkplacePages {
    let platform: Platform
    let book: LedgerBook
    let limit: CounterLimit

    static let reporting = Permission(
        "workplace-reports.write", Text("报送工情", en: "Report from the workplace"), roles: [.officer, .leader])
    static let navigation = NavigationEntry(
        "workplace-reports", Text("工情在线", en: "Workplace reports"), "/workplace-reports", permission: reporting)

    var routes: [Route] {
        let unions = Audience.holding(Self.reporting, .anywhere)
        return [
            .page("/workplace-reports", "workplace-reports.ask", for: unions) { visit in
                WorkplacePage(ways: try await ways(visit), form: visit.form).page
            },
            .post("/workplace-reports", "workplace-reports.send", for: unions, limit: 65_536) { visit in
                let ways = try await ways(visit)
                guard !ways.isEmpty else { throw Refusal.notFound }
                return try await .attempt {
                    .page(SpokenPage(opened: try await send(visit, ways), kind: nil, isReported: true).page)
                } orAgain: { errors in
                    WorkplacePage(ways: ways, form: visit.form, errors: errors).page
                }
            },
        ]
    }

    /// From which union to which: the nearest above that takes such matters, never itself.
    struct Way: Sendable {
        let union: Organisation
        let owner: Organisation
    }

    /// From each union that she reports for; none where nobody above takes such matters.
    private func ways(_ visit: Visit) async throws -> [Way] {
        try await platform.read(as: visit.identity) { connection, actor in
            let ledger = AnyLedger(Voice.ledger)
            return try Organisation.homes(of: actor, under: Self.reporting, on: connection).compactMap { union in
                let owner = try union.line(on: connection).last {
                    $0.id != union.id && $0.status == .active && ledger.refusal(ofMattersOf: $0) == nil
                }
                return owner.map { Way(union: union, owner: $0) }
            }
        }
    }

    /// What is told names the union that reports, and no account: whoever reported is not led back to by the journal.
    private func send(_ visit: Visit, _ ways: [Way]) async throws -> OpenFollowed.Opened {
        let chosen = ways.count == 1 ? ways.first : ways.first { $0.union.id == visit.form.id("union") }
        guard let way = chosen else {
            throw Refusal.invalid(field: "union", why: Text("请选由哪个工会报送", en: "Choose the union that reports"))
        }
        var voice = try CallForm(form: visit.form, places: []).voice()
        guard !voice.words.isEmpty else {
            throw Refusal.invalid(field: "words", why: Text("请写职工反映的情况", en: "Write what workers say"))
        }
        (voice.channel, voice.words) = (.workplace, "（\(way.union.name)报）\n\(voice.words)")
        let speaking = SpeakUp(voice: voice, place: way.owner.id, reporter: way.union.id, book: book)
        return try await limit.once(visit.form.text("once")) {
            try await platform.perform(speaking, as: .anonymous)
        }
    }
}
