import Kernel
import Stage
import Store
import Testing

@testable import Organising

@Suite("Appointments") struct AppointmentTests {
    private static let today = Day(sinceEpoch: 20_778)
    private static let on = today...today
    private static func day(_ days: Int) -> Day { today.adding(days: days) }

    private static var appointment: Appointment {
        var appointment = Appointment()
        appointment.kind = .appointment
        appointment.name = "关小满"
        appointment.post = "市总工会副主席"
        appointment.proposedBy = "市总工会党组"
        appointment.proposedOn = today
        appointment.decideBy = day(20)
        return appointment
    }

    private static let reviewed: [String: FieldValue] = [
        "reviewedOn": .day(today), "review": .text("符合条件"), "isClear": .flag(true),
    ]
    private static let decided: [String: FieldValue] = [
        "body": .choice("partyCommittee"), "decidedOn": .day(today), "decision": .text("东委任〔2026〕8号"),
        "effectiveOn": .day(day(3)),
    ]

    @Test("Reviewed by one, decided by another, published before it is in force", arguments: Stage.engines)
    func walk(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let first = try await walk.stage.account("first", at: walk.tree.east, .officer)
            let second = try await walk.stage.account("second", at: walk.tree.east, .officer)
            let id = try await walk.open(Self.appointment, of: walk.tree.east, as: first)
            #expect(try await walk.entry(id).title == "市总工会副主席", "the title names no person")
            #expect(try await walk.entry(id).due.day == Self.day(20))
            var unclear = Self.reviewed
            unclear["isClear"] = nil
            #expect(try await walk.refused(taking: "review", on: id, unclear, as: first)?.field == "isClear")
            try await walk.take("review", on: id, Self.reviewed, as: first)
            #expect(try await walk.refused(taking: "decide", on: id, Self.decided, as: first)?.isConflict == true)
            var hasty = Self.decided
            hasty["effectiveOn"] = .day(Self.day(-1))
            #expect(try await walk.refused(taking: "decide", on: id, hasty, as: second)?.field == "effectiveOn")
            try await walk.take("decide", on: id, Self.decided, as: second)
            #expect(try await walk.entry(id).due.day == Self.day(3))
            #expect(try await walk.figure("appointments.published", in: walk.tree.east, Self.on) == 0)
            let published: [String: FieldValue] = ["publishedOn": .day(Self.today), "publication": .text("任免通知")]
            try await walk.take("publish", on: id, published, as: first)
            for indicator in ["proposed", "decided", "published"] {
                #expect(try await walk.figure("appointments.\(indicator)", in: walk.tree.east, Self.on) == 1)
            }
        }
    }

    @Test(
        "Declined or withdrawn it counts as neither decided nor published; editors do not read it",
        arguments: Stage.engines)
    func otherEnds(_ engine: Engine) async throws {
        try await Stage.withLedgers(engine, OrganisingModule.ledgers) { walk async throws in
            let editor = try await walk.stage.account("editor", at: walk.tree.east, .editor)
            let declined = try await walk.open(Self.appointment, of: walk.tree.east)
            try await walk.take(
                "decline", on: declined,
                ["body": .choice("partyGroup"), "decidedOn": .day(Self.today), "reason": .text("另有人选")])
            let withdrawn = try await walk.open(Self.appointment, of: walk.tree.east)
            try await walk.take("withdraw", on: withdrawn, ["reason": .text("职数已满")])
            #expect(try await walk.figure("appointments.proposed", in: walk.tree.east, Self.on) == 2)
            #expect(try await walk.figure("appointments.decided", in: walk.tree.east, Self.on) == 0)
            let refusal = try await walk.refused(taking: "publish", on: declined, as: editor)
            #expect(refusal == .notFound)
        }
    }
}
