import Kernel
import Web

/// The chronicle as a page, month by month; it prints as it stands.
struct ChroniclePage {
    let chronicle: Chronicle
    let words: String
    let here: Link

    var page: Page {
        Page(
            Text("大事记", en: "Chronicle"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")],
            entry: "bulletins",
            lead: Text(
                "\(chronicle.centre.name)（含下级），\(chronicle.period.words.zh)",
                en: "\(chronicle.centre.name) with those below, \(chronicle.period.words.en)")
        ) { [here, chronicle] html in
            if !chronicle.entries.isEmpty { html.exports(of: here) }
        } main: { [self] html in
            ArchiveTabs.write(html, .chronicle)
            html.filters(
                [Standpoint.field(words)] + chronicle.period.fields, to: "/chronicle",
                clear: here.text == "/chronicle" ? nil : "/chronicle")
            if chronicle.isCut {
                html.p(
                    Text(
                        "只列出最早的 \(Chronicle.most) 条，请缩短时间。",
                        en: "Only the first \(Chronicle.most) are shown; choose a shorter period."), .class("note"))
            }
            if chronicle.entries.isEmpty {
                html.sheet {
                    html.emptyState(
                        EmptyState(
                            Text(
                                "这段时间没有写明日期的稿件，台账里也没有大事。",
                                en: "No dated article and no event of a ledger in this period."),
                            act: Crumb(Text("看稿件", en: "See the articles"), "/bulletins")))
                }
            }
            for month in months { write(month, html) }
        }
    }

    private typealias Month = (year: Int, month: Int, entries: [Chronicle.Entry])

    private var months: [Month] {
        chronicle.entries.reduce(into: []) { months, entry in
            if let last = months.indices.last, months[last].year == entry.date.year,
                months[last].month == entry.date.month
            {
                months[last].entries.append(entry)
            } else {
                months.append((entry.date.year, entry.date.month, [entry]))
            }
        }
    }

    private func write(_ month: Month, _ html: HTML) {
        let first = Day(year: month.year, month: month.month, day: 1)?.written.en.dropFirst(2) ?? ""
        html.sheet(Text("\(month.year)年\(month.month)月", en: String(first))) {
            html.ul(.class("todo unlit")) {
                for entry in month.entries {
                    html.li {
                        html.div {
                            html.a(entry.words, .href(entry.link), .class("title"), .lang(.zh))
                            html.div(.class("meta")) {
                                html.span(entry.owner, .lang(.zh))
                                for tag in entry.tags {
                                    html.text(" · ")
                                    html.text(tag)
                                }
                            }
                        }
                        html.div(.class("due")) { html.text(entry.date.written) }
                    }
                }
            }
        }
    }
}

extension Chronicle.Entry {
    fileprivate var tagged: Text {
        Text(tags.map(\.zh).joined(separator: "、"), en: tags.map { $0[.en] }.joined(separator: ", "))
    }

    fileprivate var link: Link {
        switch source {
        case .article(let id): "/articles/\(id)"
        case .ledger(let event): "/ledgers/\(event.ledger.name)/\(event.entry)"
        }
    }
}

extension Chronicle {
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            Text("大事记", en: "Chronicle"),
            note: Text(
                "\(centre.name)（含下级），\(period.words.zh)", en: "\(centre.name) with those below, \(period.words.en)"),
            columns: [
                .init(Text("日期", en: "Date"), width: 24), .init(Text("事项", en: "Event"), width: 80),
                .init(Text("组织", en: "Organisation"), width: 30), .init(Text("标签", en: "Tags"), width: 40),
                .init(Text("来源", en: "Told by"), width: 20),
            ],
            rows: entries.map { entry in
                let source =
                    entry.kind == nil ? Text("工会信息", en: "Bulletins") : Text("台账", en: "Ledgers")
                return [
                    .text(entry.date.description), .text(entry.words), .text(entry.owner),
                    .phrase(entry.tagged), .phrase(source),
                ]
            })
    }
}
