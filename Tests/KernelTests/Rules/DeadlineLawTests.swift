import Kernel
import Stage
import Testing

@Suite("Laws of counting, over random cases") struct DeadlineLawTests {
    private let calendar: WorkingCalendar
    private static let rounds = 200

    init() throws { calendar = try Shipped.calendar.get() }

    private func starts(seed: UInt64) throws -> [(start: Day, count: Int)] {
        var dice = SeededGenerator(seed: seed)
        let first = try day("2018-01-01").sinceEpoch
        return (0..<Self.rounds).map { _ in
            (Day(sinceEpoch: first + Int.random(in: 0...3200, using: &dice)), Int.random(in: 1...80, using: &dice))
        }
    }

    @Test("A longer period never ends earlier", arguments: DayKind.allCases)
    func monotone(kind: DayKind) throws {
        for (start, count) in try starts(seed: 1) {
            let shorter = try #require(
                try SamplePack.limit("\(count) \(kind) days").deadline(from: start, in: calendar))
            let longer = try #require(
                try SamplePack.limit("\(count + 1) \(kind) days").deadline(from: start, in: calendar))
            let (first, second) = (try #require(shorter.due), try #require(longer.due))
            #expect(first <= second, "\(start) \(count)")
        }
    }

    @Test("A later start never ends earlier", arguments: DayKind.allCases)
    func laterStart(kind: DayKind) throws {
        for (start, count) in try starts(seed: 2) {
            let rule = try SamplePack.limit("\(count) \(kind) days")
            let first = try #require(rule.deadline(from: start, in: calendar)?.due)
            let second = try #require(rule.deadline(from: start.adding(days: 1), in: calendar)?.due)
            #expect(first <= second, "\(start) \(count)")
        }
    }

    @Test("Working days counted are the working days between")
    func working() throws {
        for (start, count) in try starts(seed: 3) {
            let due = try #require(
                try SamplePack.limit("\(count) working days").deadline(from: start, in: calendar)?.due)
            #expect(calendar.workingDays(after: start, through: due) == count, "\(start) \(count)")
            #expect(calendar.isWorkingDay(due))
        }
    }

    @Test("No end lies on a rest day, and only rest days lie between the nominal end and the end")
    func ends() throws {
        for (start, count) in try starts(seed: 4) {
            let due = try #require(
                try SamplePack.limit("\(count) natural days").deadline(from: start, in: calendar)?.due)
            let nominal = start.adding(days: count)
            #expect(calendar.isWorkingDay(due))
            #expect(calendar.workingDays(after: nominal.adding(days: -1), through: due) == 1, "\(start) \(count)")
        }
    }

    @Test("The count goes through the days one by one, and its last line is the last day")
    func lines() throws {
        var dice = SeededGenerator(seed: 5)
        for (start, count) in try starts(seed: 6) {
            let kind = try #require(DayKind.allCases.randomElement(using: &dice))
            let rule = try SamplePack.limit(
                "\(count) \(kind) days", "events: [interrupt, suspend], extension: {up_to: 20 \(kind) days}")
            let events = (0..<Int.random(in: 0...4, using: &dice)).map { _ in event(from: start, &dice) }
            let deadline = try #require(rule.deadline(from: start, events: events, in: calendar))
            let again = try #require(rule.deadline(from: start, events: events.shuffled(using: &dice), in: calendar))
            #expect(deadline.due == again.due)
            #expect(deadline.lines.first?.first == start)
            for (line, next) in zip(deadline.lines, deadline.lines.dropFirst()) {
                #expect(line.first <= line.last)
                #expect(next.first == line.last.adding(days: 1), "\(start) \(count) \(events)")
            }
            if let due = deadline.due { #expect(deadline.lines.last?.last == due) }
            #expect((deadline.due == nil) == (deadline.stopped != nil))
        }
    }

    private func event(from start: Day, _ dice: inout SeededGenerator) -> CaseEvent {
        let at = start.adding(days: Int.random(in: -10...60, using: &dice))
        let end = at.adding(days: Int.random(in: 0...40, using: &dice))
        return switch Int.random(in: 0..<6, using: &dice) {
        case 0: .extend(days: Int.random(in: 1...30, using: &dice), at: at, reason: "x")
        case 1: .pause(.suspend, from: at, through: Bool.random(using: &dice) ? end : nil)
        case 2: .pause(.stay, from: at, through: end)
        case 3: .anew(.interrupt, at: at, removed: end)
        case 4: .anew(.restart, at: at, removed: at)
        default: .pause(.hearing, from: at, through: end)
        }
    }
}
