import Foundation
import Stage
import Store
import Testing

@testable import Kernel

/// A word in confidence: the ledger of these tests.
struct Confidence: LedgerEntry {
    var title = ""
    var who = ""
    var answer = ""
    var status: Status = .told

    enum Status: String, LedgerStatus {
        case told, answered

        var label: Text {
            switch self {
            case .told: Text("已说", en: "Told")
            case .answered: Text("已答", en: "Answered")
            }
        }

        var term: Term { self == .told ? .openEnded : .final }
    }

    static let ledger = Ledger<Confidence>(
        "confidences", Text("心里话", en: "Confidences"), mark: "心", catalogue: [], name: \.title,
        fields: [
            .line("title", \.title, Text("事由", en: "Matter")).required(),
            .person("who", \.who, Text("本人", en: "Who")).required().classed(.sealed),
            .line("answer", \.answer, Text("答复", en: "Answer")),
        ],
        steps: [Step("answer", Text("答复", en: "Answer"), from: .told, to: .answered, asks: ["answer"])],
        counts: [])
}

@Suite("Sealed fields") struct SealedFieldTests {
    private static let name = "欧阳听蝉"

    private struct Room {
        let stage: KernelStage
        let tree: SmallTree
        let book: LedgerBook
        let officer: Actor.Identity
        let entry: ID<Entry>

        func open(_ reason: String, as identity: Actor.Identity) async throws -> FieldValue {
            try await stage.perform(
                OpenSealedField("who", of: entry, in: "confidences", because: reason, book: book), as: identity)
        }

        func sealed() async throws -> SealedValue {
            let entry = entry
            return try await stage.read { try #require(try SealedValue.find(of: entry, "who", on: $0)) }
        }
    }

    private func withRoom(_ engine: Engine, _ body: (Room) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let book = LedgerBook(
                [AnyLedger(Confidence.ledger)], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
            let officer = try await stage.account("officer", at: tree.eastCity, .officer)
            let values: [String: FieldValue] = ["title": .text("想换班"), "who": .text(Self.name)]
            let entry = try await stage.perform(
                OpenEntry(in: "confidences", of: tree.eastCity, values, book: book), as: officer)
            try await body(Room(stage: stage, tree: tree, book: book, officer: officer, entry: entry))
        }
    }

    @Test("What is sealed stands in no table but its own, and there not in the clear", arguments: Stage.engines)
    func nowhere(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let entry = room.entry
            let texts = try await room.stage.read { connection in
                var found: [String] = []
                found += try connection.all("SELECT body FROM entry_body") { try $0[0] }
                found += try connection.all("SELECT title || body FROM search_document") { try $0[0] }
                found += try connection.all("SELECT title FROM entry") { try $0[0] }
                found += try connection.all("SELECT body FROM version") {
                    String(decoding: try $0[0] as [UInt8], as: UTF8.self)
                }
                found += try connection.all("SELECT box FROM entry_sealed") {
                    String(decoding: try $0[0] as [UInt8], as: UTF8.self)
                }
                return found
            }
            #expect(texts.count >= 5)
            #expect(texts.filter { $0.contains(Self.name) } == [])
            let content = try await room.stage.read { connection in
                let found = try #require(try Entry.find(entry, on: connection))
                return try found.content(of: AnyLedger(Confidence.ledger), on: connection)
            }
            #expect(content.values["who"] == .sealed)
        }
    }

    @Test("It opens for a reason, and who opened it why is kept beside it and in the journal", arguments: Stage.engines)
    func opening(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let value = try await room.open("电话核对是否愿意调解", as: room.officer)
            #expect(value == .text(Self.name))
            let entry = room.entry
            let (openings, events) = try await room.stage.read { connection in
                let found = try #require(try Entry.find(entry, on: connection))
                return (
                    try found.sealOpenings(on: connection),
                    try found.history(in: AnyLedger(Confidence.ledger), on: connection)
                )
            }
            #expect(openings.map(\.reason) == ["电话核对是否愿意调解"])
            #expect(openings.first?.office == "城区总工会 工会干部")
            #expect(events.last?.action == EntryAction.sealOpened.name)
        }
    }

    @Test("Without a reason it stays closed, and to a foreign office it is as if absent", arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let foreign = try await room.stage.account("foreign", at: room.tree.westCity, .officer)
            let leader = try await room.stage.account("leader", at: room.tree.east, .leader)
            let short = await refusal { try await room.open("看看", as: room.officer) }
            #expect(short?.field == "reason")
            let absent = await refusal { try await room.open("电话核对是否愿意调解", as: foreign) }
            #expect(absent == .notFound)
            let forbidden = await refusal { try await room.open("电话核对是否愿意调解", as: leader) }
            #expect(forbidden == .notPermitted(AnyLedger(Confidence.ledger).write))
            let entry = room.entry
            let openings = try await room.stage.read { connection in
                try #require(try Entry.find(entry, on: connection)).sealOpenings(on: connection)
            }
            #expect(openings.isEmpty)
        }
    }

    @Test("A change that leaves it out leaves it as it is, and a new value seals anew", arguments: Stage.engines)
    func changing(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let before = try await room.sealed()
            try await room.stage.perform(
                ChangeEntry(room.entry, of: "confidences", version: 1, ["title": .text("想换到白班")], book: room.book),
                as: room.officer)
            #expect(try await room.sealed() == before)
            try await room.stage.perform(
                ChangeEntry(room.entry, of: "confidences", version: 2, ["who": .text("申屠小满")], book: room.book),
                as: room.officer)
            let value = try await room.open("电话核对是否愿意调解", as: room.officer)
            #expect(value == .text("申屠小满"))
        }
    }

    @Test("It opens nowhere else than where it was sealed, and not when a bit was changed")
    func bound() throws {
        let now = Instant(microseconds: 1_800_000_000_000_000)
        let keys = KeyFile(created: now)
        let (one, other) = (ID<Entry>(unchecked: 1), ID<Entry>(unchecked: 2))
        let sealed = try SealedValue.seal("\"\(Self.name)\"", of: one, "who", with: keys)
        #expect(try sealed.open(of: one, "who", with: keys) == "\"\(Self.name)\"")
        #expect(throws: SealProblem.broken) { try sealed.open(of: other, "who", with: keys) }
        #expect(throws: SealProblem.broken) { try sealed.open(of: one, "phone", with: keys) }
        #expect(throws: SealProblem.unknownKey(keys.masterID)) {
            try sealed.open(of: one, "who", with: KeyFile(created: now))
        }
        for index in sealed.box.indices {
            var box = sealed.box
            box[index] ^= 1
            let altered = SealedValue(master: sealed.master, wrappedKey: sealed.wrappedKey, box: box)
            #expect(throws: SealProblem.broken) { try altered.open(of: one, "who", with: keys) }
        }
    }

    @Test(
        "After a rotation all is wrapped by the new secret, and a backup of before still opens",
        arguments: Stage.engines)
    func rotation(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let before = try await room.sealed()
            let keys = room.stage.platform.journal.keys.rotated(at: room.stage.clock.now)
            let rotated = Platform(
                database: room.stage.platform.database, clock: room.stage.clock.clock,
                ids: room.stage.platform.ids, journal: Journal(keys: keys))
            #expect(try await rotated.perform(RewrapSealedFields(), as: .operator) == 1)
            #expect(try await rotated.perform(RewrapSealedFields(), as: .operator) == 0)
            let after = try await room.sealed()
            #expect(after.master == keys.masterID && after.master != before.master)
            #expect(after.box == before.box)
            #expect(try before.open(of: room.entry, "who", with: keys) == after.open(of: room.entry, "who", with: keys))
            let value = try await rotated.perform(
                OpenSealedField(
                    "who", of: room.entry, in: "confidences", because: "电话核对是否愿意调解", book: room.book),
                as: room.officer)
            #expect(value == .text(Self.name))
            let denied = await refusal { try await rotated.perform(RewrapSealedFields(), as: room.officer) }
            #expect(denied == .notFound)
        }
    }

    private func refusal<T>(_ deed: () async throws -> T) async -> Refusal? {
        do {
            _ = try await deed()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}
