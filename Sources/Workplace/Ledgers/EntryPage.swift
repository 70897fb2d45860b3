import Kernel
import Web

/// The page of one entry: where it stands and why it is due, its facts, what can be done, and what was done.
struct EntryPage {
    let ledger: AnyLedger
    let book: LedgerBook
    let limit: DocumentLimit
    let sheet: EntrySheet
    let actor: Actor
    let now: Instant
    let errors: FormErrors
    let typed: Fields
    /// Sealed fields that were opened just now.
    let opened: [String: FieldValue]

    private var entry: Entry { sheet.entry }
    private var description: LedgerDescription { ledger.description }
    private var isNow: Bool { sheet.asOf == nil }
    private var today: Day { now.day }

    var page: Page {
        Page(
            Text(same: entry.title), trail: [Crumb(ledger.title, ledger.link)], entry: ledger.navigationName,
            notices: notices, lead: Text(same: "\(entry.number) · \(sheet.owner.name)")
        ) { html in
            if isNow { acts(html) }
        } main: { [self] html in
            if let why = errors.first { html.notice(Notice(.trouble, why)) }
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    progress(html)
                    facts(html)
                    ReckoningPanel(reckonings: reckonings).write(to: html)
                    if sheet.erasure == nil {
                        if sheet.isFollowed, isNow {
                            MessageSheet(ledger: ledger, sheet: sheet, errors: errors, typed: typed).write(to: html)
                        }
                        DocumentPanel(ledger: ledger, sheet: sheet.documents, limit: limit, asOf: sheet.asOf).write(
                            to: html)
                    }
                    EntryHistorySheet(ledger: ledger, sheet: sheet).write(to: html)
                }
                html.div(.class("narrow")) {
                    TermSheet(
                        ledger: ledger, terms: book.terms, sheet: sheet,
                        mayChange: actor.may(ledger.decide, at: entry.place),
                        today: today
                    ).write(to: html)
                    if isNow, sheet.erasure == nil {
                        if !isEarly {
                            PaperPanel(ledger: ledger, entry: entry, status: sheet.content.status).write(to: html)
                        }
                        hands(html)
                    }
                    EntryLinksPanel(links: sheet.links, owner: sheet.owner.name, book: book).write(to: html)
                    if sheet.erasure == nil {
                        if isNow { notes(html) }
                        asItWas(html)
                    }
                }
            }
        }
    }

    private var notices: [Notice] {
        if let erasure = sheet.erasure {
            return [
                Notice(
                    .hint,
                    Text(
                        "内容已于 \(erasure.on) 按规定销毁：办结后保存 \(erasure.years) 年。编号、单位、日期和统计还在",
                        en: """
                            What stood here was erased on \(erasure.on), having been kept for \(erasure.years) years by rule. \
                            Number, union, days and figures stay
                            """))
            ]
        }
        guard let day = sheet.asOf else { return unknownDay + minutes }
        return [Notice(.hint, Text("这是 \(day) 当天结束时的样子", en: "This is how it stood at the end of \(day)"))]
    }

    private var unknownDay: [Notice] {
        guard let day = sheet.unknownDay else { return [] }
        let why =
            day > today
            ? Text("\(day) 还没到", en: "\(day) is still to come")
            : Text("\(day) 还没有这一事项", en: "On \(day) there was no such entry yet")
        return [Notice(.hint, why + Text("，下面是现在的样子", en: "; below is how it stands now"))]
    }

    /// Where minutes count: how many have passed, and until when somebody calls.
    private var minutes: [Notice] {
        guard let waited = ledger.minutesWaited(entry, sheet.content, at: now, by: book.terms) else { return [] }
        return [Notice(.hint, waited.words)]
    }

    private func acts(_ html: HTML) {
        let (way, steps) = (way, description.steps(from: entry.status))
        // What leads back or ends it stands after the way on, and never in its place while that is another's or waits for the term.
        let onward = steps.first { !way.leadsBack($0) }
        let others = steps.filter { $0 != onward }
        let next = [onward].compactMap(\.self)
        // Before the window of its term opens nothing is to be done: no step stands out.
        for step in isEarly ? others + next : next + others where sheet.rights.allows(.step(step)) {
            html.a(
                step.label, .href("/ledgers/\(ledger.id.name)/\(entry.id)/steps/\(step.name)"),
                .class(step == onward && !isEarly ? "btn btn-primary" : "btn btn-outline-secondary"))
        }
        for other in book.ledgers where entry.isOpen && other.begins(of: ledger.id) {
            guard actor.may(other.write, at: entry.place) else { continue }
            html.a(
                Text("登记「\(other.title.zh)」", en: "Enter: \(other.title.en)"), .href(other.newLink(from: entry.id)),
                .class("btn btn-outline-secondary"))
        }
        if sheet.rights.allows(.change) {
            html.a(
                Text("修改", en: "Change"), .href("/ledgers/\(ledger.id.name)/\(entry.id)/change"),
                .class("btn btn-outline-secondary"))
            if description.isFollowed {
                // Whoever keeps such a ledger has a page at this address.
                if !sheet.isFollowed, !sheet.isPart {
                    html.a(
                        Text("给查询码", en: "Give a code"), .href("/ledgers/\(ledger.id.name)/\(entry.id)/code"),
                        .class("btn btn-outline-secondary"))
                }
                html.a(
                    Text("拆出一件", en: "Split"), .href("/ledgers/\(ledger.id.name)/\(entry.id)/split"),
                    .class("btn btn-outline-secondary"))
            }
        }
    }

    private var isEarly: Bool { book.terms.isEarly(entry, of: ledger, on: today) }

    private var way: EntryProgress {
        EntryProgress(description, standing: sheet.content.status, history: sheet.history)
    }

    private func progress(_ html: HTML) {
        let line = way
        html.sheet(Text("进度", en: "Progress")) {
            html.chip(description.label(ofStatus: sheet.content.status))
        } content: {
            html.steps(line.statuses, current: line.current)
        }
    }

    /// By the rules of the day that is shown.
    private var reckonings: [Reckoning] {
        ledger.reckonings(sheet.content, book.terms.rules(at: entry.owner.region, on: sheet.asOf ?? today))
    }

    private func facts(_ html: HTML) {
        let values = ledger.values(with: sheet.content)
        let words = FieldWords(names: sheet.names)
        html.sheet(Text("内容", en: "Content")) {
            html.definitions {
                for field in description.fields {
                    guard let value = values[field.name], value != .absent else { continue }
                    if case .rows(let rows) = value, case .rows(let fields, _) = field.kind {
                        html.definition(field.label) { table(rows, fields, field.label, words, html) }
                    } else if value == .sealed {
                        html.definition(field.label) { sealed(field, html) }
                    } else {
                        html.definition(field.label) { fact(words.words(value, of: field), value, html) }
                    }
                }
                html.definition(Text("登记日期", en: "Entered on")) { html.date(entry.openedOn) }
                if let closed = entry.closedOn, isNow {
                    html.definition(Text("办结日期", en: "Closed on")) { html.date(closed) }
                }
            }
        }
    }

    /// What is sealed, or the way to open it; and who opened it before.
    private func sealed(_ field: FieldDescription, _ html: HTML) {
        if let value = opened[field.name] {
            var plain = field
            plain.dataClass = .open
            fact(FieldWords(names: sheet.names).words(value, of: plain), value, html)
        } else {
            html.chip(Text("已密封", en: "sealed"))
            if isNow, sheet.rights.allows(.unseal) {
                html.details {
                    html.summary(Text("开启", en: "Open"))
                    html.form(post: "/ledgers/\(ledger.id.name)/\(entry.id)/seals/\(field.name)") {
                        html.field(
                            Field(
                                "reason", Text("为什么要看", en: "Why you need to see it"), .line,
                                help: Text("会留痕，当事人看得到", en: "It is journalled, and the person concerned sees it"),
                                maxLength: 500))
                        html.button(Text("开启", en: "Open"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                    }
                }
            }
        }
        for opening in sheet.openings where opening.field == field.name {
            html.div(.class("meta"), .lang(.zh)) {
                html.text("\(opening.at.stamp.prefix(16)) \(opening.office) \(opening.name ?? "")：\(opening.reason)")
            }
        }
    }

    private func fact(_ words: Text, _ value: FieldValue, _ html: HTML) {
        switch value {
        case .text(let text): for line in text.split(separator: "\n") { html.div(String(line), .lang(.zh)) }
        case .rich(let rich): html.rich(rich)
        case .employer(let employer) where sheet.leadsToEmployers:
            html.a(words, .href(EmployerPages.link(to: employer)), .lang(.zh))
        default: html.text(words)
        }
    }

    private func table(
        _ rows: [[String: FieldValue]], _ fields: [FieldDescription], _ title: Text, _ words: FieldWords, _ html: HTML
    ) {
        html.table(
            rows,
            fields.map { field in
                Column(field.label, isNumeric: field.kind.isNumeric) { html, row in
                    html.text(words.words(row[field.name] ?? .absent, of: field))
                }
            }, caption: title, empty: EmptyState(Text("没有", en: "None")))
    }

    private func hands(_ html: HTML) {
        html.sheet(Text("经办", en: "In whose hands")) {
            html.div(.class("prose")) {
                html.p(sheet.handler.map { Text(same: $0) } ?? Text("还没有经办人", en: "Nobody’s yet"))
                if sheet.rights.allows(.assign) {
                    html.form(post: "/ledgers/\(ledger.id.name)/\(entry.id)/handler", class: "inline") {
                        html.field(
                            Field(
                                "handler", Text("交给", en: "Give to"),
                                .choice([.init("", Text("（暂无）", en: "(nobody)"))] + options),
                                value: entry.handler?.description ?? "",
                                isRequired: false))
                        html.button(
                            Text("交办", en: "Assign"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                    }
                }
            }
        }
    }

    private var options: [Field.Option] {
        sheet.colleagues.map { .init($0.id.description, Text(same: "\($0.name)（\($0.organisation)）")) }
    }

    private func notes(_ html: HTML) {
        html.sheet(Text("内部备注", en: "Notes among colleagues")) {
            if sheet.notes.isEmpty, !sheet.rights.allows(.note) {
                html.p(Text("还没有备注", en: "There are none yet"), .class("note"))
            }
            html.ul(.class("lines")) {
                for note in sheet.notes {
                    html.li {
                        html.div(note.words, .lang(.zh))
                        html.div("\(note.author ?? "—") · \(note.at.stamp.prefix(16))", .class("meta"))
                    }
                }
            }
            if sheet.rights.allows(.note) {
                html.form(post: "/ledgers/\(ledger.id.name)/\(entry.id)/notes") {
                    html.field(
                        Field(
                            "words", Text("加一条备注", en: "Add a note"), .paragraphs(rows: 2), value: typed.text("words"),
                            help: Text("只有工会同事看得到", en: "Only colleagues see it"), maxLength: 2000))
                    html.button(Text("加注", en: "Add"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                }
            }
        }
    }

    private func asItWas(_ html: HTML) {
        html.sheet(Text("某一天的样子", en: "As it was on a day")) {
            html.form(get: ledger.link(to: entry.id)) {
                html.field(
                    Field(
                        "day", Text("日期", en: "Day"), .day, value: (sheet.asOf ?? today).description)
                )
                html.div(.class("form-acts")) {
                    html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                    if sheet.asOf != nil { html.a(Text("回到现在", en: "Back to now"), .href(ledger.link(to: entry.id))) }
                }
            }
        }
    }
}
