/// One uninterrupted run of a limit, counted day by day. The lines are written by the count itself, so that what is shown
/// is what was done.
struct DeadlineCount {
    let period: RulePeriod
    let endMoves: Bool
    let calendar: WorkingCalendar
    private var pauses: [CaseEvent]
    private var startedBy: EventKind?

    private(set) var lines: [CountedLine] = []
    /// The last day; `nil` when a pause that goes on was met.
    private(set) var due: Day?
    /// Since when, and because of what, the limit stands still.
    private(set) var stopped: (since: Day, by: EventKind)?
    /// Whether a day was asked about whose year has no notice yet.
    private(set) var isProvisional = false

    init(period: RulePeriod, endMoves: Bool, calendar: WorkingCalendar, pauses: [CaseEvent]) {
        (self.period, self.endMoves, self.calendar, self.pauses) = (period, endMoves, calendar, pauses)
    }

    /// Makes the next run one that an event has started. Where the procedure itself goes on, what stood still that day no
    /// longer does.
    mutating func turn(by event: CaseEvent) {
        startedBy = event.kind
        guard event.kind != .interrupt, let at = event.at else { return }
        pauses.removeAll { $0.through == nil && $0.covers(at) }
    }

    /// Counts from `start`, which itself is not counted, and then `extra` days more.
    mutating func run(from start: Day, extra: RulePeriod?) {
        let mark = startedBy.map(CountedLine.Mark.startAnew) ?? .start
        (lines, due, stopped, isProvisional) = ([CountedLine(start, mark)], nil, nil, false)
        let days =
            period.unit == .days ? period.count : abs(period.corresponding(to: start).sinceEpoch - start.sinceEpoch)
        var day = start
        guard count(days, period.kind, &day, number: 0, CountedLine.Mark.counted) else { return }
        if let extra {
            guard count(extra.count, extra.kind, &day, number: days, CountedLine.Mark.prolonged) else { return }
        }
        if endMoves, !moveOffRest(&day) { return }
        due = day
    }

    /// The lines of this run up to the day before one on which something ended it.
    func lines(before day: Day) -> [CountedLine] {
        lines.filter { $0.first < day }.map { line in
            let isOpen = stopped?.since == line.first
            let last = isOpen ? day.adding(days: -1) : min(line.last, day.adding(days: -1))
            return CountedLine(line.first, through: last, line.mark)
        }
    }

    /// - Returns: whether it got to the end.
    private mutating func count(
        _ count: Int, _ kind: DayKind, _ day: inout Day, number before: Int, _ mark: (Int) -> CountedLine.Mark
    ) -> Bool {
        var left = count
        while left > 0 {
            day = day.adding(days: period.isBefore ? -1 : 1)
            guard skipPause(&day) else { return false }
            if kind == .working {
                let standing = standing(of: day)
                guard standing.isWorking else {
                    lines.append(CountedLine(day, .resting(standing)))
                    continue
                }
            }
            left -= 1
            lines.append(CountedLine(day, mark(before + count - left)))
        }
        return true
    }

    private mutating func moveOffRest(_ day: inout Day) -> Bool {
        let end = day
        while !standing(of: day).isWorking {
            if day != end { lines.append(CountedLine(day, .passedOver(standing(of: day)))) }
            day = day.adding(days: 1)
            guard skipPause(&day) else { return false }
        }
        if day != end { lines.append(CountedLine(day, .moved)) }
        return true
    }

    /// Goes to the first day at or after `day` that no pause covers; `false` when a pause goes on. A count backwards knows
    /// no pauses.
    private mutating func skipPause(_ day: inout Day) -> Bool {
        guard !period.isBefore else { return true }
        while let pause = pauses.first(where: { $0.covers(day) }) {
            guard let through = pause.through, let resumed = pause.resumed else {
                stopped = (day, pause.kind)
                lines.append(CountedLine(day, .paused(pause.kind)))
                return false
            }
            lines.append(CountedLine(day, through: through, .paused(pause.kind)))
            day = resumed
        }
        return true
    }

    private mutating func standing(of day: Day) -> DayStanding {
        if calendar.isProvisional(day) { isProvisional = true }
        return calendar.standing(of: day)
    }
}

extension CaseEvent {
    fileprivate func covers(_ day: Day) -> Bool {
        guard let at, at <= day else { return false }
        return through.map { day <= $0 } ?? true
    }
}

extension RulePeriod {
    /// The day of the same number that many months later (or earlier), or the last of that month (Civil Code §202).
    public func corresponding(to start: Day) -> Day {
        let (year, month, number) = start.civil
        let months = year * 12 + month - 1 + (unit == .years ? count * 12 : count) * (isBefore ? -1 : 1)
        let found = (0...3).lazy.compactMap { Day(year: months / 12, month: months % 12 + 1, day: number - $0) }.first
        return found ?? start
    }
}
