import Kernel
import Web

/// The table of directives and organisations: who conveyed what, when, and how long after.
struct DisseminationPage {
    let view: DisseminationView
    let here: Link

    private var table: Dissemination { view.table }

    var page: Page {
        Page(
            Text("传达学习", en: "Dissemination"), trail: [Crumb(Text("工会信息", en: "Bulletins"), "/bulletins")],
            entry: "bulletins",
            lead: Text("\(table.centre.name)的下级，逐格可回到稿件", en: "Below \(table.centre.name); each cell opens its article")
        ) { [self] html in
            if !table.directives.isEmpty { html.exports(of: here) }
            if view.mayRegister {
                html.a(
                    Text("登记事项", en: "Register a directive"), .href("/directives/new"), .class("btn btn-primary btn-sm")
                )
            }
        } main: { [self] html in
            ArchiveTabs.write(html, .dissemination)
            html.filters(
                [Standpoint.field(view.words)], to: "/dissemination", clear: view.words.isEmpty ? nil : "/dissemination"
            )
            html.sheet { html.table(table.rows, columns, caption: Text("传达学习", en: "Dissemination"), empty: empty) }
            coverage(html)
            unfiled(html)
        }
    }

    private var empty: EmptyState {
        EmptyState(
            Text("\(table.centre.name)没有下级工会。", en: "\(table.centre.name) has no unions below it."),
            act: Crumb(Text("看稿件", en: "See the articles"), "/bulletins"))
    }

    private var columns: [Column<Dissemination.Row>] {
        [
            Column(Text("组织", en: "Organisation")) { html, row in html.text(row.organisation.name) }
        ]
            + table.directives.enumerated().map { index, directive in
                Column(Text(directive.name, en: ""), isMinor: index > 1, link: link(to: directive)) { html, row in
                    Self.write(row.cells[index], of: directive, html)
                }
            }
    }

    private func link(to directive: Directive) -> Link {
        Link("/dissemination").with("directive", directive.id.description).with("owner", view.words)
    }

    static func write(_ cell: Dissemination.Cell, of directive: Directive, _ html: HTML) {
        if let own = cell.own {
            html.a(.href("/articles/\(own.article)")) { html.date(own.day) }
            html.div(directive.lag(of: own), .class("note"))
        } else {
            html.span("—", .class("none"))
        }
        if cell.below > 0 { html.div(Text("下级 \(cell.below) 家", en: "\(cell.below) below"), .class("note")) }
    }

    private func coverage(_ html: HTML) {
        guard !table.directives.isEmpty, !table.rows.isEmpty else { return }
        html.sheet(Text("已传达的家数", en: "How many have conveyed it")) {
            html.bars(
                table.directives.enumerated().map { index, directive in
                    let count = table.count(at: index)
                    return Bar(
                        Text(directive.name, en: ""), Double(count), words: "\(count)/\(table.rows.count)",
                        link: link(to: directive))
                }, head: Text("事项", en: "Directive"), unit: Text("家", en: "Organisations"),
                caption: Text("各事项已传达的家数", en: "How many have conveyed each directive"))
        }
    }

    /// What bulletins tell of that nobody registered.
    private func unfiled(_ html: HTML) {
        html.sheet(Text("稿件里还传达了", en: "Also conveyed, says print"), id: "unfiled") {
            html.table(
                view.unfiled,
                [
                    Column(Text("写法", en: "Words")) { html, row in html.text(row.words) },
                    Column(Text("组织", en: "Organisations"), isNumeric: true) { html, row in html.text(row.organisations)
                    },
                    Column(Text("稿件", en: "Articles"), isNumeric: true) { html, row in html.text(row.articles) },
                    Column(Text("最早", en: "First"), isNumeric: true, isMinor: true) { html, row in html.date(row.first)
                    },
                    Column(Text("登记", en: "Register")) { [view] html, row in
                        if view.mayRegister {
                            html.a(.href(Link("/directives/new").with("words", row.words))) {
                                html.deed(Text("登记", en: "Register"), about: Text(row.words, en: ""))
                            }
                        }
                    },
                ], caption: Text("未登记的写法", en: "Words not registered"),
                empty: EmptyState(
                    Text(
                        "没有未登记的写法。导入工会信息后，稿件里传达学习的内容会列在这里。",
                        en: "None. Once bulletins are imported, what they tell of conveying stands here.")))
        }
    }
}

extension Directive {
    /// How long after the directive a meeting was.
    func lag(of meeting: Conveyed) -> Text {
        let days = meeting.day.sinceEpoch - day.sinceEpoch
        return days == 0 ? Text("当天", en: "same day") : Text("\(days) 天", en: days == 1 ? "1 day" : "\(days) days")
    }
}
