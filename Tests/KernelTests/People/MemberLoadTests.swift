import Stage
import Store
import Testing

@testable import Kernel

@Suite("Loading members") struct MemberLoadTests {
    private struct Killed: Error {}

    private static let (count, added) = (20_000, 700)

    private static func number(_ row: Int) -> String {
        Samples.number("440106", 1960 + row / 999 % 40, 1 + row / 39_960 % 12, 1 + row % 27, row % 999 + 1)
    }

    private static func form(_ row: Int) -> Enrolment {
        var form = Enrolment()
        let (surnames, given) = (["麦", "区", "单", "冼", "欧阳"], Array("晓岚春和知微望舒听雨云起满仓"))
        form.name = surnames[row % 5] + String([given[row / 5 % 14], given[row / 70 % 14]])
        (form.identityNumber, form.phone) = (number(row), "13\(900_000_000 + row)")
        form.segments = row.isMultiple(of: 3) ? [.courier, .migrant] : []
        (form.joinedOn, form.consent) = (Day(sinceEpoch: 20_000 + row % 5 * 91), .paper)
        return form
    }

    /// Row 7 is a second one of row 3; the check digit of row 11 is wrong, row 13 has no number.
    private static func source(_ tree: SmallTree, fails: Int? = nil) -> MemberSource {
        MemberSource("名册一", count: count) { rows in
            if let fails, rows.contains(fails) { throw Killed() }
            return rows.map { row in
                var form = form(row == 7 ? 3 : row)
                if row == 11 { form.identityNumber = String(form.identityNumber.dropLast()) + "?" }
                if row == 13 { form.identityNumber = "" }
                return MemberSource.Row(form, at: row < count / 2 ? tree.mill : tree.school)
            }
        }
    }

    @Test(
        "A load that was broken off goes on; those loaded are found, counted, transferred, and taken back but who was touched",
        arguments: Stage.engines)
    func load(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree, platform) = (room.stage, room.tree, room.stage.platform)
            _ = try await room.enrol(Self.form(5), at: tree.school, as: room.school)
            await #expect(throws: Killed.self) {
                _ = try await MemberLoading(Self.source(tree, fails: 15_000), on: platform, batch: 6000).run()
            }
            let broken = try await stage.read { try MemberLoad.unfinished(on: $0) }
            #expect(broken?.taken == 12_000)
            let load = try await MemberLoading(Self.source(tree), on: platform, batch: 6000).run()
            #expect([load.loaded, load.repeated, load.refused] == [Self.count - 4, 2, 2])
            #expect(try await MemberLoading(Self.source(tree), on: platform).run() == load)
            #expect(try await stage.read { try MemberLoad.unfinished(on: $0) } == nil)
            try await Self.isRight(room, Self.count - 3)
            for row in [0, 4321, 19_999] {
                let (form, home) = (Self.form(row), row < Self.count / 2 ? room.mill : room.school)
                let other = row < Self.count / 2 ? room.school : room.mill
                #expect(try await room.found(form.identityNumber, as: home) == [form.name])
                #expect(try await room.found(form.phone, as: home) == [form.name])
                #expect(try await room.found(form.phone, as: other) == [])
            }
            #expect(try await room.found("麦晓晓", as: room.mill).allSatisfy { $0 == "麦晓晓" })
            #expect(try await room.found("ouyang", as: room.mill).count == MemberSearch.most)
            let journal = platform.journal
            for (bound, isCut) in [(5, true), (MemberSearch.farthest, false)] {
                let found = try await platform.read(as: room.school) {
                    try MemberSearch.find("麦", for: $1, journal, lookingAt: bound, on: $0)
                }
                #expect((found.isCut, found.lines.isEmpty) == (isCut, false))
            }
            #expect(try await room.found("sxl", as: room.mill).allSatisfy { $0.hasPrefix("单") })
            #expect(try await room.refused(EnrolMember(Self.form(21), at: tree.mill), as: room.mill) != nil)
            let person = try await Self.transfer(Self.form(15_000), in: room)
            let card = try await stage.perform(OpenRegisterCard(person), as: room.province)
            #expect(card.events.last?.action == MemberLoad.action.name)
            try await Self.append(room)
            var left = load
            repeat {
                left = try await stage.perform(TakeBackLoad("名册一"))
            } while !left.isTakenBack
            await #expect(throws: Refusal.self) { _ = try await MemberLoading(Self.source(tree), on: platform).run() }
            #expect(left.loaded == 1)
            try await Self.isRight(room, 2 + Self.added)
            #expect(try await room.found(Self.form(0).phone, as: room.mill) == [])
        }
    }

    private static func transfer(_ form: Enrolment, in room: MemberRoom) async throws -> ID<Person> {
        let (stage, tree) = (room.stage, room.tree)
        #expect(try await room.enrol(form, at: tree.mill, transferring: true, as: room.province).person != nil)
        let journal = stage.platform.journal
        let found = try await stage.read {
            try SealedIdentity.person(
                with: try IdentityDocument(.residentID, form.identityNumber), journal.keys, on: $0)
        }
        let person = try #require(found)
        #expect(try await room.held(person)?.organisation == tree.mill)
        return person
    }

    /// Some hundred more to the register in use; whoever is in it already is passed over.
    private static func append(_ room: MemberRoom) async throws {
        let mill = room.tree.mill
        let source = MemberSource("名册二", count: added + 10) { rows in
            rows.map { MemberSource.Row(form(count - 10 + $0), at: mill) }
        }
        try await begin(form(5), like: form(count + 30), room)
        let load = try await MemberLoading(source, on: room.stage.platform).run()
        #expect(try await room.found(form(count + 30).identityNumber, as: room.mill) == [form(count + 30).name])
        #expect([load.loaded, load.repeated] == [added, 10])
        try await isRight(room, count - 3 + added)
        #expect(try await room.found(form(count + 49).identityNumber, as: room.mill).count == 1)
    }

    /// Lets the digest of a number that is registered begin like that of another.
    private static func begin(_ known: Enrolment, like other: Enrolment, _ room: MemberRoom) async throws {
        let keys = room.stage.platform.journal.keys
        func digest(_ form: Enrolment) throws -> IdentityDigest {
            IdentityDigest(try IdentityDocument(.residentID, form.identityNumber), with: keys)
        }
        let (before, after) = (try digest(known), try digest(other))
        let forged = Array(after.bytes.prefix(8)) + before.bytes.suffix(8)
        try await room.stage.platform.database.write { connection in
            try connection.run("UPDATE identity SET digest = \(forged) WHERE digest = \(before.bytes)")
            try connection.run("UPDATE identity_key SET prefix = \(after.prefix) WHERE prefix = \(before.prefix)")
        }
    }

    private static func isRight(_ room: MemberRoom, _ members: Int) async throws {
        #expect(try await room.figure("active", in: room.tree.province) == members)
        #expect(try await room.isIntact())
        let (platform, clock) = (room.stage.platform, room.stage.clock.now)
        let findings = try await platform.database.write { connection in
            try platform.journal.settle(on: connection, at: clock)
            return try platform.journal.verify(on: connection).findings
        }
        #expect(findings == [])
    }
}
