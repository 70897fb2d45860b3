/// A time limit that was worked out: until when, by which version of which rule, and how it was counted.
public struct Deadline: Hashable, Sendable {
    public let rule: Rule
    /// The day the matter began.
    public let start: Day
    /// The last day; `nil` while the limit stands still. Of a window it is the day it opens.
    public let due: Day?
    /// Why it stands still, when it does.
    public let stopped: EventKind?
    /// A day mattered whose year has no notice of the State Council yet; the due day may still move.
    public let isProvisional: Bool
    /// The count, day by day. Its last day is the due day.
    public let lines: [CountedLine]
    /// What was recorded and had no effect, and why.
    public let remarks: [Text]

    /// The day after which it is too late: the end of a window, otherwise the due day.
    public var last: Day? { rule.isWindow ? start : due }
}

extension Rule {
    /// The time limit from a day, moved by what happened since; the order of the events does not matter.
    ///
    /// The starting day is not counted; a period of months or years ends on the corresponding day; the end moves off a
    /// rest day unless the rule says it stays. An event after the limit has passed changes nothing, nor does one that the
    /// rule does not foresee.
    ///
    /// - Returns: `nil` when the rule gives no time limit.
    public func deadline(from start: Day, events: [CaseEvent] = [], in calendar: WorkingCalendar) -> Deadline? {
        guard case .period(let period) = value else { return nil }
        let history = CaseHistory(events, for: self)
        var count = DeadlineCount(period: period, endMoves: endMoves, calendar: calendar, pauses: history.pauses)
        var remarks = history.remarks
        var earlier: [CountedLine] = []
        var begin = start
        var turns = history.turns[...]
        while true {
            let run = prolonged(&count, from: begin, history.extensions)
            guard let index = turns.firstIndex(where: { count.isMet(by: $0, from: begin) }), let at = turns[index].at
            else {
                remarks += run + history.late(turns, after: count.due)
                return Deadline(
                    rule: self, start: start, due: count.due, stopped: count.stopped?.by,
                    isProvisional: count.isProvisional, lines: earlier + count.lines, remarks: remarks)
            }
            let turn = turns[index]
            let broken = max(at, begin)
            earlier += count.lines(before: broken)
            guard let resumed = turn.resumed else {
                return Deadline(
                    rule: self, start: start, due: nil, stopped: turn.kind, isProvisional: false,
                    lines: earlier + [CountedLine(broken, .broken(turn.kind))], remarks: remarks)
            }
            if broken < resumed {
                earlier.append(CountedLine(broken, through: resumed.adding(days: -1), .broken(turn.kind)))
            }
            count.turn(by: turn)
            begin = resumed
            turns = turns[(index + 1)...]
        }
    }

    /// Counts, and counts again with every extension that was decided in time.
    ///
    /// - Returns: remarks on those that were not.
    private func prolonged(_ count: inout DeadlineCount, from begin: Day, _ extensions: [CaseEvent]) -> [Text] {
        count.run(from: begin, extra: nil)
        guard let ext else { return [] }
        var granted = 0
        var remarks: [Text] = []
        for event in extensions where event.at.map({ $0 >= begin }) ?? true {
            if let at = event.at, let due = count.due, due < at {
                remarks.append(
                    Text("\(at) 的延长晚于届满日 \(due)，不起作用", en: "the extension of \(at) came after \(due) and has no effect")
                )
                continue
            }
            let asked = event.days ?? ext.most.count
            if asked > ext.most.count - granted { remarks.append(ext.excess(asked)) }
            granted += min(max(asked, 0), ext.most.count - granted)
            count.run(from: begin, extra: RulePeriod(count: granted, unit: .days, kind: ext.most.kind))
            if ext.asksReason, event.reason == nil {
                remarks.append(Text("延长未写明理由", en: "the extension states no reason"))
            }
        }
        return remarks
    }
}

extension RuleExtension {
    fileprivate func excess(_ asked: Int) -> Text {
        Text(
            "申请延长 \(asked) 天，合计最多 \(most.words.zh)，按最多计",
            en: "\(asked) days were asked for; \(most.words.en) in all is the most, and that was counted")
    }
}

extension DeadlineCount {
    /// Whether an event that starts the count anew does so to this run: it comes before the run has ended, or its cause
    /// still lasted when the run began.
    fileprivate func isMet(by turn: CaseEvent, from begin: Day) -> Bool {
        guard let at = turn.at else { return false }
        guard at >= begin else { return turn.resumed.map { $0 > begin } ?? true }
        return period.isBefore || due.map { at <= $0 } ?? true
    }
}
