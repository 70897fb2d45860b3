import Stage
import Store
import Testing

@testable import Kernel

@Suite("What waits for a person") struct InboxSelectionTests {
    @Test("Hers comes in due order, those without a day last, and nobody else's", arguments: Stage.engines)
    func mine(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let she = try await room.stage.account("she", at: tree.east, .officer)
            let other = try await room.stage.account("other", at: tree.east, .officer)
            _ = try await room.errand("无期", at: tree.east, due: nil, in: she)
            _ = try await room.errand("下周", at: tree.east, due: 9, in: she)
            _ = try await room.errand("昨天", at: tree.eastCity, due: -1, in: she)
            _ = try await room.errand("今天", at: tree.east, due: 0, in: she)
            _ = try await room.errand("别人的", at: tree.east, due: 1, in: other)
            _ = try await room.errand("没人的", at: tree.east, due: 1)
            let done = try await room.errand("办完的", at: tree.east, due: -3, in: she)
            try await room.step("finish", on: done)
            #expect(try await room.titles(.mine, of: she) == ["昨天", "今天", "下周", "无期"])
            #expect(try await room.lines(.mine, of: she).map(\.due.tone) == [.overdue, .today, .fine, .none])
            #expect(try await room.count(.mine, of: she) == 4)
            #expect(try await room.count(.mine, of: she, upTo: 2) == 2)
            #expect(try await room.counts([.mine, .post], of: she) == ["errands": 5], "with what nobody holds")
        }
    }

    @Test("What nobody holds waits for whoever may write exactly there", arguments: Stage.engines)
    func post(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let officer = try await room.stage.account("officer", at: tree.east, .officer)
            let leader = try await room.stage.account("leader", at: tree.east, .leader)
            let above = try await room.stage.account("above", at: tree.province, .officer)
            let keeper = try await room.stage.account("keeper", at: tree.east, .systemAdministrator)
            _ = try await room.errand("市里的", at: tree.east, due: 2)
            _ = try await room.errand("有人办", at: tree.east, due: 3, in: leader)
            _ = try await room.errand("区里的", at: tree.eastCity, due: 1)
            #expect(try await room.titles(.post, of: officer) == ["市里的"])
            for nobody in [leader, above, keeper, .anonymous] {
                #expect(try await room.titles(.post, of: nobody) == [])
            }
            #expect(try await room.titles(.organisation, of: officer) == ["市里的", "有人办"])
            #expect(try await room.titles(.organisation, of: leader) == ["市里的", "有人办"])
            for nobody in [above, keeper, .anonymous] {
                #expect(try await room.titles(.organisation, of: nobody) == [])
            }
        }
    }

    @Test("What she may no longer read leaves her inbox with the role", arguments: Stage.engines)
    func roleLost(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let she = try await room.stage.account("she", at: room.tree.east, .officer)
            _ = try await room.errand("手上的", at: room.tree.east, due: 2, in: she)
            _ = try await room.errand("外地的", at: room.tree.west, due: 1, in: she)
            #expect(try await room.titles(.mine, of: she) == ["手上的"])
            let account = try #require(she.id)
            let grant = try await room.stage.read { try Account.grants(of: account, on: $0).first?.id }
            try await room.stage.perform(RevokeRole(try #require(grant), of: account))
            #expect(try await room.titles(.mine, of: she) == [])
            #expect(try await room.count(.mine, of: she) == 0)
        }
    }

    @Test("Pages by key give every line once, across equal days and into those without a day", arguments: Stage.engines)
    func pages(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let she = try await room.stage.account("she", at: room.tree.east, .officer)
            let days: [Int?] = [1, 1, 1, 2, nil, nil, nil, 0]
            for (index, days) in days.enumerated() {
                _ = try await room.errand("第\(index)件", at: room.tree.east, due: days, in: she)
            }
            let whole = try await room.titles(.mine, of: she)
            #expect(whole.count == 8)
            for size in 1...5 {
                var walked: [String] = []
                var cursor: EntryCursor?
                repeat {
                    let page = try await room.lines(.mine, of: she, after: cursor, limit: size)
                    walked += page.map(\.entry.title)
                    cursor = try page.last.map { try #require(EntryCursor($0.line.cursor.description)) }
                } while cursor != nil
                #expect(walked == whole, "pages of \(size)")
            }
        }
    }

    @Test("A line says what set its term, or that the value is still to be set", arguments: Stage.engines)
    func terms(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let she = try await room.stage.account("she", at: room.tree.east, .officer)
            for (title, step) in [("甲", "rule"), ("乙", "unrule"), ("丙", "loosen")] {
                try await room.step(step, on: try await room.errand(title, at: room.tree.east, due: 1, in: she))
            }
            _ = try await room.errand("丁", at: room.tree.east, due: 8, in: she)
            let lines = try await room.lines(.mine, of: she)
            #expect(lines.map(\.entry.title) == ["甲", "丁", "乙", "丙"])
            #expect(lines.map(\.due.tone) == [.fine, .fine, .unset, .none])
            #expect(lines[0].term?.zh == "样例 3 个工作日 · 样例规定 §1")
            #expect(lines[1].term?.en == "To be done by")
            #expect(lines[2].term == nil && lines[3].term == nil)
        }
    }

    @Test("Each walk is found in its index, without sorting")
    func plans() async throws {
        try await InboxRoom.with(.sqlite) { room async throws in
            let she = try await room.stage.account("she", at: room.tree.east, .officer)
            let top = try await room.stage.account("top", at: room.tree.province, .officer)
            let (book, today) = (room.book, room.today)
            let plans = try await room.stage.platform.read(as: she) { connection, actor in
                let mine = try InboxSelection(.mine, in: book, for: actor, on: today, connection).walk
                let post = try InboxSelection(.post, in: book, for: actor, on: today, connection).walk
                return try [mine, post, OverdueBelow(in: book, for: actor, on: today).walk].map {
                    try Self.plan($0, on: connection)
                }
            }
            #expect(plans[0].contains("INDEX entry_handler_due (handler=?") && !plans[0].contains("TEMP B-TREE"))
            #expect(plans[1].contains("INDEX entry_unheld (owner=?") && !plans[1].contains("TEMP B-TREE"))
            #expect(plans[2].contains("INDEX entry_path_due (path>?"))
            let head = try await room.stage.platform.read(as: top) { connection, actor in
                try Self.plan(OverdueBelow(in: book, for: actor, on: today).walk, on: connection)
            }
            #expect(head.contains("INDEX entry_open_due (due_on>?") && !head.contains("TEMP B-TREE"))
        }
    }

    private static func plan(_ walk: DueWalk, on connection: any Connection) throws -> String {
        let source = try #require(walk.sources.first)
        let plan: SQL = "EXPLAIN QUERY PLAN \(walk.statement(source, after: nil, limit: 50))"
        return try connection.all(plan) { try $0[3] as String }.joined(separator: "\n")
    }
}
