import Stage
import Store
import Testing

@testable import Bulletins
@testable import Kernel
@testable import Web

@Suite("Confirming who holds a post") struct ConfirmOfficeHolderTests {
    private let day = { (month: Int, day: Int) in Day(year: 2026, month: month, day: day) }

    @Test(
        "One click makes the post, since the day of the first article, with its journal line", arguments: Stage.engines)
    func oneClick(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-03-02", by: room.city)
            let system = try await room.account((.systemAdministrator, room.city))
            let id = try await room.holder("王小明", "主席").id
            _ = try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: system)
            #expect(try await room.posts(of: room.city) == ["主席 王小明 2026-03-02"])
            #expect(try await room.deeds(AddPost.action) == 1)
            #expect(try await room.lines() == [])
            #expect(try await room.lines("status=recorded") == ["阳江市总工会 主席 王小明 recorded"])
            await #expect(throws: Refusal.self, "a second click") {
                try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: system)
            }
            #expect(try await room.posts(of: room.city).count == 1)
        }
    }

    @Test(
        "Of two holders at different times the former is ended only when the person says so", arguments: Stage.engines)
    func succession(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            _ = try await room.say("市总工会主席陈小端讲话。", on: "2026-06-10", by: room.city)
            let old = try await room.holder("王小明", "主席")
            let new = try await room.holder("陈小端", "主席")
            _ = try await room.platform.perform(ConfirmOfficeHolder(holder: old.id), as: .operator)
            let differing = try await room.holder("陈小端", "主席")
            #expect(differing.standing == .differs)
            #expect(differing.recordedHolder == "王小明")
            await #expect(throws: Refusal.self, "on or before the day the other began") {
                try await room.platform.perform(
                    ConfirmOfficeHolder(holder: new.id, since: day(1, 5), endsOthers: true), as: .operator)
            }
            #expect(try await room.posts(of: room.city) == ["主席 王小明 2026-01-05"], "nothing was changed")
            _ = try await room.platform.perform(ConfirmOfficeHolder(holder: new.id, endsOthers: true), as: .operator)
            #expect(
                try await room.posts(of: room.city) == ["主席 陈小端 2026-06-10", "主席 王小明 2026-01-05 2026-06-09"])
            #expect(try await room.lines("status=recorded").count == 2, "he held it through his articles")
            #expect(try await room.deeds(EndPost.action) == 1)
        }
    }

    @Test("Without that, both stand recorded", arguments: Stage.engines)
    func both(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            _ = try await room.say("市总工会主席陈小端讲话。", on: "2026-06-10", by: room.city)
            for name in ["王小明", "陈小端"] {
                let id = try await room.holder(name, "主席").id
                _ = try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: .operator)
            }
            #expect(try await room.posts(of: room.city).count == 2)
            #expect(try await room.deeds(EndPost.action) == 0)
        }
    }

    @Test(
        "A former holder is recorded with both days, and comes up again when articles go on", arguments: Stage.engines)
    func former(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            let id = try await room.holder("王小明", "主席").id
            await #expect(throws: Refusal.self, "the last day before the first") {
                try await room.platform.perform(
                    ConfirmOfficeHolder(holder: id, since: day(2, 1), until: day(1, 1)), as: .operator)
            }
            _ = try await room.platform.perform(ConfirmOfficeHolder(holder: id, until: day(3, 31)), as: .operator)
            #expect(try await room.posts(of: room.city) == ["主席 王小明 2026-01-05 2026-03-31"])
            #expect(try await room.lines() == [])
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-05-05", by: room.city)
            #expect(try await room.lines() == ["阳江市总工会 主席 王小明 new"])
        }
    }

    @Test("A second 副主席 contradicts nobody", arguments: Stage.engines)
    func shared(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会副主席王小明讲话。市总工会副主席陈小端发言。", on: "2026-01-05", by: room.city)
            let id = try await room.holder("王小明", "副主席").id
            _ = try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: .operator)
            #expect(try await room.lines() == ["阳江市总工会 副主席 陈小端 new"])
        }
    }

    @Test("Who reads it but may not change the union is told so; to all others it is absent", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await ArchiveRoom.with(engine) { room async throws in
            _ = try await room.say("市总工会主席王小明讲话。", on: "2026-01-05", by: room.city)
            let id = try await room.holder("王小明", "主席").id
            let officer = try await room.account((.officer, room.city))
            let foreign = try await room.account((.systemAdministrator, room.otherCity))
            for (who, refusal) in [(officer, Refusal.notPermitted(.changeOrganisations)), (foreign, .notFound)] {
                await #expect(throws: refusal) {
                    try await room.platform.perform(ConfirmOfficeHolder(holder: id), as: who)
                }
                await #expect(throws: refusal) {
                    try await room.platform.perform(DismissOfficeHolder(holder: id), as: who)
                }
            }
            #expect(try await room.posts(of: room.city) == [])
        }
    }
}
