import Kernel
import Store

/// The targets of a year within reach, each with how many joined so far.
struct TargetProgress: Sendable {
    static let targets = AnyLedger(JoiningTarget.ledger)
    private static let joined = MemberRegister.face.description.counts.first { $0.indicator == "members.joined" }
    private static let most = 200

    struct Line: Sendable {
        let target: EntryLine
        let group: TargetGroup
        let goal: Int
        /// Who joined in the year, as far as it has come; `nil` where the reader may not see members.
        let asked: FigureAsked?
        let joined: Int

        /// Whether less of it is done than of the year has passed.
        func isBehind(_ passed: Double) -> Bool { Double(joined) < Double(goal) * passed }
    }

    let year: Int
    let lines: [Line]
    /// Of the year, from 0 to 1.
    let passed: Double

    /// Costs a query for each target: the sums of a few hundred towns at most.
    static func load(
        _ year: Int, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> TargetProgress {
        var filter = EntryFilter()
        filter.fields["year"] = .among(Int64(year)...Int64(year))
        let found = try EntrySelection(targets, filter, for: actor, on: today).page(
            EntrySort(.rank), limit: most, on: connection)
        var target = JoiningTarget()
        target.year = year
        let days = target.days
        let lines = try found.filter { $0.entry.status != JoiningTarget.Status.dropped.rawValue }.compactMap {
            try line($0, days, for: actor, on: today, connection)
        }
        return TargetProgress(year: year, lines: lines, passed: days.map { $0.passed(on: today) } ?? 0)
    }

    private static func line(
        _ target: EntryLine, _ days: ClosedRange<Day>?, for actor: Actor, on today: Day, _ connection: any Connection
    ) throws -> Line? {
        guard case .choice(let name)? = target.values["group"], let group = TargetGroup(rawValue: name),
            case .number(let goal)? = target.values["goal"]
        else { return nil }
        let union = try Organisation.find(target.entry.owner.organisation, on: connection)
        var asked: FigureAsked?
        if let days, days.lowerBound <= today, let joined,
            let reach = union.flatMap({ actor.reach(of: $0, under: .readMembers) })
        {
            let part = group.segment.map { "segments=\($0.rawValue)" } ?? ""
            asked = FigureAsked(joined, part: part, in: reach, days.lowerBound...min(days.upperBound, today))
        }
        return Line(
            target: target, group: group, goal: goal, asked: asked,
            joined: try asked?.find(on: connection).amount ?? 0)
    }
}

extension ClosedRange<Day> {
    /// How much of it lies behind at the end of a day, from 0 to 1.
    fileprivate func passed(on day: Day) -> Double {
        let (first, last) = (lowerBound.sinceEpoch, upperBound.sinceEpoch)
        return Double(Swift.min(Swift.max(day.sinceEpoch - first + 1, 0), last - first + 1)) / Double(last - first + 1)
    }
}
