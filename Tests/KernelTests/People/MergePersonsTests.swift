import Stage
import Store
import Testing

@testable import Kernel

@Suite("Two registrations of one person") struct MergePersonsTests {
    private static func card(_ person: ID<Person>, _ room: MemberRoom) async throws -> RegisterCard? {
        do { return try await room.stage.perform(OpenRegisterCard(person), as: room.province) } catch Refusal.notFound {
            return nil
        }
    }

    @Test("One counts, the one with a document goes on, and it is taken back whole", arguments: Stage.engines)
    func merged(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            let known = try #require(
                try await room.enrol(MemberRoom.form("麦晓岚", 1), at: tree.school, as: room.school).person)
            var form = MemberRoom.form("麦晓岚", nil, .courier)
            form.employer = Employer(typed: "海丰电子有限公司")
            let twin = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            #expect(try await room.figure("active", in: tree.province) == 2)
            let found = try await stage.platform.read(as: room.province) { connection, actor in
                try Namesakes.of(try #require(try Person.find(twin, on: connection)), for: actor, on: connection)
            }
            #expect(found.map(\.person.id) == [known])
            let half = try await room.refused(MergePersons(known, into: twin), as: room.mill)
            #expect(half == .notFound, "each union alone sees one of them")
            let kept = try await stage.perform(MergePersons(known, into: twin), as: room.province)
            #expect(kept == known)
            #expect(try await room.figure("active", in: tree.province) == 1)
            #expect(try await room.figure("joined", in: tree.province) == 1)
            #expect(try await room.figure("active", in: tree.mill, part: "segments=courier") == 0)
            #expect(try await room.isIntact())
            #expect(try await Self.card(twin, room) == nil)
            #expect(try await room.refused(MergePersons(twin, into: known), as: room.school) == .notFound)
            let late = try await room.refused(MergePersons(twin, into: known), as: room.province)
            #expect(late?.reason?.contains("merged the two meanwhile") == true)
            let card = try #require(try await Self.card(known, room))
            #expect(card.memberships.map(\.membership.status) == [.active, .duplicate])
            #expect(card.employment?.employer == "海丰电子有限公司", "where the other registration says that she works")
            let merge = try #require(card.merges.first)
            #expect(try await room.refused(SeparatePersons(merge.id), as: room.school) == .notFound)
            try await stage.perform(SeparatePersons(merge.id), as: room.province)
            #expect(try await room.figure("active", in: tree.province) == 2)
            #expect(try await room.figure("active", in: tree.mill, part: "segments=courier") == 1)
            #expect(try await Self.card(twin, room)?.current?.membership.status == .active)
            #expect(try await Self.card(known, room)?.memberships.count == 1)
            #expect(try await room.refused(SeparatePersons(merge.id), as: room.school) == .notFound)
            let again = try await room.refused(SeparatePersons(merge.id), as: room.province)
            #expect(again?.reason?.contains("taken it back meanwhile") == true)
            #expect(try await room.isIntact())
            let journal = stage.platform.journal
            _ = try await stage.platform.database.write { try journal.settle(on: $0, at: stage.clock.now) }
            #expect(try await stage.read { try journal.verify(on: $0).isIntact })
        }
    }

    @Test("Documents of two kinds are one person's, found by either number from then on", arguments: Stage.engines)
    func documents(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let tree = room.tree
            let known = try #require(
                try await room.enrol(MemberRoom.form("麦晓岚", 1), at: tree.school, as: room.school).person)
            var form = MemberRoom.form("麦晓岚", nil)
            (form.identityKind, form.identityNumber) = (.passport, "E12345678")
            let twin = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            let found = try await room.stage.platform.read(as: room.province) { connection, actor in
                try Namesakes.of(try #require(try Person.find(known, on: connection)), for: actor, on: connection)
            }
            #expect(found.map(\.person.id) == [twin])
            let kept = try await room.stage.perform(MergePersons(known, into: twin), as: room.province)
            #expect(kept == known, "an identity card is for life")
            let again = try await room.refused(EnrolMember(form, at: tree.school), as: room.school)
            #expect(again?.field == "identityNumber" && again?.reason?.contains("a member here") == true)
            let card = try #require(try await Self.card(known, room))
            try await room.stage.perform(SeparatePersons(try #require(card.merges.first).id), as: room.province)
            let apart = try await room.refused(EnrolMember(form, at: tree.mill), as: room.mill)
            #expect(apart?.field == "identityNumber", "each is found by her own")
            #expect(try await room.held(twin)?.organisation == tree.mill)
            #expect(try await room.isIntact())
        }
    }

    @Test("Whose data say otherwise is not merged; what was done since stands", arguments: Stage.engines)
    func refused(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            func enrol(_ name: String, _ sequence: Int?, _ union: ID<Organisation>) async throws -> ID<Person> {
                let form = MemberRoom.form(name, sequence)
                return try #require(try await room.enrol(form, at: union, as: room.province).person)
            }
            let one = try await enrol("麦晓岚", 1, tree.mill)
            let other = try await enrol("麦晓岚", 2, tree.school)
            let third = try await enrol("欧阳春", nil, tree.school)
            for (two, why) in [(other, "two people"), (third, "names differ")] {
                let refusal = try await room.refused(MergePersons(two, into: one), as: room.province)
                #expect(refusal?.reason?.contains(why) == true)
            }
            #expect(try await room.refused(MergePersons(one, into: one), as: room.province) == .notFound)

            let left = try await enrol("招小满", nil, tree.mill)
            let leaving = try #require(try await room.held(left)).key
            try await stage.perform(EndMembership(leaving, .left, on: stage.today, because: "本人申请"), as: room.mill)
            let again = try await enrol("招小满", nil, tree.school)
            let kept = try await stage.perform(MergePersons(again, into: left), as: room.province)
            #expect(try await room.held(kept)?.organisation == tree.school)
            #expect(try await room.figure("left", in: tree.east) == 1, "what ended stays what it was")
            let held = try #require(try await room.held(kept)).key
            try await stage.perform(RetainMembership(held, from: stage.today), as: room.province)
            let merge = try #require(try await Self.card(kept, room)?.merges.first)
            #expect(try await room.refused(SeparatePersons(merge.id), as: room.province)?.isConflict == true)
            #expect(try await room.isIntact())
        }
    }
}
