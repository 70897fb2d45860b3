import Kernel
import Web

/// A tab of the inbox that lists entries.
struct InboxList {
    let tab: InboxTab
    let sheet: InboxSheet
    let book: LedgerBook
    let actor: Actor
    let isFirst: Bool
    let today: Day

    var page: Page {
        Page(Text("待办", en: "Inbox"), entry: "inbox", notices: notices, lead: today.withWeekday) { html in
            html.a(Text("请假委托", en: "Leave"), .href("/inbox/leave"), .class("btn btn-outline-secondary"))
            html.a(
                Text("移交手上事项", en: "Hand over"), .href("/inbox/hand-over/new"), .class("btn btn-outline-secondary"))
        } main: { [self] html in
            html.tabs(tab, sheet.counts)
            html.sheet(tab.label) {
                html.span(tab.lead, .class("note"))
            } content: {
                guard !sheet.lines.isEmpty else { return html.emptyState(tab.empty) }
                html.ul(.class("todo")) { for line in sheet.lines { html.li { write(line, html) } } }
                html.pager(first: isFirst ? nil : tab.link, next: next)
            }
        }
    }

    private var next: Link? {
        guard sheet.lines.count == InboxSheet.pageSize, let last = sheet.lines.last else { return nil }
        return tab.link.with("after", last.line.cursor.description)
    }

    private var notices: [Notice] {
        let away = sheet.leaves.filter { $0.isRunning(on: today) }.map { leave in
            Notice(
                .hint,
                Text(
                    "您请假到 \(leave.until.withWeekday.zh)，\(leave.deputyName)代理",
                    en: "You are on leave until \(leave.until.withWeekday.en); \(leave.deputyName) stands in"))
        }
        let standingIn = sheet.standingIn.map { leave in
            Notice(
                .hint,
                Text(
                    "您代理\(leave.name)到 \(leave.until.withWeekday.zh)",
                    en: "You stand in for \(leave.name) until \(leave.until.withWeekday.en)"))
        }
        return tab == .mine ? away + standingIn : []
    }

    private func write(_ line: InboxLine, _ html: HTML) {
        let note = line.due(in: book, inFull: true)
        html.light(of: note)
        html.div {
            html.a(.href(line.link(in: book)), .class("title"), .lang(.zh)) {
                html.text("\(line.entry.number) \(line.entry.title)")
            }
            html.div(.class("meta")) {
                html.text(line.meta(in: book))
                hands(line, html)
            }
            if let press = line.press { html.p(press.said, .class("press")) }
            acts(line, html)
        }
        html.due(note)
    }

    /// In whose hands it is, where that is not the reader herself.
    private func hands(_ line: InboxLine, _ html: HTML) {
        if let handler = line.line.handler, line.entry.handler != actor.account {
            html.text(tab == .mine ? Text(" · 代 ", en: " · for ") : Text(" · 经办 ", en: " · with "))
            html.span(handler, .lang(.zh))
        }
        if let receiver = line.offeredTo {
            html.text(" ")
            html.chip(Text("待\(receiver)接收", en: "offered to \(receiver)"))
        }
    }

    private func acts(_ line: InboxLine, _ html: HTML) {
        let about = Text(same: line.entry.number)
        if tab == .post {
            html.form(post: "/inbox/taking", class: "inline") {
                html.input(.type("hidden"), .name("ledger"), .value(line.entry.ledger.name))
                html.input(.type("hidden"), .name("entry"), .value(line.entry.id.description))
                html.button(.type("submit"), .class("btn btn-outline-secondary btn-sm")) {
                    html.deed(Text("领办", en: "Take it up"), about: about)
                }
            }
        }
        guard tab == .below, let ledger = book[line.entry.ledger], actor.mayPress(line.entry, of: ledger) else {
            return
        }
        if line.press?.day == today {
            html.chip(Text("今天已催办", en: "Pressed today"))
        } else {
            html.a(
                .href(PressPages.link(line.entry)), .class("btn btn-outline-secondary btn-sm")
            ) { html.deed(Text("催办", en: "Press"), about: about) }
        }
    }
}
