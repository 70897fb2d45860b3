import Stage
import Store
import Testing

@testable import Kernel

/// Two steps of one job: looked over, then entered, by whichever server has it.
@Suite("Work on imports beside the server") struct ImportJobTests {
    private static let head = ["title", "number", "kind", "heldOn"]
    private static let rows = (1...450).map { ["演练\($0)", "\($0)", "燃气", "2026-11-21"] }
    private static let source = ImportRoom.source(head, rows)

    private struct BrokenOff: Error {}

    /// An import of an officer of the east that was handed in.
    private struct Case {
        let room: ImportRoom
        let officer: Actor.Identity
        let id: ID<EntryImport>

        var stage: KernelStage { room.stage }

        func ask(_ deed: AskImport.Deed, as identity: Actor.Identity? = nil) async throws {
            try await stage.perform(
                AskImport(deed, for: id, of: "drills", in: .zh, book: room.book), as: identity ?? officer)
        }

        func cancel(as identity: Actor.Identity? = nil) async throws {
            try await stage.perform(CancelImport(id, of: "drills", book: room.book), as: identity ?? officer)
        }

        func claim() async throws -> ImportLease? { try await stage.perform(ClaimImport()) }

        func claimed() async throws -> ImportLease { try #require(try await claim()) }

        func look() async throws -> KeptLook {
            let (actor, seen) = (
                try await stage.actor(officer),
                try await room.plan(ImportJobTests.head, ImportJobTests.rows, as: officer).seen
            )
            return KeptLook(at: seen.at, by: actor, digest: seen.digest, rows: 450, preview: "{}")
        }

        /// Looks the rows over, and asks that they be entered.
        func askToEnter() async throws {
            try await ask(.look)
            let look = try await look()
            let keeping = KeepImportLook(look, bad: [1, 2, 3], of: try await claimed(), book: room.book)
            try await stage.perform(keeping, as: officer)
            try await ask(.apply(.all, seen: .init(digest: look.digest, at: look.at)))
        }

        @discardableResult
        func enter(
            _ lease: ImportLease, from source: ImportSource = ImportJobTests.source
        ) async throws -> ImportCounts {
            try await stage.perform(FinishImport(lease, from: source, book: room.book), as: officer)
        }

        func kept() async throws -> KeptLook? {
            let (id, actor) = (id, try await stage.actor(officer))
            return try await stage.read { try KeptLook.find(of: id, for: actor, on: $0) }
        }

        func state() async throws -> ImportJob.State? {
            let id = id
            return try await stage.read { try ImportJob.last(of: id, on: $0)?.state }
        }

        /// As if the server that had the job had been gone for long.
        func passLease() async throws { stage.clock.advance(seconds: ImportJob.lease) }

        /// How many rows each notice of hers tells of.
        func told() async throws -> [Int?] {
            let account = try #require(officer.id)
            let notices = try await stage.read { try PersonNotice.list(of: account, limit: 50, on: $0) }
            let own = notices.filter { $0.kind == .imported && $0.imported == id && $0.ledger == "drills" }
            #expect(own.count == notices.count)
            return notices.reversed().map(\.rows)
        }
    }

    private func withCase(_ engine: Engine, _ body: (Case) async throws -> Void) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let officer = try await room.stage.account("east", at: room.tree.east, .officer)
            let id = try await room.stage.perform(
                OpenImport(into: "drills", of: room.tree.east, [.init(name: "a.csv", bytes: [1, 2])], book: room.book),
                as: officer)
            try await body(Case(room: room, officer: officer, id: id))
        }
    }

    @Test("Looked over, asked for, entered once; and its owner is told of each end once", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            #expect(try await one.kept()?.rows == 450)
            let id = one.id
            let bad = try await one.stage.read { try KeptLook.part(0, of: id, on: $0) }
            #expect(bad == [1, 2, 3])
            let lease = try await one.claimed()
            #expect(lease.job.total == 450)
            #expect(try await one.enter(lease).good == 450)
            #expect(try await one.state() == .done)
            #expect(try await one.told() == [450, 450])
            await #expect(throws: ImportLost.self) { try await one.enter(lease) }
            #expect(try await one.claim() == nil)
            #expect(try await one.kept() == nil, "what was looked over is gone with the files")
            #expect(try await one.room.standing().count == 450)
            #expect(try await one.room.broken() == [])
        }
    }

    @Test("What a server had in hand when it stopped is begun anew, and entered once", arguments: Stage.engines)
    func resumed(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            let first = try await one.claimed()
            #expect(try await one.claim() == nil, "one server has it")
            try await one.stage.perform(AdvanceImport(first, to: 200, of: 450))
            // It stops in the middle of the transaction.
            let broken = ImportSource(sheets: Self.source.sheets) { take in
                var count = 0
                try Self.source.each { rows in
                    try take(rows)
                    count += 1
                    if count == 2 { throw BrokenOff() }
                }
            }
            await #expect(throws: BrokenOff.self) { try await one.enter(first, from: broken) }
            #expect(try await one.room.standing() == [:], "nothing stands by half")
            #expect(try await one.state() == .running)
            try await one.passLease()
            let second = try await one.claimed()
            #expect(second.job.rows == 0)
            await #expect(throws: ImportLost.self) { try await one.enter(first) }
            await #expect(throws: ImportLost.self) {
                try await one.stage.perform(AdvanceImport(first, to: 400, of: 450))
            }
            try await one.enter(second)
            #expect(try await one.room.standing().count == 450)
            #expect(try await one.room.broken() == [])
            #expect(try await one.told() == [450, 450])
        }
    }

    @Test("One that is handed back is taken up at once, and has lost no attempt", arguments: Stage.engines)
    func returned(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            for _ in 0..<5 { try await one.stage.perform(ReturnImport(try await one.claimed())) }
            try await one.enter(try await one.claimed())
            #expect(try await one.state() == .done)
        }
    }

    @Test("Given up before it begins, while it is looked over or entered: nothing stands", arguments: Stage.engines)
    func cancelled(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.ask(.look)
            try await one.cancel()
            #expect(try await one.claim() == nil)
            #expect(try await one.state() == .cancelled)
            try await one.ask(.look)
            let looking = try await one.claimed()
            try await one.cancel()
            let keeping = KeepImportLook(try await one.look(), bad: [], of: looking, book: one.room.book)
            await #expect(throws: ImportLost.self) { try await one.stage.perform(keeping, as: one.officer) }
            #expect(try await one.kept() == nil)
            #expect(try await one.told() == [], "nobody is told of what she gave up herself")
            try await one.askToEnter()
            let entering = try await one.claimed()
            try await one.cancel()
            await #expect(throws: ImportLost.self) { try await one.enter(entering) }
            await #expect(throws: ImportLost.self) { try await one.stage.perform(EndImport(entering, as: .refused)) }
            #expect(try await one.room.standing() == [:])
            let look = try #require(try await one.kept(), "what was looked over is kept")
            try await one.ask(.apply(.all, seen: .init(digest: look.digest, at: look.at)))
            try await one.enter(try await one.claimed())
            let late = try await one.room.refusal { try await one.cancel() }
            #expect(late?.isConflict == true)
            #expect(try await one.room.standing().count == 450)
        }
    }

    @Test("Of two servers one takes it up", arguments: Stage.engines)
    func raced(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.ask(.look)
            let stage = one.stage
            let leases = try await withThrowingTaskGroup(of: ImportLease?.self) { group in
                for _ in 0..<4 { group.addTask { try await stage.perform(ClaimImport()) } }
                return try await group.reduce(into: [ImportLease]()) { found, lease in
                    if let lease { found.append(lease) }
                }
            }
            #expect(leases.count == 1)
        }
    }

    @Test("Whose role is gone meanwhile enters nothing, and sees nothing of it any more", arguments: Stage.engines)
    func revoked(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            let lease = try await one.claimed()
            let account = try #require(one.officer.id)
            let grant: ID<Grant>? = try await one.stage.read {
                try $0.value("SELECT id FROM role_grant WHERE account = \(account)")
            }
            try await one.stage.perform(RevokeRole(try #require(grant), of: account))
            let refusal = try await one.room.refusal { try await one.enter(lease) }
            #expect(refusal == .notFound)
            try await one.stage.perform(EndImport(lease, as: .refused))
            #expect(try await one.room.standing() == [:])
            #expect(try await one.kept() == nil)
            #expect(try await one.told() == [450, nil])
            try await one.stage.perform(GrantRole(.leader, to: account, at: one.room.tree.east))
            try await one.stage.perform(GrantRole(.officer, to: account, at: one.room.tree.east))
            #expect(try await one.kept() == nil, "with other roles it is looked over anew")
        }
    }

    @Test("What changed since she looked stops it, and has to be looked over anew", arguments: Stage.engines)
    func moved(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            try await one.room.apply(Self.head, [Self.rows[7]])
            let lease = try await one.claimed()
            let refusal = try await one.room.refusal { try await one.enter(lease) }
            #expect(refusal?.isConflict == true)
            try await one.stage.perform(EndImport(lease, as: .stopped, saying: Text("有变动", en: "changed")))
            let id = one.id
            let why = try await one.stage.read { try ImportJob.last(of: id, on: $0)?.why?.en }
            #expect(why == "changed")
            #expect(try await one.kept() == nil)
            #expect(try await one.room.standing().count == 1)
        }
    }

    @Test("What fails each time is given up, and its owner is told", arguments: Stage.engines)
    func failed(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.ask(.look)
            for _ in 0..<ImportJob.tries {
                _ = try await one.claimed()
                try await one.passLease()
            }
            #expect(try await one.claim() == nil)
            #expect(try await one.state() == .failed)
            #expect(try await one.told() == [nil])
        }
    }

    @Test(
        "Her own only, one job at a time, three imports at a time, and what she looked over", arguments: Stage.engines)
    func asked(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            let colleague = try await one.stage.account("east2", at: one.room.tree.east, .officer)
            let seen = ApplyImport.Seen(digest: "other", at: one.stage.clock.now)
            let unseen = try await one.room.refusal { try await one.ask(.apply(.all, seen: seen)) }
            #expect(unseen?.isConflict == true)
            try await one.ask(.look)
            let again = try await one.room.refusal { try await one.ask(.look) }
            #expect(again?.isConflict == true)
            let foreign: [() async throws -> Void] = [
                { try await one.ask(.look, as: colleague) }, { try await one.cancel(as: colleague) },
            ]
            for deed in foreign {
                let refusal = try await one.room.refusal(deed)
                #expect(refusal == .notFound)
            }
            let claiming = try await one.room.refusal { _ = try await one.stage.perform(ClaimImport(), as: colleague) }
            #expect(claiming == .notFound)
            for count in 2...4 {
                let open = OpenImport(into: "drills", of: one.room.tree.east, [], book: one.room.book)
                let more = Case(
                    room: one.room, officer: one.officer, id: try await one.stage.perform(open, as: one.officer))
                let refusal = try await one.room.refusal { try await more.ask(.look) }
                #expect((refusal?.isConflict == true) == (count == 4))
            }
        }
    }

    @Test("With the files goes all that was found in them", arguments: Stage.engines)
    func dropped(_ engine: Engine) async throws {
        try await withCase(engine) { one async throws in
            try await one.askToEnter()
            let lease = try await one.claimed()
            try await one.stage.perform(DropImport(one.id, of: "drills", book: one.room.book), as: one.officer)
            await #expect(throws: ImportLost.self) { try await one.enter(lease) }
            let tables: [SQL] = ["import_job", "import_pulse", "import_look", "import_bad_part"]
            for table in tables {
                let isLeft = try await one.stage.read { try $0.exists("SELECT 1 FROM \(table)") }
                #expect(!isLeft)
            }
        }
    }
}
