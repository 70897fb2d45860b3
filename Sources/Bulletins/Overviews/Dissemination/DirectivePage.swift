import Kernel
import Web

/// One directive: who below an organisation conveyed it, when, in which form, by whom, with how many points; and who has not.
struct DirectivePage {
    let view: DisseminationView
    let sheet: DirectiveSheet
    let today: Day
    let here: Link

    private var directive: Directive { sheet.directive }
    private var table: Dissemination { view.table }
    private var silent: [Dissemination.Row] { table.rows.filter { $0.cells[0].own == nil } }

    var page: Page {
        Page(
            Text(same: directive.name),
            trail: [
                Crumb(Text("工会信息", en: "Bulletins"), "/bulletins"),
                Crumb(Text("传达学习", en: "Dissemination"), "/dissemination"),
            ], entry: "bulletins",
            lead: Text(
                "\(directive.day.written.zh)；\(table.centre.name)的下级",
                en: "\(directive.day.written.en); below \(table.centre.name)")
        ) { [self] html in
            html.exports(of: here)
        } main: { [self] html in
            ArchiveTabs.write(html, .dissemination)
            html.form(get: "/dissemination", class: "filters") {
                html.input(.type("hidden"), .name("directive"), .value(directive.id.description))
                html.filter(Standpoint.field(view.words))
                html.button(Text("查看", en: "Show"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
            }
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    html.sheet(Text("已传达 \(table.count(at: 0)) 家", en: "Conveyed: \(table.count(at: 0))")) {
                        html.table(told, columns, caption: Text("已传达", en: "Conveyed"), empty: none)
                    }
                }
                html.div(.class("narrow")) {
                    waiting.write(html)
                    words(html)
                }
            }
        }
    }

    private var told: [(organisation: Organisation, meeting: Conveyed)] {
        table.rows.compactMap { row in row.cells[0].own.map { (row.organisation, $0) } }.sorted {
            $0.meeting.day < $1.meeting.day
        }
    }

    private var none: EmptyState {
        EmptyState(Text("稿件里还没有哪一家传达。", en: "No article tells of a meeting yet."))
    }

    private var columns: [Column<(organisation: Organisation, meeting: Conveyed)>] {
        [
            Column(Text("组织", en: "Organisation")) { html, row in html.text(row.organisation.name) },
            Column(Text("日期", en: "Date"), isNumeric: true) { html, row in html.date(row.meeting.day) },
            Column(Text("相隔", en: "Lag"), isNumeric: true) { [directive] html, row in
                html.text(directive.lag(of: row.meeting))
            },
            Column(Text("形式", en: "Form")) { html, row in html.text(row.meeting.form?.name ?? Text(same: "—")) },
            Column(Text("主持、传达", en: "By"), isMinor: true) { html, row in
                html.text(row.meeting.people.isEmpty ? "—" : row.meeting.people)
            },
            Column(Text("要点", en: "Points"), isNumeric: true, isMinor: true) { html, row in
                html.text(row.meeting.points.map(String.init) ?? "—")
            },
            Column(Text("稿件", en: "Article"), isMinor: true) { [view] html, row in
                html.a(
                    view.titles[row.meeting.article] ?? "…", .href("/articles/\(row.meeting.article)"), .lang(.zh))
            },
        ]
    }

    private var waiting: SilentSheet {
        SilentSheet(
            title: Text("尚未传达 \(silent.count) 家", en: "Not yet: \(silent.count)"),
            none: Text("都已传达。", en: "All have."),
            rows: silent.map { row in
                SilentSheet.Row(
                    name: row.organisation.name, below: row.cells[0].below,
                    remindedOn: sheet.reminded[row.organisation.id])
            }, mayRemind: view.mayRemind, today: today,
            reminding: (
                "/directives/\(directive.id)/reminders", [("centre", table.centre.id.description)]
            ))
    }

    private func words(_ html: HTML) {
        html.sheet(Text("稿件里的写法", en: "Words in print")) {
            html.ul(.class("lines")) {
                for one in sheet.words {
                    html.li {
                        html.text(one.words)
                        if sheet.mayChange, sheet.words.count > 1 {
                            html.form(post: "/directives/\(directive.id)/words", class: "inline") {
                                html.input(.type("hidden"), .name("words"), .value(one.words))
                                html.button(.type("submit"), .name("deed"), .value("remove"), .class("quiet")) {
                                    html.deed(Text("移出", en: "Take away"), about: Text(one.words, en: ""))
                                }
                            }
                        }
                    }
                }
            }
            guard sheet.mayChange else { return }
            html.form(post: "/directives/\(directive.id)/words") {
                html.field(Field("words", Text("再加一种写法", en: "One more"), maxLength: 200))
                html.submit(Text("归入", en: "File"))
            }
            html.form(post: "/directives/\(directive.id)/removal", class: "form aside-act") {
                html.button(Text("撤销这一事项", en: "Remove this directive"), .type("submit"), .class("quiet"))
            }
        }
    }
}
