import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel
@testable import Web

@Suite("The table of figures") struct FigureTableTests {
    private func table(
        _ room: ArchiveRoom, _ address: String = "", limit: Int = 50, as who: Actor.Identity = .operator
    ) async throws -> FigureTable {
        let query = FigureQuery(try URLEncoding.fields(address.utf8))
        return try await room.platform.read(as: who) {
            try FigureTable.load(query, limit: limit, for: $1, on: $0)
        }
    }

    private func text(_ union: String) -> String {
        """
        \(union)简报
        第1期
        \(union)办公室　　2026年3月2日

        \(union)为职工送清凉
        　　3月1日，\(union)为1200名户外职工送去清凉物资，慰问金20.4万元。新建驿站17家，满意率达95%。（\(union)办公室）
        """
    }

    @Test("Every figure of an article is a row with its value, unit and printed words", arguments: Stage.engines)
    func rows(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(text("阳江市总工会"), by: room.city)
            let lines = try await table(room).lines
            #expect(lines.map(\.value) == [1200, 204_000, 17, 95])
            #expect(lines.map(\.unit) == ["名", "元", "家", "%"])
            #expect(lines.map(\.text) == ["1200名", "20.4万元", "17家", "95%"])
            #expect(Set(lines.map(\.owner)) == ["阳江市总工会"])
        }
    }

    @Test("Filters leave what fits, and a percent sign in the words is no wildcard", arguments: Stage.engines)
    func filters(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(text("阳江市总工会"), by: room.city)
            _ = try await room.issue(text("罗定市总工会"), by: room.otherCounty)
            #expect(try await table(room, "unit=%E5%AE%B6").lines.map(\.value) == [17, 17])
            #expect(try await table(room, "what=%25").lines.isEmpty)
            #expect(
                try await table(room, "owner=%E4%BA%91%E6%B5%AE%E5%B8%82%E6%80%BB%E5%B7%A5%E4%BC%9A").lines.count == 4)
            #expect(try await table(room, "from=2026-03-02").lines.isEmpty)
            #expect(try await table(room, "owner=zzzz").isKnown == false)
        }
    }

    @Test("Pages by key hold every figure once, and nobody sees those out of reach", arguments: Stage.engines)
    func pages(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.issue(text("阳江市总工会"), by: room.city)
            _ = try await room.issue(text("罗定市总工会"), by: room.otherCounty)
            var seen: [String] = []
            var address = ""
            while seen.count < 20 {
                let lines = try await table(room, address, limit: 3).lines
                seen += lines.map { "\($0.article) \($0.ordinal)" }
                guard lines.count == 3, let last = lines.last else { break }
                let cursor = FigureCursor(
                    article: ArchiveCursor(day: last.day, id: last.article), ordinal: last.ordinal)
                address = "before=\(cursor)"
            }
            #expect(seen.count == 8 && Set(seen).count == 8)
            let officer = try await room.account((.officer, room.city))
            #expect(try await table(room, as: officer).lines.count == 4)
        }
    }

    @Test("A withdrawn issue takes its figures along", arguments: Stage.engines)
    func withdrawn(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.issue(text("阳江市总工会"), by: room.city)
            try await room.platform.perform(WithdrawBulletin(bulletin: issue), as: .operator)
            #expect(try await table(room).lines.isEmpty)
        }
    }

    @Test(
        "Numbers are grouped as people read them",
        arguments: [(1200.0, "1,200"), (20.4, "20.4"), (-32_000_000, "-32,000,000"), (0, "0")])
    func grouped(_ number: Double, _ words: String) {
        #expect(number.grouped == words)
    }
}
