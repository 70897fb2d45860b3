/// One line of the count that leads to a deadline: a day, or several in a row of which the same is to be said.
public struct CountedLine: Hashable, Sendable {
    public enum Mark: Hashable, Sendable {
        /// The day the limit starts at, which is not counted.
        case start
        /// The day the limit starts at anew, which is not counted either.
        case startAnew(EventKind)
        /// The nth day of the limit.
        case counted(Int)
        /// The nth day of the limit, gained by extension.
        case prolonged(Int)
        /// Not a working day, in a limit of working days.
        case resting(DayStanding)
        /// Not counted because of a pause.
        case paused(EventKind)
        /// The count so far no longer matters; it starts anew when the cause has gone.
        case broken(EventKind)
        /// The last day was a rest day, and so is this one.
        case passedOver(DayStanding)
        /// The first working day after a last day that was a rest day: the limit ends here.
        case moved
    }

    public let first: Day
    public let last: Day
    public let mark: Mark

    init(_ day: Day, _ mark: Mark) { self.init(day, through: day, mark) }

    init(_ first: Day, through last: Day, _ mark: Mark) { (self.first, self.last, self.mark) = (first, last, mark) }
}

extension CountedLine {
    /// Why the day counts, or why not.
    public var words: Text {
        switch mark {
        case .start: Text("起算日，不计入", en: "start, not counted")
        case .startAnew(let kind):
            Text("\(kind.words.zh)，自此日重新起算，不计入", en: "\(kind.words.en): starts anew here, not counted")
        case .counted(let number): Text("第 \(number) 日", en: "day \(number)")
        case .prolonged(let number): Text("第 \(number) 日（延长）", en: "day \(number), by extension")
        case .resting(let standing): Text("\(standing.words.zh)，不计", en: "\(standing.words.en), not counted")
        case .paused(let kind): Text("\(kind.words.zh)，不计", en: "\(kind.words.en), not counted")
        case .broken(let kind):
            Text("\(kind.words.zh)期间，此前所计作废", en: "\(kind.words.en); what was counted no longer matters")
        case .passedOver(let standing):
            Text("期满日遇\(standing.words.zh)，顺延", en: "\(standing.words.en); the end moves on")
        case .moved: Text("休息日后的第一个工作日，期限在此届满", en: "first working day after the rest days: the end")
        }
    }
}
