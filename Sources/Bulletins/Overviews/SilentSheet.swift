import Kernel
import Web

/// The organisations that did not do what an overview looks for, and the act of reminding them.
struct SilentSheet {
    struct Row {
        let name: String
        /// How many organisations below it did.
        var below = 0
        let remindedOn: Day?
    }

    let title: Text
    /// What stands here when there are none.
    let none: Text
    let rows: [Row]
    let mayRemind: Bool
    let today: Day
    /// Where reminding is done, and what the form says besides.
    let reminding: (link: Link, fields: [(name: String, value: String)])

    func write(_ html: HTML) {
        html.sheet(title, id: "silent") {
            guard !rows.isEmpty else { return html.emptyState(EmptyState(none)) }
            html.ul(.class("lines")) { for row in rows { html.li { write(row, html) } } }
            let due = rows.count { $0.remindedOn != today }
            if mayRemind, due > 0 { remind(due, html) }
        }
    }

    private func write(_ row: Row, _ html: HTML) {
        html.text(row.name)
        if row.below > 0 { html.span(Text(" 下级 \(row.below) 家", en: " \(row.below) below"), .class("note")) }
        if let day = row.remindedOn {
            html.text(" ")
            html.chip(Text("\(day) 已提醒", en: "reminded \(day)"))
        }
    }

    private func remind(_ count: Int, _ html: HTML) {
        html.form(post: reminding.link) {
            for (name, value) in reminding.fields { html.input(.type("hidden"), .name(name), .value(value)) }
            html.submit(Text("提醒这 \(count) 家", en: "Remind them"))
        }
    }
}
