import Stage
import Store
import Testing

@testable import Kernel

@Suite("Overdue below, and pressing") struct PressEntryTests {
    private func press(
        _ entry: ID<Entry>, in room: InboxRoom, as identity: Actor.Identity, _ words: String = "请说说难处",
        _ offer: Press.Offer = .help
    ) async throws {
        try await room.stage.perform(
            PressEntry(entry, of: "errands", words, offering: offer, book: room.book), as: identity)
    }

    @Test(
        "Whoever stands above sees what is overdue below, longest first, and nothing of her own",
        arguments: Stage.engines)
    func below(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let city = try await room.stage.account("city", at: tree.east, .officer)
            let province = try await room.stage.account("province", at: tree.province, .leader)
            let teachers = try await room.stage.account("teachers", at: tree.teachers, .officer, on: .second)
            _ = try await room.errand("本级", at: tree.east, due: -9)
            _ = try await room.errand("区里", at: tree.eastCity, due: -2)
            _ = try await room.errand("镇里", at: tree.bridge, due: -5)
            _ = try await room.errand("没到期", at: tree.bridge, due: 0)
            _ = try await room.errand("学校", at: tree.school, due: -1)
            #expect(try await room.below(city).map(\.entry.title) == ["镇里", "区里"])
            #expect(try await room.below(province).map(\.entry.title) == ["本级", "镇里", "区里", "学校"])
            #expect(try await room.below(teachers).map(\.entry.title) == ["学校"])
            let keeper = try await room.stage.account("keeper", at: tree.province, .systemAdministrator)
            #expect(try await room.below(keeper).isEmpty)
        }
    }

    @Test(
        "One pressing a day for each matter, whoever presses; it stands in the inbox and the journal",
        arguments: Stage.engines)
    func onceADay(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let city = try await room.stage.account("city", at: tree.east, .officer)
            let province = try await room.stage.account("province", at: tree.province, .leader)
            let she = try await room.stage.account("she", at: tree.eastCity, .officer)
            let entry = try await room.errand("区里", at: tree.eastCity, due: -2, in: she)
            try await press(entry, in: room, as: city, " 请说说难处 ", .extending)
            let again = await room.refusal { try await press(entry, in: room, as: province) }
            #expect(again?.isConflict == true)
            let shown = try #require(try await room.lines(.mine, of: she).first?.press)
            #expect(shown.words == "请说说难处")
            #expect(shown.offer == .extending)
            #expect(shown.organisation == "东江市总工会")
            room.stage.clock.advance(days: 1)
            try await press(entry, in: room, as: province)
            #expect(try await room.lines(.mine, of: she).first?.press?.organisation == "岭南省总工会")
            #expect(try await room.lines(of: EntryAction.pressed, on: entry) == 2)
            #expect(try await room.entry(entry).version == 1)
        }
    }

    @Test("Once the entry has moved on, the pressing is told no longer", arguments: Stage.engines)
    func movedOn(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let city = try await room.stage.account("city", at: room.tree.east, .officer)
            let she = try await room.stage.account("she", at: room.tree.eastCity, .officer)
            let entry = try await room.errand("区里", at: room.tree.eastCity, due: -2, in: she)
            try await press(entry, in: room, as: city)
            room.stage.clock.advance(days: 1)
            try await room.step("rule", on: entry, as: she)
            #expect(try await room.lines(.mine, of: she).map { $0.press == nil } == [true])
        }
    }

    @Test(
        "Refused: in time, from the same level, from below, from elsewhere, without the office, without words",
        arguments: Stage.engines)
    func refusals(_ engine: Engine) async throws {
        try await InboxRoom.with(engine) { room async throws in
            let tree = room.tree
            let city = try await room.stage.account("city", at: tree.east, .officer)
            let entry = try await room.errand("区里", at: tree.eastCity, due: -2)
            let inTime = try await room.errand("没到期", at: tree.eastCity, due: 0)
            await room.conflicts { try await press(inTime, in: room, as: city) }
            let write = try #require(room.book["errands"]).write
            let own = try await room.stage.account("own", at: tree.eastCity, .officer)
            await room.refuses(.notPermitted(write)) { try await press(entry, in: room, as: own) }
            let editor = try await room.stage.account("editor", at: tree.east, .editor)
            await room.refuses(.notPermitted(write)) { try await press(entry, in: room, as: editor) }
            for (login, place, role) in [
                ("below", tree.bridge, Role.officer), ("beside", tree.west, .officer),
            ] {
                let she = try await room.stage.account(login, at: place, role)
                await room.refuses(.notFound) { try await press(entry, in: room, as: she) }
            }
            let keeper = try await room.stage.account("keeper", at: tree.province, .systemAdministrator)
            await room.refuses(.notPermitted(.useInbox)) { try await press(entry, in: room, as: keeper) }
            for words in ["", "  ", String(repeating: "催", count: 201), "催\u{0}"] {
                await room.complains(of: "words") { try await press(entry, in: room, as: city, words) }
            }
            #expect(try await room.lines(of: EntryAction.pressed) == 0)
        }
    }
}
