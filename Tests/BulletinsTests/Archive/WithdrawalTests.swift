import Logging
import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel

@Suite("Withdrawing an issue") struct WithdrawalTests {
    @Test(
        "It leaves list and search, the journal keeps that it was there, and it can come again",
        arguments: Stage.engines)
    func withdrawing(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let editor = try await room.account((.editor, room.city))
            let text = IssueText.of("阳江市总工会", "阳春市总工会")
            let other = try await room.issue(IssueText.of("阳江市总工会", mark: "第二批"), by: room.city)
            let id = try await room.issue(text, by: room.city)
            try await room.platform.perform(WithdrawBulletin(bulletin: id), as: editor)
            let kept = Set(try await room.articles(of: other).map(\.id))
            #expect(try await room.listed(by: editor) == kept)
            #expect(try await room.searched("送温暖", by: editor) == kept)
            #expect(try await room.contents() == [1, 1, 1, 1, 3])
            let again = try await room.issue(text, by: room.city)
            #expect(again != id)
            #expect(try await room.searched("送温暖", by: editor).count == 3)
            let journal = room.platform.journal
            let sequencer = JournalSequencer(
                database: room.platform.database, journal: journal, clock: room.platform.clock,
                log: Logger(label: "test"))
            try await sequencer.settleNow()
            #expect(try await room.platform.database.read { try journal.verify(on: $0).findings } == [])
        }
    }

    @Test("Who reads it but may not import is told so; to all others it is absent", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let id = try await room.issue(IssueText.of("阳江市总工会"), by: room.city)
            let before = try await room.contents()
            let officer = try await room.account((.officer, room.city))
            await #expect(throws: Refusal.notPermitted(.importBulletins)) {
                try await room.platform.perform(WithdrawBulletin(bulletin: id), as: officer)
            }
            for place in [room.county, room.otherCity] {
                let editor = try await room.account((.editor, place))
                await #expect(throws: Refusal.notFound) {
                    try await room.platform.perform(WithdrawBulletin(bulletin: id), as: editor)
                }
            }
            let mixed = try await room.account((.officer, room.city), (.editor, room.county))
            await #expect(throws: Refusal.notPermitted(.importBulletins)) {
                try await room.platform.perform(WithdrawBulletin(bulletin: id), as: mixed)
            }
            #expect(try await room.contents() == before)
        }
    }
}
