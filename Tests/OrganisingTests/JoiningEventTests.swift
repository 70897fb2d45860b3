import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Joining events") struct JoiningEventTests {
    private static func event(joining union: ID<Organisation>?) -> JoiningEvent {
        var event = JoiningEvent()
        (event.title, event.kind, event.place) = ("工地现场入会", .site, "某工地")
        (event.day, event.union) = (Day(sinceEpoch: 20_778), union)
        return event
    }

    private static func enrolment(_ name: String) -> Enrolment {
        var form = Enrolment()
        (form.name, form.phone, form.consent) = (name, "13800002468", .online)
        return form
    }

    @Test(
        "A door leads to the union that the event names, and counts who applied and joined there",
        arguments: Stage.engines)
    func doors(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.all) { walk async throws in
            let (stage, tree) = (walk.stage, walk.tree)
            func door(_ key: String) async throws -> JoiningDoor? {
                do {
                    return try await stage.read { try JoiningDoor.find(key, events: JoiningEvent.events, on: $0) }
                } catch let refusal as Refusal {
                    #expect(refusal == .notFound)
                    return nil
                }
            }
            let id = try await walk.open(Self.event(joining: tree.mill), of: tree.east)
            let own = try await walk.open(Self.event(joining: nil), of: tree.east)
            let (owner, plain) = (try await door(own.description), try await door(tree.mill.description))
            #expect(owner?.union.id == tree.east)
            #expect(plain?.union.id == tree.mill)
            var activity = WomensActivity()
            (activity.title, activity.kind, activity.committee) = ("普法讲座", .rights, "纺织厂女职工委员会")
            activity.day = Day(sinceEpoch: 20_778)
            let other = try await walk.open(activity, of: tree.east)
            for key in [other.description, "00000000000ZZ", "../x"] {
                let closed = try await door(key)
                #expect(closed?.key == nil)
            }
            let found = try #require(try await door(id.description))
            #expect(found.union.id == tree.mill)
            #expect(found.event == id)
            #expect(found.title == "工地现场入会")

            var keys: [MembershipKey] = []
            for name in ["麦晓岚", "欧阳春"] {
                let applied = try await stage.perform(
                    ApplyForMembership(Self.enrolment(name), at: found.union.id, event: found.event), as: .anonymous)
                keys.append(applied.membership)
            }
            _ = try await stage.perform(DecideApplications([keys[0]], approve: true))
            let turnouts = try await stage.read { try EventTurnout.of([id, own], on: $0) }
            #expect(Set(turnouts.keys) == [id])
            #expect(turnouts[id]?.applied == 2)
            #expect(turnouts[id]?.joined == 1)
        }
    }
}
