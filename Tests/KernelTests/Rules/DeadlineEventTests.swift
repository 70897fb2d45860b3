import Kernel
import Testing

@Suite("What moves a time limit") struct DeadlineEventTests {
    private let calendar: WorkingCalendar
    private let start: Day

    init() throws {
        calendar = try Shipped.calendar.get()
        start = try day("2026-03-02")
    }

    /// Thirty natural days from 2 March 2026 end on Wednesday 1 April.
    private func deadline(_ events: CaseEvent..., rule fields: String = "") throws -> Deadline {
        let all = "events: [interrupt, suspend, hearing], extension: {up_to: 15 natural days, reason: yes}"
        let rule = try SamplePack.limit("30 natural days", fields.isEmpty ? all : fields)
        return try #require(rule.deadline(from: start, events: events, in: calendar))
    }

    @Test("An extension is counted from the end itself, not from the day it had moved to")
    func extended() throws {
        let rule = try SamplePack.limit("45 natural days", "extension: {up_to: 15 natural days}")
        let accepted = try day("2026-08-19")
        let plain = try #require(rule.deadline(from: accepted, in: calendar))
        #expect(plain.due == (try day("2026-10-08")))
        let longer = try #require(
            rule.deadline(from: accepted, events: [.extend(days: 10, at: nil, reason: "案情复杂")], in: calendar))
        #expect(longer.due == (try day("2026-10-13")))
        #expect(longer.remarks.isEmpty)
    }

    @Test("An extension never exceeds what the rule allows in all")
    func mostExtended() throws {
        let most = try deadline(.extend(days: nil, at: nil, reason: "x"))
        #expect(most.due == (try day("2026-04-16")))
        #expect(try deadline(.extend(days: 400, at: nil, reason: "x")).due == most.due)
        let endless = CaseEvent.extend(days: .max, at: nil, reason: "x")
        #expect(try deadline(endless, endless).due == most.due)
        #expect(try deadline(.extend(days: -3, at: nil, reason: "x")).due == day("2026-04-01"))
        let twice = try deadline(
            .extend(days: 10, at: day("2026-03-20"), reason: "x"), .extend(days: 10, at: day("2026-04-05"), reason: "x")
        )
        #expect(twice.due == most.due)
        #expect(twice.remarks.count == 1)
    }

    @Test("An extension after the end, and one the rule does not know, change nothing and are remarked upon")
    func lateExtension() throws {
        let late = try deadline(.extend(days: 5, at: day("2026-04-02"), reason: "x"))
        #expect(late.due == (try day("2026-04-01")))
        #expect(late.remarks.count == 1)
        let unknown = try deadline(.extend(days: 5, at: day("2026-03-20"), reason: "x"), rule: "end: moves")
        #expect(unknown.due == late.due)
        #expect(unknown.remarks.count == 1)
    }

    @Test("A rule that asks for a reason gets a remark when there is none")
    func reason() throws {
        #expect(try deadline(.extend(days: 5, at: nil)).remarks.count == 1)
        #expect(try deadline(.extend(days: 5, at: nil, reason: "案情复杂")).remarks.isEmpty)
    }

    @Test(
        "The days of a pause are not counted, the last one included", arguments: [EventKind.suspend, .hearing, .stay])
    func pause(kind: EventKind) throws {
        let paused = try deadline(.pause(kind, from: day("2026-03-10"), through: day("2026-03-12")))
        #expect(paused.due == (try day("2026-04-07")))
        let same = try deadline(.pause(kind, from: day("2026-03-10"), through: day("2026-03-10")))
        #expect(same.due == (try day("2026-04-02")))
    }

    @Test("Pauses that overlap count once; one after the end or before the start counts not at all")
    func overlapping() throws {
        let twice = try deadline(
            .pause(.stay, from: day("2026-03-11"), through: day("2026-03-13")),
            .pause(.suspend, from: day("2026-03-10"), through: day("2026-03-12")))
        #expect(twice.due == (try day("2026-04-07")))
        #expect(
            try deadline(.pause(.stay, from: day("2026-04-02"), through: nil)).due == day("2026-04-01"))
        #expect(
            try deadline(.pause(.stay, from: day("2026-01-02"), through: day("2026-03-02"))).due == day("2026-04-01"))
    }

    @Test("A pause that goes on stops the limit")
    func open() throws {
        let stopped = try deadline(.pause(.suspend, from: day("2026-03-10"), through: nil))
        #expect(stopped.due == nil)
        #expect(stopped.stopped == .suspend)
        #expect(try deadline(.pause(.suspend, from: day("2026-04-01"), through: nil)).due == nil)
    }

    @Test("An interruption starts the limit anew on the day its cause has gone")
    func interrupted() throws {
        let anew = try deadline(.anew(.interrupt, at: day("2026-03-20"), removed: day("2026-04-08")))
        #expect(anew.due == (try day("2026-05-08")))
        #expect(try deadline(.anew(.interrupt, at: day("2026-03-20"), removed: nil)).stopped == .interrupt)
        #expect(
            try deadline(.anew(.interrupt, at: day("2026-04-02"), removed: day("2026-05-01"))).due == day("2026-04-01"))
    }

    @Test("Several interruptions in any order restart from the last that was in time")
    func several() throws {
        let first = try CaseEvent.anew(.interrupt, at: day("2026-03-20"), removed: day("2026-03-20"))
        let second = try CaseEvent.anew(.interrupt, at: day("2026-04-10"), removed: day("2026-04-13"))
        let within = try CaseEvent.anew(.interrupt, at: day("2026-04-11"), removed: day("2026-04-15"))
        #expect(try deadline(first, second).due == day("2026-05-13"))
        #expect(try deadline(second, first).due == day("2026-05-13"))
        // Without the first the second comes too late.
        #expect(try deadline(second).due == day("2026-04-01"))
        #expect(try deadline(within, second, first).due == day("2026-05-15"))
    }

    @Test(
        "A fresh start or another body begins anew and ends a pause that still went on",
        arguments: [EventKind.restart, .rerouted])
    func anew(kind: EventKind) throws {
        let moved = try CaseEvent.anew(kind, at: day("2026-03-20"), removed: day("2026-03-20"))
        #expect(try deadline(moved).due == day("2026-04-20"))
        #expect(try deadline(.pause(.stay, from: day("2026-03-10"), through: nil), moved).due == day("2026-04-20"))
        // What had been granted before belongs to the run that ended.
        #expect(try deadline(.extend(days: 5, at: day("2026-03-10"), reason: "x"), moved).due == day("2026-04-20"))
    }

    @Test(
        "Interruption, suspension and hearing move only rules that foresee them",
        arguments: [
            EventKind.suspend, .hearing, .interrupt,
        ])
    func notForeseen(kind: EventKind) throws {
        let event =
            try kind == .interrupt
            ? CaseEvent.anew(kind, at: day("2026-03-20"), removed: day("2026-03-25"))
            : .pause(kind, from: day("2026-03-20"), through: day("2026-03-25"))
        let result = try deadline(event, rule: "end: moves")
        #expect(result.due == (try day("2026-04-01")))
        #expect(result.remarks.count == 1)
    }

    @Test("A hearing that is put off moves the notice of it")
    func hearingPutOff() throws {
        let rule = try SamplePack.limit("5 working days before")
        let later = try CaseEvent.anew(.restart, at: day("2026-11-30"), removed: day("2026-11-30"))
        #expect(
            try #require(rule.deadline(from: day("2026-11-23"), events: [later], in: calendar)).due == day("2026-11-23")
        )
    }
}
