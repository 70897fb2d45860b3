/// How an entry's term stands on a day, in words: never told by colour alone.
public struct DueStanding: Hashable, Sendable {
    public enum Tone: String, CaseIterable, Sendable {
        case overdue, today
        /// At most two working days are left.
        case soon
        case fine
        /// The term does not run.
        case paused
        /// The rule has no value for this place and day.
        case unset
        /// Declared open-ended.
        case none
    }

    public let tone: Tone
    public let day: Day?
    /// Today not counted, the last day counted; negative once it has passed.
    public let workingDaysLeft: Int?
    /// The holidays of the year are not announced yet, so that the number of working days may still change.
    public let isProvisional: Bool
    private let today: Day

    public init(_ due: EntryDue, on today: Day, in calendar: WorkingCalendar) {
        self.today = today
        day = due.day
        guard let day = due.day else {
            workingDaysLeft = nil
            isProvisional = false
            tone = due.isUnset ? .unset : due.isPaused ? .paused : .none
            return
        }
        let left = calendar.workingDaysLeft(until: day, on: today)
        workingDaysLeft = left
        isProvisional = today < day && calendar.isProvisional(day)
        tone = day < today ? .overdue : day == today ? .today : left <= 2 ? .soon : .fine
    }
}

extension DueStanding {
    /// In one or two words, for a light or a chip.
    public var meaning: Text {
        switch tone {
        case .overdue: Text("逾期", en: "Overdue")
        case .today: Text("今天到期", en: "Due today")
        case .soon: Text("将到期", en: "Due soon")
        case .fine: Text("未到期", en: "In time")
        case .paused: Text("时限中止", en: "Term paused")
        case .unset: Text("时限待设定", en: "Term to be set")
        case .none: Text("不设时限", en: "No term")
        }
    }

    /// 已超 1 天；周四 · 还剩 2 个工作日 / 1 day late; Thu · 2 working days left
    public var words: Text {
        guard let day else { return meaning }
        switch tone {
        case .soon: return day.shortWeekday + Text(" · ", en: " · ") + left
        case .fine: return day.shortDate + Text(" · ", en: " · ") + left
        default: return left
        }
    }

    /// The same where the day stands beside it.
    public var left: Text {
        guard let day, let workingDaysLeft else { return meaning }
        switch tone {
        case .overdue:
            let days = today.sinceEpoch - day.sinceEpoch
            return Text("已超 \(days) 天", en: days == 1 ? "1 day late" : "\(days) days late")
        case .soon, .fine: return Self.left(workingDaysLeft)
        default: return meaning
        }
    }

    /// 11月24日 星期二 · 农历十月十六 / Tuesday 24 November · lunar month 10, day 16
    public var inFull: Text? {
        guard let day else { return nil }
        let lunar = LunarDay(day)
        let year = day.civil.year
        let date =
            year == today.civil.year
            ? day.withWeekday
            : Text("\(year)年\(day.withWeekday.zh)", en: "\(day.withWeekday.en) \(year)")
        let words =
            date
            + Text(
                " · 农历\(lunar.zh)",
                en: " · lunar month \(lunar.month)\(lunar.isLeap ? " (leap)" : ""), day \(lunar.day)")
        return isProvisional ? words + Text("（放假安排未公布，暂计）", en: " (holidays not announced yet)") : words
    }

    private static func left(_ days: Int) -> Text {
        Text("还剩 \(days) 个工作日", en: days == 1 ? "1 working day left" : "\(days) working days left")
    }
}

extension Day {
    private static let short = [
        Text("周一", en: "Mon"), Text("周二", en: "Tue"), Text("周三", en: "Wed"), Text("周四", en: "Thu"),
        Text("周五", en: "Fri"), Text("周六", en: "Sat"), Text("周日", en: "Sun"),
    ]
    private static let shortMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    fileprivate var shortWeekday: Text { Self.short[weekday - 1] }

    fileprivate var shortDate: Text {
        let (_, month, day) = civil
        return Text("\(month)月\(day)日", en: "\(day) \(Self.shortMonths[month - 1])")
    }
}
