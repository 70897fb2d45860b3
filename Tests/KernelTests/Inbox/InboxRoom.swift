import Stage
import Store
import Testing

@testable import Kernel

/// An errand with a day of its own, a term by rule, or no term at all.
struct Errand: LedgerEntry {
    var title = ""
    var dueOn: Day?
    var status: Status = .begun

    enum Status: String, LedgerStatus {
        case begun, ruled, unruled, loose, done

        var label: Text { Text(same: rawValue) }

        var term: Term {
            switch self {
            case .begun: .by(field: "due_on")
            case .ruled: .within("T-errand")
            case .unruled: .within("T-nowhere")
            case .loose: .openEnded
            case .done: .final
            }
        }
    }

    static let ledger = Ledger<Errand>(
        "errands", Text("差事", en: "Errands"), mark: "差", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("名称", en: "Title")).required(),
            .day("due_on", \.dueOn, Text("办结日", en: "To be done by")),
        ],
        steps: [
            Step("rule", Text("按规则", en: "By rule"), from: .begun, to: .ruled),
            Step("unrule", Text("无规则", en: "Without rule"), from: .begun, to: .unruled),
            Step("loosen", Text("不限", en: "Loosen"), from: .begun, to: .loose),
            Step("finish", Text("办结", en: "Finish"), from: .begun, .ruled, .unruled, .loose, to: .done),
            Step("approve", Text("批准", en: "Approve"), from: .begun, to: .done, needsAnother: true),
            Step("review", Text("复核", en: "Review"), from: .loose, to: .done, needsSecondLook: true),
        ], counts: [])
}

/// A ``SmallTree`` with a ledger of errands on it. Today is Saturday 21 November 2026.
struct InboxRoom: Sendable {
    let stage: KernelStage
    let tree: SmallTree
    let book: LedgerBook

    static func with(_ engine: Engine, _ body: (InboxRoom) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.platform.database.migrate(migrations)
            try await body(InboxRoom(stage: stage, tree: tree, book: try book()))
        }
    }

    static let migrations: [Migration] = {
        var seen: Set<String> = []
        return (KernelStage.migrations + Entry.migrations + Inbox.migrations).filter { seen.insert($0.name).inserted }
    }()

    static func book() throws -> LedgerBook {
        let pack = try RulePack(
            yaml: SamplePack.yaml(SamplePack.rule("T-errand", "limit: 3 working days"), region: "CN", name: "room"))
        return LedgerBook(
            [AnyLedger(Errand.ledger)], terms: EntryTerms(rules: RuleBook([pack]), calendar: try .shipped()))
    }

    var today: Day { stage.today }

    /// Opens an errand that is due so many days from today.
    func errand(
        _ title: String, at owner: ID<Organisation>, due days: Int?, in hands: Actor.Identity? = nil
    ) async throws -> ID<Entry> {
        var values: [String: FieldValue] = ["title": .text(title)]
        if let days { values["due_on"] = .day(today.adding(days: days)) }
        return try await stage.perform(OpenEntry(in: "errands", of: owner, values, handler: hands?.id, book: book))
    }

    func step(_ step: String, on entry: ID<Entry>, as identity: Actor.Identity = .operator) async throws {
        let version = try await self.entry(entry).version
        try await stage.perform(TakeStep(step, on: entry, of: "errands", version: version, book: book), as: identity)
    }

    func entry(_ id: ID<Entry>) async throws -> Entry {
        try await stage.read { try #require(try Entry.find(id, on: $0)) }
    }

    /// The titles on one page of somebody's inbox.
    func titles(
        _ part: InboxSelection.Part, of identity: Actor.Identity, after cursor: EntryCursor? = nil, limit: Int = 50
    ) async throws -> [String] {
        try await lines(part, of: identity, after: cursor, limit: limit).map(\.entry.title)
    }

    func lines(
        _ part: InboxSelection.Part, of identity: Actor.Identity, after cursor: EntryCursor? = nil, limit: Int = 50
    ) async throws -> [InboxLine] {
        let (book, today) = (book, today)
        return try await stage.platform.read(as: identity) { connection, actor in
            try InboxSelection(part, in: book, for: actor, on: today, connection)
                .page(after: cursor, limit: limit, on: connection)
        }
    }

    func count(_ part: InboxSelection.Part, of identity: Actor.Identity, upTo limit: Int = 1000) async throws -> Int {
        let (book, today) = (book, today)
        return try await stage.platform.read(as: identity) { connection, actor in
            try InboxSelection(part, in: book, for: actor, on: today, connection).count(upTo: limit, on: connection)
        }
    }

    func counts(_ parts: Set<InboxSelection.Part>, of identity: Actor.Identity) async throws -> [LedgerID: Int] {
        let (book, today) = (book, today)
        return try await stage.platform.read(as: identity) { connection, actor in
            try InboxSelection(parts, in: book, for: actor, on: today, connection).counts(upTo: 100, on: connection)
        }
    }

    func below(_ identity: Actor.Identity) async throws -> [InboxLine] {
        let (book, today) = (book, today)
        return try await stage.platform.read(as: identity) { connection, actor in
            try OverdueBelow(in: book, for: actor, on: today).page(on: connection)
        }
    }

    func lines(of action: Action, on entry: ID<Entry>? = nil) async throws -> Int {
        try await stage.read { connection in
            let all = try connection.all("SELECT subject FROM journal_line WHERE action = \(action.name)") {
                try $0[0] as Int64
            }
            return entry.map { id in all.count { $0 == id.number } } ?? all.count
        }
    }

    /// Whether an attempt was refused so.
    func refusal(_ deed: () async throws -> Void) async -> Refusal? {
        do {
            try await deed()
            return nil
        } catch {
            return error as? Refusal
        }
    }

    // Functions of their own, because the compiler does not get through a closure that waits inside `#expect`.

    func refuses(
        _ expected: Refusal, at place: SourceLocation = #_sourceLocation, _ deed: () async throws -> Void
    ) async {
        let found = await refusal(deed)
        #expect(found == expected, sourceLocation: place)
    }

    func conflicts(at place: SourceLocation = #_sourceLocation, _ deed: () async throws -> Void) async {
        let found = await refusal(deed)
        #expect(found?.isConflict == true, sourceLocation: place)
    }

    func complains(
        of field: String, at place: SourceLocation = #_sourceLocation, _ deed: () async throws -> Void
    ) async {
        let found = await refusal(deed)
        #expect(found?.field == field, sourceLocation: place)
    }
}
