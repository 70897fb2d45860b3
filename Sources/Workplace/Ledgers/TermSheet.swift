import Kernel
import Web

/// Why an entry is due when it is: the rule, its article, and the count day by day; and how the term can be moved.
struct TermSheet {
    let ledger: AnyLedger
    let terms: EntryTerms
    let sheet: EntrySheet
    let mayChange: Bool
    let today: Day

    private var entry: Entry { sheet.entry }

    func write(to html: HTML) {
        guard sheet.asOf == nil, entry.isOpen, let status = ledger.description.status(entry.status) else { return }
        html.sheet(Text("时限", en: "Term"), id: "term") {
            html.div(.class("prose")) {
                html.p {
                    DueWords(entry: entry, today: today, calendar: terms.calendar, namesWeekday: true).write(to: html)
                }
                because(status, html)
                early(status, html)
                sooner(status, html)
                for step in sheet.rights.waiting {
                    html.p(
                        Text(
                            "「\(step.label.zh)」要等期满以后才能办。", en: "“\(step.label.en)” waits until the term is over."),
                        .class("meta"))
                }
            }
            for why in sheet.rights.lookedAtAbove { html.p(why, .class("meta")) }
            if let whose = sheet.rights.takenAbove { html.p(whose, .class("meta")) }
            if let deadline { count(deadline, html) }
            events(html)
            if mayChange, let deadline { changes(deadline, html) }
        }
    }

    private var deadline: Deadline? {
        guard let status = ledger.description.status(entry.status) else { return nil }
        return terms.explanation(
            of: entry, in: status, ledger.values(with: sheet.content), events: sheet.termEvents.map(\.caseEvent))
    }

    private func because(_ status: StatusDescription, _ html: HTML) {
        switch status.term {
        case .final: break
        case .openEnded: html.p(Text("这一步不设时限。", en: "This step has no term."), .class("meta"))
        case .by(let field):
            let label = ledger.description.field(field)?.label ?? Text(same: field)
            html.p(Text("以登记的「\(label.zh)」为准。", en: "As entered under “\(label.en)”."), .class("meta"))
        case .within(let id, _, _):
            if let deadline {
                html.p(deadline.rule.title + Text("：", en: ": ") + deadline.rule.value.words, .class("meta"))
                html.p(deadline.rule.citation, .class("meta"))
                if let passed = deadline.rule.passed { html.p(passed, .class("meta")) }
            } else {
                html.p(
                    Text(
                        "规则 \(id) 在本地还没有设定数值：时限待设定。", en: "Rule \(id) has no value set here yet: the term is to be set."
                    ),
                    .class("meta"))
            }
        }
    }

    /// Where the window before the day is yet to open.
    private func early(_ status: StatusDescription, _ html: HTML) {
        guard let opens = terms.opening(of: entry, in: status), today < opens else { return }
        html.p(Text("\(opens) 起才办，现在还不用办。", en: "It is done from \(opens) on; nothing is due before."), .class("meta"))
    }

    /// Where a day that stands in the entry is earlier than what the rule gives.
    private func sooner(_ status: StatusDescription, _ html: HTML) {
        guard let due = entry.due.day, due != deadline?.last else { return }
        for name in status.ownDays where sheet.content.values[name] == .day(due) {
            let label = ledger.description.field(name)?.label ?? Text(same: name)
            html.p(
                Text("登记的「\(label.zh)」更早，以它为准。", en: "“\(label.en)” is earlier, and counts."), .class("meta"))
        }
    }

    private func count(_ deadline: Deadline, _ html: HTML) {
        html.details(.class("count-days")) {
            html.summary(Text("逐日怎么数的", en: "The count, day by day"))
            html.ol(.class("lines")) {
                for line in deadline.lines {
                    html.li {
                        html.date(line.first)
                        if line.last != line.first {
                            html.text(" – ")
                            html.date(line.last)
                        }
                        html.text(" ")
                        html.text(line.words)
                    }
                }
            }
        }
    }

    private func events(_ html: HTML) {
        guard !sheet.termEvents.isEmpty else { return }
        html.ul(.class("lines")) {
            for event in sheet.termEvents {
                html.li {
                    html.text(event.kind.words)
                    html.text(" ")
                    html.date(event.at)
                    if let days = event.days { html.text(Text(" \(days) 天", en: " \(days) days")) }
                    html.div(event.reason, .class("meta"), .lang(.zh))
                }
            }
        }
    }

    private func changes(_ deadline: Deadline, _ html: HTML) {
        let isPaused = deadline.stopped != nil
        html.details(.class("count-days")) {
            html.summary(Text("延长或中止", en: "Extend or pause"))
            html.form(post: "/ledgers/\(ledger.id.name)/\(entry.id)/term") {
                if isPaused {
                    deed("resume", Text("恢复计时", en: "Let it run on"), html)
                } else {
                    if let due = lateSince(deadline) { html.p(.tooLateToExtend(due), .class("note")) }
                    if let ext = deadline.rule.ext, lateSince(deadline) == nil {
                        html.field(
                            Field(
                                "days", Text("延长几天", en: "Days to add"), .number,
                                help: Text("最多 \(ext.most.words.zh)", en: "at most \(ext.most.words.en)"),
                                isRequired: false))
                    }
                    html.field(
                        Field(
                            "reason", Text("理由", en: "Reason"), .line,
                            help: sheet.isFollowed
                                ? Text("延长的理由，凭查询码看得到", en: "By the code it is read why the term is longer") : nil,
                            maxLength: 500))
                    html.div(.class("form-acts")) {
                        if deadline.rule.ext != nil, lateSince(deadline) == nil {
                            deed("extend", Text("延长", en: "Extend"), html)
                        }
                        deed("pause", Text("中止计时", en: "Pause"), html)
                    }
                }
            }
        }
    }

    /// The day on which a term that could have been extended ran out.
    private func lateSince(_ deadline: Deadline) -> Day? {
        deadline.rule.ext != nil && entry.isOverdue(on: today) ? entry.due.day : nil
    }

    private func deed(_ name: String, _ label: Text, _ html: HTML) {
        html.button(
            label, .type("submit"), .name("deed"), .value(name), .class("btn btn-outline-secondary btn-sm"))
    }
}
