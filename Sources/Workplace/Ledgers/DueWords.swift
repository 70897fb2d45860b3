import Kernel
import Web

/// Until when an entry may stay where it stands, as cadres count: the day, and the working days left.
struct DueWords {
    let entry: Entry
    let today: Day
    let calendar: WorkingCalendar
    /// Where there is room for it.
    var namesWeekday = false

    func write(to html: HTML) {
        guard entry.isOpen else { return html.text("—") }
        let standing = DueStanding(entry.due, on: today, in: calendar)
        guard let day = standing.day else { return html.text(standing.meaning) }
        html.light(standing.colour, standing.meaning + Text("：", en: ": "))
        html.date(day)
        if namesWeekday { html.text(Text(same: " ") + day.weekdayName) }
        html.div(standing.left, .class("meta"))
    }
}
