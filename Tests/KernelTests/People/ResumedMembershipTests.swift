import Stage
import Store
import Testing

@testable import Kernel

@Suite("A retained membership goes on") struct ResumedMembershipTests {
    @Test(
        "Stocks stand on each day as they were, over two retentions and a change of segment", arguments: Stage.engines)
    func resumed(_ engine: Engine) async throws {
        try await MemberRoom.with(engine) { room async throws in
            let (stage, tree) = (room.stage, room.tree)
            func day(_ days: Int) -> Day { stage.today.adding(days: days) }
            var form = MemberRoom.form("麦晓岚", 1, .courier)
            form.joinedOn = day(-60)
            let person = try #require(try await room.enrol(form, at: tree.mill, as: room.mill).person)
            let key = try #require(try await room.held(person)).key
            let early = try await room.refused(ResumeMembership(key, from: day(-1)), as: room.mill)
            #expect(early?.isConflict == true, "nothing is retained yet")
            try await stage.perform(RetainMembership(key, from: day(-50)), as: room.mill)
            #expect(try await room.refused(ResumeMembership(key, from: day(-51)), as: room.mill)?.field == "day")
            #expect(try await room.refused(ResumeMembership(key, from: day(1)), as: room.mill)?.field == "day")
            #expect(try await room.refused(ResumeMembership(key, from: day(-40)), as: room.school) == .notFound)
            try await stage.perform(ResumeMembership(key, from: day(-40)), as: room.mill)
            #expect(try await room.refused(RetainMembership(key, from: day(-45)), as: room.mill)?.field == "day")
            try await stage.perform(RetainMembership(key, from: day(-30)), as: room.mill)
            try await stage.perform(ResumeMembership(key, from: day(-20)), as: room.mill)
            form.segments = [.construction]
            let version = try await stage.read { try #require(try Person.find(person, on: $0)).version(on: $0) }
            try await stage.perform(CorrectMember(key, form, seen: version), as: room.mill)
            for (days, active, retained) in [
                (-61, 0, 0), (-60, 1, 0), (-50, 0, 1), (-41, 0, 1), (-40, 1, 0), (-30, 0, 1), (-20, 1, 0), (0, 1, 0),
            ] {
                #expect(try await room.figure("active", in: tree.east, on: day(days)) == active, "\(days)")
                #expect(try await room.figure("retained", in: tree.mill, on: day(days)) == retained, "\(days)")
                let part = try await room.figure(
                    "active", in: tree.mill, part: "segments=construction", on: day(days))
                #expect(part == active, "\(days)")
            }
            #expect(try await room.rows("active", in: tree.mill) == ["麦晓岚"])
            #expect(try await room.figure("joined", in: tree.province, on: day(-60)) == 1)
            #expect(try await room.isIntact())
            let card = try await stage.perform(OpenRegisterCard(person), as: room.mill)
            #expect(card.current?.pastRetentions.map(\.until) == [day(-40), day(-20)])
        }
    }
}
