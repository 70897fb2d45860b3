import Kernel
import Web

/// What expires at an organisation and below it: each line opens its entry, and says what set its day.
struct ExpiryPage {
    let sheet: ExpirySheet
    let query: ExpiryQuery
    let ledgers: [AnyLedger]
    let book: LedgerBook
    let today: Day

    private var home: ID<Organisation> { sheet.place.organisation.id }

    var page: Page {
        Page(ExpiryPages.title, entry: "expiring", lead: sheet.place.words) { [self] html in
            html.tabs(
                [tab(Text("全部", en: "All"), "", sheet.counts.values.reduce(0, +))]
                    + ledgers.map { tab($0.title, $0.id.name, sheet.counts[$0.id] ?? 0) },
                label: Text("分类", en: "Kinds"))
            filters(html)
            html.sheet(Text("\(query.days) 天内到期", en: "Within \(query.days) days")) {
                html.span(Text("逾期的在前", en: "What is overdue first"), .class("note"))
            } content: {
                guard !sheet.lines.isEmpty else { return html.emptyState(empty) }
                html.ul(.class("todo")) { for line in sheet.lines { html.li { write(line, html) } } }
                html.pager(first: query.after == nil ? nil : query.link(to: home), next: next)
            }
        }
    }

    private func tab(_ label: Text, _ ledger: String, _ count: Int) -> Tab {
        Tab(label, query.link(to: home, ledger: ledger), isCurrent: ledger == query.ledger, count: count)
    }

    private func filters(_ html: HTML) {
        html.form(get: ExpiryPages.address, class: "filters") {
            html.input(.type("hidden"), .name("in"), .value(home.description))
            html.input(.type("hidden"), .name("ledger"), .value(query.ledger))
            html.filter(
                Field(
                    "owner", Text("单位", en: "Union"), .suggested(sheet.place.names),
                    value: sheet.place.organisation.name, isRequired: false))
            html.filter(
                Field(
                    "days", Text("时间", en: "Within"),
                    .choice(
                        ExpiryQuery.spans.map {
                            Field.Option(String($0), Text("\($0) 天内", en: "\($0) days"))
                        }), value: String(query.days)))
            html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }

    private var empty: EmptyState {
        let longest = ExpiryQuery.spans.last ?? query.days
        return EmptyState(
            Text("这段时间没有到期的。", en: "Nothing expires within that time."),
            act: query.days == longest
                ? nil : Crumb(Text("看一年内", en: "Look a year ahead"), query.link(to: home, days: longest)))
    }

    private var next: Link? {
        guard sheet.lines.count == ExpirySheet.pageSize, let last = sheet.lines.last else { return nil }
        return query.link(to: home).with("after", last.line.cursor.description)
    }

    private func write(_ line: InboxLine, _ html: HTML) {
        let note = line.due(in: book, inFull: true)
        html.light(of: note)
        html.div {
            html.a(.href(line.link(in: book)), .class("title"), .lang(.zh)) { html.text(line.entry.title) }
            html.div(.class("meta")) { html.text(line.meta(in: book)) }
            papers(line, html)
        }
        html.due(note)
    }

    /// Those that are due where it stands, made of what is known; none before the window of its term opens.
    private func papers(_ line: InboxLine, _ html: HTML) {
        guard let ledger = book[line.entry.ledger], !book.terms.isEarly(line.entry, of: ledger, on: today) else {
            return
        }
        let due = ledger.papers.filter { $0.isDue(at: line.entry.status) }
        guard !due.isEmpty else { return }
        html.div(.class("row-acts")) {
            for paper in due {
                html.a(.href(ledger.link(to: line.entry.id, paper: paper.name))) {
                    html.deed(paper.title, about: Text(same: line.entry.title))
                }
            }
        }
    }
}
