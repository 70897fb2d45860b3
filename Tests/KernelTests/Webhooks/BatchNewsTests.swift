import Stage
import Store
import Testing

@testable import Kernel

@Suite("What webhooks learn of an import") struct BatchNewsTests {
    private struct Hook {
        let room: ImportRoom
        let id: ID<Webhook>

        init(_ room: ImportRoom, kinds: [WebhookEvent.Kind] = WebhookEvent.Kind.allCases) async throws {
            let owner = try await room.stage.account("hook", at: room.tree.east, .officer)
            try await room.stage.perform(
                MakeToken(name: "对接", scopes: [TokenScope("drills", .read)], days: 30), as: owner)
            let account = try #require(owner.id)
            let token = try await room.stage.read { try #require(try AccessToken.all(of: account, on: $0).first).id }
            self.room = room
            try await Self.settle(room)
            id = try await room.stage.perform(
                RegisterWebhook(
                    to: "https://8.8.8.8/", host: "8.8.8.8", ledgers: ["drills"], kinds: kinds, by: token,
                    book: room.book), as: owner
            ).id
        }

        static func settle(_ room: ImportRoom) async throws {
            let (journal, now) = (room.stage.platform.journal, room.stage.clock.now)
            _ = try await room.stage.platform.database.write { try journal.settle(on: $0, at: now) }
        }

        /// All that there is to tell, request by request.
        func requests() async throws -> [[WebhookEvent]] {
            try await Self.settle(room)
            var found: [[WebhookEvent]] = []
            for _ in 0..<30 {
                let batch = try await room.stage.perform(ClaimWebhook(id: id, book: room.book))
                guard let batch else { continue }
                found.append(batch.events)
                try await room.stage.perform(SettleWebhook(batch: batch, outcome: .success(200)))
            }
            return found
        }
    }

    private static func rows(_ count: Int) -> [[String]] { (1...count).map { ["演练 \($0)"] } }

    @Test("Every entry is told, by the hundred and in the order of the sheet", arguments: Stage.engines)
    func whole(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let hook = try await Hook(room)
            let (id, _) = try await room.apply(["title"], Self.rows(230))
            let requests = try await hook.requests()
            #expect(requests.map(\.count) == [100, 100, 30])
            let events = requests.flatMap { $0 }
            #expect(Set(events.map(\.id)).count == 230)
            #expect(events.allSatisfy { $0.kind == .opened && $0.version == 1 && $0.action == "entry.imported" })
            let entered = try await room.stage.read { connection in
                try connection.all("SELECT entry FROM imported_entry WHERE import = \(id) ORDER BY entry") {
                    try $0[0] as ID<Entry>
                }
            }
            #expect(events.map(\.entry) == entered)
            #expect(try await hook.requests().isEmpty)
        }
    }

    @Test("What its undoing takes away is told as erased, by its number", arguments: Stage.engines)
    func undone(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let hook = try await Hook(room)
            let (id, _) = try await room.apply(["title"], Self.rows(3))
            let entered = try await hook.requests().flatMap { $0 }
            _ = try await room.undo(id)
            let gone = try await hook.requests().flatMap { $0 }
            #expect(gone.map(\.kind) == [.erased, .erased, .erased])
            #expect(gone.map(\.number).sorted() == entered.map(\.number).sorted())
        }
    }

    @Test("What is taken away is told where it was owned, wherever the import was made", arguments: Stage.engines)
    func owned(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let hook = try await Hook(room)
            var above = room
            above.home = room.tree.province
            let (id, _) = try await above.apply(
                ["title", "entry.owner"], [["甲", "东江市总工会"], ["乙", "西江市总工会"], ["丙", ""]])
            let entered = try await hook.requests().flatMap { $0 }
            #expect(entered.map(\.kind) == [.opened])
            #expect(try await room.undo(id) == [.withdrawn: 3])
            let gone = try await hook.requests().flatMap { $0 }
            #expect(gone.map(\.kind) == [.erased])
            #expect(gone.map(\.entry) == entered.map(\.entry))
        }
    }

    @Test("A webhook that wants nothing of it passes it by", arguments: Stage.engines)
    func passed(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let hook = try await Hook(room, kinds: [.stepped])
            try await room.apply(["title"], Self.rows(120))
            #expect(try await hook.requests().isEmpty)
            let (id, end) = (hook.id, try await room.stage.read { try JournalPlace.end(on: $0) })
            let place = try await room.stage.read { connection in
                try connection.first("SELECT \(Webhook.columns) FROM webhook w WHERE w.id = \(id)", Webhook.init)?.place
            }
            #expect(place == end)
        }
    }

    @Test("An import of a foreign union is not told", arguments: Stage.engines)
    func foreign(_ engine: Engine) async throws {
        try await ImportRoom.with(engine) { room async throws in
            let hook = try await Hook(room)
            var elsewhere = room
            elsewhere.home = room.tree.west
            try await elsewhere.apply(["title"], Self.rows(3))
            #expect(try await hook.requests().isEmpty)
        }
    }
}
