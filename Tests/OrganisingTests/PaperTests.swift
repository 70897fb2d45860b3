import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Papers of a founding") struct PaperTests {
    private static func paper(_ name: String, of id: ID<Entry>, on walk: LedgerWalk) async throws -> OfficialPaper? {
        let entry = try await walk.entry(id)
        let ledger = try walk.book.ledger(entry.ledger)
        let terms = walk.book.terms
        return try await walk.stage.read { connection in
            do {
                return try OfficialPaper.made(
                    name, of: entry, in: ledger, by: terms, today: FoundingTests.today, on: connection)
            } catch Refusal.notFound { return nil }
        }
    }

    @Test("Each is made of the entry where it is due, and nowhere before")
    func papers() async throws {
        try await Stage.withLedgers(.sqlite, OrganisingModule.all) { walk async throws in
            let id = try await FoundingTests.noticed(FoundingTests.four, on: walk)
            let request = try #require(try await Self.paper("request", of: id, on: walk))
            #expect(request.title == "海丰电子有限公司工会筹备组关于成立工会的请示" && request.to == "桥头镇总工会")
            #expect(request.titleLines == ["海丰电子有限公司工会筹备组", "关于成立工会的请示"])
            #expect(request.signer == "麦知秋" && request.day == FoundingTests.today)
            let notice = try #require(try await Self.paper("notice", of: id, on: walk))
            guard case .table(_, let rows) = notice.parts[1] else {
                Issue.record("the notice has no table")
                return
            }
            #expect(rows.map { $0[1] } == ["丁文", "王一鸣", "关小满", "欧阳静"], "by the strokes of the surnames")
            #expect(notice.parts[2] == .paragraph("公示时间：2026年11月21日至2026年11月30日。"))
            #expect(try await Self.paper("result", of: id, on: walk) == nil)
            #expect(try await Self.paper("nothing", of: id, on: walk) == nil)

            let taker = try await walk.stage.account("taker", at: walk.tree.bridge, .officer)
            let taken = try await walk.stage.perform(
                TakePaper("notice", of: id, in: "foundings", book: walk.book), as: taker)
            #expect(taken == notice)
            let lines = try await walk.stage.read { connection in
                try walk.entryHistory(id, on: connection).map(\.action)
            }
            #expect(lines.last == "foundings.paper-notice")
            let stranger = try await walk.stage.account("stranger", at: walk.tree.banyan, .officer)
            let refused = try await walk.refused(
                TakePaper("notice", of: id, in: "foundings", book: walk.book), as: stranger)
            #expect(refused == .notFound)
        }
    }
}

extension LedgerWalk {
    fileprivate func entryHistory(_ id: ID<Entry>, on connection: any Connection) throws -> [EntryEvent] {
        let ledger = try book.ledger("foundings")
        return try Entry.find(id, of: ledger, for: .operator, on: connection).history(in: ledger, on: connection)
    }
}
