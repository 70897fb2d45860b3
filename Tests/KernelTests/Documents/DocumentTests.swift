import Stage
import Store
import Testing

@testable import Kernel

@Suite("Attachments of an entry") struct DocumentTests {
    private struct Room {
        let stage: KernelStage
        let tree: SmallTree
        let book: LedgerBook
        let officer: Actor.Identity
        let entry: ID<Entry>
        var ledger = Drill.any

        @discardableResult
        func attach(_ words: String, name: String = "合同.txt", count: Int = 30, as identity: Actor.Identity? = nil)
            async throws -> ID<Document>
        {
            let file = DocumentFile(name: name, kind: .text, bytes: Array(words.utf8))
            let limit = DocumentLimit(perFile: 1000, count: count)
            return try await stage.perform(
                AttachDocument(file, to: entry, of: ledger.id, limit: limit, book: book), as: identity ?? officer)
        }

        func remove(_ id: ID<Document>, as identity: Actor.Identity? = nil) async throws {
            let deed = RemoveDocument(id, of: entry, in: ledger.id, book: book)
            try await stage.perform(deed, as: identity ?? officer)
        }

        func restore(_ id: ID<Document>, count: Int = 30) async throws {
            let limit = DocumentLimit(perFile: 1000, count: count)
            let deed = RestoreDocument(id, of: entry, in: ledger.id, limit: limit, book: book)
            try await stage.perform(deed, as: officer)
        }

        func open(_ id: ID<Document>?, as identity: Actor.Identity) async throws -> [String] {
            let found = try await OpenDocuments.open(
                id, of: entry, in: ledger, book: book, on: stage.platform, as: identity)
            return try await stage.read { connection in
                try found.map { String(decoding: try Document.bytes($0.digest, on: connection), as: UTF8.self) }
            }
        }

        func documents(as identity: Actor.Identity = .operator) async throws -> EntryDocuments {
            let (entry, ledger, today) = (entry, ledger, stage.today)
            return try await stage.platform.read(as: identity) { connection, actor in
                let found = try Entry.find(entry, of: ledger, for: actor, on: connection)
                let content = try found.content(of: ledger, on: connection)
                let rights = try EntryRights(of: actor, on: found, content, of: ledger, today: today, connection)
                return try EntryDocuments.load(of: found, in: ledger, rights: rights, on: connection)
            }
        }

        func history(as identity: Actor.Identity = .operator) async throws -> [DocumentEvent] {
            let documents = try await documents(as: identity)
            return try await stage.read { try documents.history(on: $0) }
        }

        func contents() async throws -> Int {
            try await stage.read { try $0.value("SELECT COUNT(*) FROM document_content") ?? 0 }
        }
    }

    private func withRoom(_ engine: Engine, _ body: (Room) async throws -> Void) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let officer = try await stage.account("officer", at: tree.eastCity, .officer)
            let entry = try await stage.drill(of: tree.eastCity, as: officer)
            let book = try LedgerBook.drills()
            try await body(Room(stage: stage, tree: tree, book: book, officer: officer, entry: entry))
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

    @Test("The same file is attached once, and its bytes are kept once for all entries", arguments: Stage.engines)
    func same(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let first = try await room.attach("一式两份")
            let second = try await room.attach("一式两份", name: "另一个名字.txt")
            #expect(first == second)
            let other = try await room.stage.drill(of: room.tree.westCity)
            let elsewhere = Room(
                stage: room.stage, tree: room.tree, book: room.book, officer: .operator, entry: other)
            try await elsewhere.attach("一式两份")
            #expect(try await room.contents() == 1)
            let standing = try await room.documents().standing
            #expect(standing.map(\.name) == ["合同.txt"])
            #expect(try await elsewhere.documents().standing.count == 1)
        }
    }

    @Test("A removed one is put aside, comes back, and the journal tells all of it", arguments: Stage.engines)
    func removing(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let id = try await room.attach("工资条")
            let described = DescribeDocument(id, as: "十月", of: room.entry, in: "drills", book: room.book)
            try await room.stage.perform(described, as: room.officer)
            try await room.remove(id)
            #expect(try await room.documents().standing.isEmpty)
            #expect(try await room.documents().removed.map(\.words) == ["十月"])
            try await room.remove(id)
            try await room.restore(id)
            let documents = try await room.documents()
            #expect(documents.standing.map(\.id) == [id])
            let history = try await room.history()
            #expect(
                history.map(\.action.en) == [
                    "put back the attachment", "removed the attachment",
                    "described the attachment", "attached",
                ])
            #expect(history.allSatisfy { $0.by == "测试" })
            // Attached again after it was put aside: it comes back, and is not kept twice.
            try await room.remove(id)
            #expect(try await room.attach("工资条") == id)
            #expect(try await room.contents() == 1)
            let journal = room.stage.platform.journal
            let verification = try await room.stage.read { try journal.verify(on: $0) }
            #expect(verification.findings == [])
        }
    }

    @Test("What the journal commits to names the digest of the bytes", arguments: Stage.engines)
    func commitment(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let id = try await room.attach("abc")
            let body: [UInt8]? = try await room.stage.read {
                try $0.value(
                    """
                    SELECT v.body FROM version v JOIN journal_line l ON l.id = v.line
                    WHERE l.subject_kind = 'document' AND l.subject = \(id)
                    """)
            }
            let text = String(decoding: body ?? [], as: UTF8.self)
            #expect(text.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        }
    }

    @Test("No more are taken than the limit says, none too large, and none by a closed entry", arguments: Stage.engines)
    func limits(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let first = try await room.attach("一", count: 2)
            try await room.attach("二", count: 2)
            #expect(await refusal { try await room.attach("三", count: 2) }?.field == "files")
            try await room.remove(first)
            try await room.attach("三", count: 2)
            #expect(await refusal { try await room.restore(first, count: 2) }?.field == "files")
            let large = String(repeating: "长", count: 400)
            #expect(await refusal { try await room.attach(large) }?.field == "files")
            #expect(await refusal { try await room.attach("") }?.field == "files")
            try await room.stage.step("drop", on: room.entry)
            #expect(await refusal { try await room.attach("四") }?.isConflict == true)
            #expect(await refusal { try await room.restore(first) }?.isConflict == true)
            #expect(try await room.open(nil, as: room.officer) == ["二", "三"])
        }
    }

    @Test(
        "To a foreign office all of it is as if absent, and an attachment opens through its own entry only",
        arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            let id = try await room.attach("名单")
            let foreign = try await room.stage.account("foreign", at: room.tree.westCity, .officer)
            #expect(await refusal { try await room.attach("别处", as: foreign) } == .notFound)
            #expect(await refusal { try await room.remove(id, as: foreign) } == .notFound)
            #expect(await refusal { try await room.open(id, as: foreign) } == .notFound)
            #expect(await refusal { try await room.open(nil, as: foreign) } == .notFound)
            let mine = try await room.stage.drill(of: room.tree.westCity, as: foreign)
            let through = Room(stage: room.stage, tree: room.tree, book: room.book, officer: foreign, entry: mine)
            #expect(await refusal { try await through.open(id, as: foreign) } == .notFound)
            #expect(await refusal { try await through.remove(id) } == .notFound)
            #expect(await refusal { try await through.restore(id) } == .notFound)
            // A leader above reads and does not change.
            let leader = try await room.stage.account("leader", at: room.tree.east, .leader)
            #expect(try await room.open(id, as: leader) == ["名单"])
            #expect(await refusal { try await room.remove(id, as: leader) } == .notPermitted(Drill.any.write))
        }
    }

    @Test("Where a ledger holds what is personal, each opening leaves a line", arguments: Stage.engines)
    func openings(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            #expect(Drill.any.description.notesOpenedDocuments)
            let id = try await room.attach("体检表")
            let leader = try await room.stage.account("leader", at: room.tree.east, .leader)
            #expect(try await room.open(id, as: leader) == ["体检表"])
            let actions = try await room.history().map(\.action.en)
            #expect(actions == ["opened the attachment", "attached"])
        }
    }

    @Test(
        "A ledger that seals fields withholds its attachments from whoever does not handle it", arguments: Stage.engines
    )
    func sealed(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree in
            let ledger = AnyLedger(Confidence.ledger)
            let book = LedgerBook([ledger], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
            let officer = try await stage.account("officer", at: tree.eastCity, .officer)
            let leader = try await stage.account("leader", at: tree.east, .leader)
            let values: [String: FieldValue] = ["title": .text("想换班"), "who": .text("欧阳听蝉")]
            let entry = try await stage.perform(
                OpenEntry(in: "confidences", of: tree.eastCity, values, book: book), as: officer)
            let room = Room(
                stage: stage, tree: tree, book: book, officer: officer, entry: entry, ledger: ledger)
            let id = try await room.attach("亲笔信", name: "欧阳听蝉的信.txt")
            #expect(try await room.open(id, as: officer) == ["亲笔信"])
            #expect(await refusal { try await room.open(id, as: leader) } == .notFound)
            let seen = try await room.documents(as: leader)
            #expect(seen.withheld == 1)
            let history = try await room.history(as: leader)
            #expect(seen.all.isEmpty && history.isEmpty)
        }
    }

    @Test(
        "Erased with their entry, they are gone with bytes and versions, and the journal verifies",
        arguments: Stage.engines)
    func erasing(_ engine: Engine) async throws {
        try await withRoom(engine) { room async throws in
            try await room.attach("只此一份")
            try await room.attach("也在别处")
            let other = try await room.stage.drill(of: room.tree.eastCity, as: room.officer)
            let elsewhere = Room(
                stage: room.stage, tree: room.tree, book: room.book, officer: room.officer, entry: other)
            try await elsewhere.attach("也在别处")
            try await room.stage.step("drop", on: room.entry)
            #expect(try await room.stage.perform(EraseEntries(entries: [room.entry], ledger: Drill.any)) == 0)
            room.stage.clock.advance(days: 4_100)
            #expect(try await room.stage.perform(EraseEntries(entries: [room.entry], ledger: Drill.any)) == 1)
            #expect(try await room.documents().all.isEmpty)
            #expect(try await room.contents() == 1)
            #expect(try await elsewhere.open(nil, as: room.officer) == ["也在别处"])
            let left: Int = try await room.stage.read {
                try $0.value(
                    """
                    SELECT COUNT(*) FROM version v JOIN journal_line l ON l.id = v.line WHERE l.subject_kind = 'document'
                    """) ?? 0
            }
            #expect(left == 1)
            let journal = room.stage.platform.journal
            let verification = try await room.stage.read { try journal.verify(on: $0) }
            #expect(verification.findings == [])
        }
    }
}
