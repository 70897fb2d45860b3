import Kernel
import Web

/// The round-up as a page: who filed how much, the newest of each, and who filed nothing.
struct RoundUpPage {
    let roundUp: RoundUp
    let words: String
    let mayRemind: Bool
    let today: Day
    let here: Link

    var page: Page {
        Page(
            Text("各地动态", en: "Round-up"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")],
            entry: "bulletins",
            lead: Text(
                "\(roundUp.centre.name)的下级，\(roundUp.period.words.zh)",
                en: "Below \(roundUp.centre.name), \(roundUp.period.words.en)")
        ) { [here, roundUp] html in
            if !roundUp.rows.isEmpty { html.exports(of: here) }
        } main: { [self] html in
            ArchiveTabs.write(html, .roundUp)
            html.filters(
                [Standpoint.field(words)] + roundUp.period.fields, to: "/round-up",
                clear: here.text == "/round-up" ? nil : "/round-up")
            if roundUp.rows.isEmpty { return html.sheet { html.emptyState(alone) } }
            html.div(.class("columns")) {
                html.div(.class("wide")) { for row in roundUp.filed { write(row, html) } }
                html.div(.class("narrow")) {
                    silent.write(html)
                    chart(html)
                }
            }
        }
    }

    private var alone: EmptyState {
        EmptyState(
            Text("\(roundUp.centre.name)没有下级工会。", en: "\(roundUp.centre.name) has no unions below it."),
            act: Crumb(Text("看稿件", en: "See the articles"), "/bulletins"))
    }

    private func articles(_ row: RoundUp.Row) -> Link {
        roundUp.period.carried(by: Link("/bulletins").with("owner", row.organisation.name))
    }

    private func write(_ row: RoundUp.Row, _ html: HTML) {
        html.sheet(Text(same: row.organisation.name)) {
            html.a(
                Text("\(row.count) 篇", en: row.count == 1 ? "1 article" : "\(row.count) articles"),
                .href(articles(row)))
        } content: {
            html.ul(.class("todo unlit")) {
                for line in row.newest {
                    html.li {
                        html.div {
                            html.a(
                                line.title ?? line.opening + "…", .href("/articles/\(line.id)"), .class("title"),
                                .lang(.zh))
                            html.div(line.owner, .class("meta"))
                        }
                        html.div(line.day.description, .class("due"))
                    }
                }
            }
        }
    }

    private var silent: SilentSheet {
        SilentSheet(
            title: Text("尚未报送 \(roundUp.silent.count) 家", en: "Nothing filed: \(roundUp.silent.count)"),
            none: Text("都已报送。", en: "All have filed."),
            rows: roundUp.silent.map { SilentSheet.Row(name: $0.organisation.name, remindedOn: $0.remindedOn) },
            mayRemind: mayRemind, today: today,
            reminding: (
                "/round-up/\(roundUp.centre.id)/reminders",
                [("from", roundUp.period.from.description), ("to", roundUp.period.to.description)]
            ))
    }

    private func chart(_ html: HTML) {
        guard !roundUp.filed.isEmpty else { return }
        html.sheet(Text("报送篇数", en: "Articles filed")) {
            html.bars(
                roundUp.filed.map { row in
                    Bar(
                        Text(same: row.organisation.name), Double(row.count), words: String(row.count),
                        link: articles(row))
                }, head: Text("组织", en: "Organisation"), unit: Text("篇", en: "Articles"),
                caption: Text("各组织报送的稿件", en: "Articles filed by each organisation"))
        }
    }
}

extension RoundUp {
    var spreadsheet: Spreadsheet {
        Spreadsheet(
            Text("各地动态", en: "Round-up"),
            note: Text("\(centre.name)的下级，\(period.words.zh)", en: "Below \(centre.name), \(period.words.en)"),
            columns: [
                .init(Text("组织", en: "Organisation"), width: 30), .init(Text("稿件", en: "Articles")),
                .init(Text("最新一篇", en: "Newest"), width: 60), .init(Text("日期", en: "Date")),
                .init(Text("提醒日期", en: "Reminded on")),
            ],
            rows: (filed + silent).map { row in
                [
                    .text(row.organisation.name), .number(Double(row.count)),
                    row.newest.first.map { .text($0.title ?? $0.opening) } ?? .empty,
                    row.newest.first.map { .day($0.day) } ?? .empty, row.remindedOn.map { .day($0) } ?? .empty,
                ]
            })
    }
}
