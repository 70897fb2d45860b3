/// What a day is to those who work: whether it is worked, and for which reason.
public enum DayStanding: Hashable, Sendable {
    case working
    /// A Saturday or Sunday that is worked so that a holiday could be longer (调休上班).
    case swapped(Holiday)
    case weekend
    /// Off by law, or off because a weekend was moved to it.
    case holiday(Holiday)

    public var isWorking: Bool {
        switch self {
        case .working, .swapped: true
        case .weekend, .holiday: false
        }
    }

    /// 周末 / weekend
    public var words: Text {
        switch self {
        case .working: Text("工作日", en: "working day")
        case .swapped(let holiday): Text("调休上班（\(holiday.name.zh)）", en: "worked in exchange for \(holiday.name.en)")
        case .weekend: Text("周末", en: "weekend")
        case .holiday(let holiday): Text("\(holiday.name.zh)放假", en: "\(holiday.name.en) holiday")
        }
    }
}
