import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel
@testable import Web

@Suite("Dismissing an office holder") struct DismissOfficeHolderTests {
    @Test(
        "It stays away whatever articles follow, and can be brought back, both in the journal", arguments: Stage.engines
    )
    func dismissed(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            let issue = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            let id = try await room.holder("王小明", "主席").id
            let system = try await room.account((.systemAdministrator, room.city))
            _ = try await room.platform.perform(DismissOfficeHolder(holder: id), as: system)
            #expect(try await room.lines() == [])
            #expect(try await room.deeds(DismissOfficeHolder.action) == 1)
            try await room.platform.perform(WithdrawBulletin(bulletin: issue), as: .operator)
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-02-05", by: room.city)
            #expect(try await room.lines() == [])
            #expect(try await room.lines("status=dismissed") == ["阳江市总工会 主席 王小明 new"])
            _ = try await room.platform.perform(RestoreOfficeHolder(holder: id), as: system)
            #expect(try await room.lines() == ["阳江市总工会 主席 王小明 new"])
            #expect(try await room.deeds(RestoreOfficeHolder.action) == 1)
        }
    }

    @Test("What is dismissed is not confirmed, nor dismissed or restored twice", arguments: Stage.engines)
    func twice(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            let id = try await room.holder("王小明", "主席").id
            await #expect(throws: Refusal.self) {
                try await room.platform.perform(RestoreOfficeHolder(holder: id), as: .operator)
            }
            _ = try await room.platform.perform(DismissOfficeHolder(holder: id), as: .operator)
            await #expect(throws: Refusal.self) {
                try await room.platform.perform(DismissOfficeHolder(holder: id), as: .operator)
            }
            await #expect(throws: Refusal.self) {
                try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: .operator)
            }
            #expect(try await room.deeds(DismissOfficeHolder.action) == 1)
            #expect(try await room.posts(of: room.city) == [])
        }
    }
}
