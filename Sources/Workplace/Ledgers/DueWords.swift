import Kernel
import Web

/// Until when an entry may stay where it stands, as cadres count: the day, and the working days left.
struct DueWords {
    let entry: Entry
    let today: Day
    let calendar: WorkingCalendar

    func write(to html: HTML) {
        guard entry.isOpen else { return html.text("—") }
        guard let due = entry.due.day else {
            return html.text(entry.due.isUnset ? Text("时限待设定", en: "term to be set") : Text("未设时限", en: "no term"))
        }
        html.light(tone(due), meaning(due))
        html.date(due)
        html.div(left(due), .class("meta"))
    }

    func tone(_ due: Day) -> Tone {
        if due <= today { return .late }
        return calendar.workingDaysLeft(until: due, on: today) <= 2 ? .soon : .plain
    }

    private func meaning(_ due: Day) -> Text {
        switch tone(due) {
        case .late: due < today ? Text("已逾期：", en: "Overdue: ") : Text("今天到期：", en: "Due today: ")
        case .soon: Text("将到期：", en: "Due soon: ")
        default: Text("未到期：", en: "Not due: ")
        }
    }

    /// 「还剩 2 个工作日」,「已超 1 天」.
    func left(_ due: Day) -> Text {
        if due < today {
            let days = today.sinceEpoch - due.sinceEpoch
            return Text("已超 \(days) 天", en: days == 1 ? "1 day over" : "\(days) days over")
        }
        if due == today { return Text("今天到期", en: "due today") }
        let days = calendar.workingDaysLeft(until: due, on: today)
        return Text("还剩 \(days) 个工作日", en: days == 1 ? "1 working day left" : "\(days) working days left")
    }
}
