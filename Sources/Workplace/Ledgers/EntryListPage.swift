import Kernel
import Web

/// The page of a ledger's list.
struct EntryListPage {
    let ledger: AnyLedger
    let query: EntryListQuery
    let list: EntryList
    let narrowings: [EntryNarrowing]
    let mayWrite: Bool
    let mayExportMuch: Bool
    let here: Link
    let calendar: WorkingCalendar
    let today: Day

    var page: Page {
        Page(
            ledger.title, entry: ledger.navigationName, lead: count
        ) { html in
            if !list.lines.isEmpty {
                html.a(Text("汇总表", en: "By union"), .href(report), .class("btn btn-outline-secondary btn-sm"))
                html.exports(of: here.without("after"))
            }
            if mayExportMuch {
                html.a(
                    Text("我的导出", en: "My exports"), .href(ExportPages.link),
                    .class("btn btn-outline-secondary btn-sm"))
            }
            if mayWrite, closed == nil {
                html.a(Text("导入", en: "Import"), .href(ledger.imports), .class("btn btn-outline-secondary"))
                html.a(Text("登记", en: "Enter new"), .href("/ledgers/\(ledger.id.name)/new"), .class("btn btn-primary"))
            }
        } main: { [self] html in
            if let closed, !list.lines.isEmpty || query.isNarrowed { html.notice(Notice(.hint, closed)) }
            for words in query.unread {
                html.notice(
                    Notice(
                        .hint,
                        Text(
                            "看不懂「\(words)」，没有按它筛选",
                            en: "“\(words)” cannot be read as a number, a sum or a day; nothing was narrowed by it")))
            }
            html.tabs(tabs, label: Text("状态", en: "State"))
            EntryListBar(
                ledger: ledger, query: query, views: list.views, place: list.place, narrowings: narrowings, here: here
            ).write(to: html)
            html.div(.class("entries")) {
                if mayWrite, !bulkSteps.isEmpty, !list.lines.isEmpty {
                    html.form(post: "/ledgers/\(ledger.id.name)/steps", class: "bulk") {
                        html.input(.type("hidden"), .name("query"), .value(here.query))
                        html.sheet { table(html) }
                        bulk(html)
                    }
                } else {
                    html.sheet { table(html) }
                }
            }
            html.pager(first: query.cursor == nil ? nil : here.without("after"), next: next)
        }
    }

    /// Why somebody who handles entries here enters none.
    private var closed: Text? { mayWrite ? list.closed : nil }

    /// The same list, counted by union.
    private var report: Link {
        let query = ["after", "sort", "col"].reduce(here) { $0.without($1) }.query
        return Link(returningTo: ledger.path("/report" + (query.isEmpty ? "" : "?" + query))) ?? ledger.link
    }

    private func table(_ html: HTML) {
        html.table(
            list.lines, columns, caption: ledger.title, sorted: query.sorting, here: here.without("after"), empty: empty
        )
    }

    /// The steps that ask for nothing, so that they can be taken on several entries at once.
    private var bulkSteps: [StepDescription] { ledger.description.steps.filter(\.asks.isEmpty) }

    private func bulk(_ html: HTML) {
        html.div(.class("bulk-acts")) {
            html.label(Text("勾选的事项：", en: "Those ticked:"), .for("field-step"))
            html.select(.id("field-step"), .name("step"), .class("form-select form-select-sm")) {
                for step in bulkSteps { html.option(step.label, .value(step.name)) }
            }
            html.button(Text("批量办理", en: "Do it for all"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }

    private var count: Text {
        list.count >= EntryList.most
            ? Text("\(EntryList.most.grouped) 件以上", en: "\(EntryList.most.grouped) or more")
            : Text("共 \(list.count.grouped) 件", en: list.count == 1 ? "1 entry" : "\(list.count.grouped) entries")
    }

    private var tabs: [Tab] {
        let all = here.without("state").without("after")
        return [Tab(Text("全部", en: "All"), all, isCurrent: query.state == nil)]
            + EntryFilter.State.allCases.map {
                Tab($0.label, all.with("state", $0.rawValue), isCurrent: query.state == $0)
            }
    }

    private var columns: [Column<EntryLine>] {
        let words = FieldWords(names: list.names, isMasked: true)
        let canTick = mayWrite && !bulkSteps.isEmpty
        let ordering = Set(ledger.description.ordering.map(\.name))
        let fields = query.columns.map { field in
            Column<EntryLine>(
                field.label, sort: ordering.contains(field.name) ? "f." + field.name : nil,
                isNumeric: field.kind.isNumeric, isMinor: true
            ) { html, line in html.text(words.words(line.values[field.name] ?? .absent, of: field)) }
        }
        return [
            Column(Text("事项", en: "Matter"), sort: "entered") { html, line in
                if canTick, line.entry.isOpen { tick(line, html) }
                html.a(
                    line.entry.title, .href(ledger.link(to: line.entry.id)), .lang(.zh),
                    .when(canTick, .id(label(of: line))))
                html.div(line.entry.number, .class("meta"))
            },
            Column(Text("单位", en: "Union"), sort: "rank", isMinor: true) { html, line in html.text(line.owner) },
        ] + fields + [
            Column(Text("状态", en: "Status")) { html, line in
                html.chip(ledger.description.label(ofStatus: line.entry.status))
            },
            Column(Text("经办人", en: "Officer"), isMinor: true) { html, line in html.text(line.handler ?? "—") },
            Column(Text("时限", en: "Due"), sort: "due", isNumeric: true) { html, line in
                DueWords(entry: line.entry, today: today, calendar: calendar).write(to: html)
            },
        ]
    }

    private func tick(_ line: EntryLine, _ html: HTML) {
        html.input(
            .type("checkbox"), .name("entry"), .value(line.entry.id.description), .class("form-check-input"),
            .labelledBy(label(of: line)))
        html.text(" ")
    }

    private func label(of line: EntryLine) -> String { "matter-\(line.entry.id)" }

    private var empty: EmptyState {
        if !list.ownerIsKnown {
            return EmptyState(
                Text("没有叫「\(query.owner)」的单位。", en: "No union is called \(query.owner)."),
                act: Crumb(Text("清除筛选", en: "Clear the filter"), ledger.link))
        }
        if query.isNarrowed {
            return EmptyState(
                Text("没有符合条件的事项。", en: "Nothing fits."), act: Crumb(Text("清除筛选", en: "Clear the filter"), ledger.link))
        }
        if let closed { return EmptyState(closed) }
        return EmptyState(
            Text(
                "还没有登记过。登记后，时限、统计和报表都从这里来。",
                en: "Nothing has been entered yet. Deadlines, figures and reports will come from here."),
            act: mayWrite ? Crumb(Text("登记第一件", en: "Enter the first"), "/ledgers/\(ledger.id.name)/new") : nil)
    }

    private var next: Link? {
        guard list.lines.count == EntryList.pageSize, let last = list.lines.last else { return nil }
        return here.replacing("after", last.cursor.description)
    }
}

extension FieldKind {
    var isNumeric: Bool {
        switch self {
        case .number, .yuan, .day: true
        default: false
        }
    }
}

extension LedgerDescription {
    /// An unknown status is shown as it stands.
    func label(ofStatus name: String) -> Text {
        status(name)?.label ?? formerStatuses[name] ?? Text(same: name)
    }
}
