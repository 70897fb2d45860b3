import Kernel
import Web

/// The surveys within reach, each with what has come of it.
struct SurveyListPage {
    static let size = 50

    let lines: [EntryLine]
    let isFirst: Bool

    var page: Page {
        Page(
            SurveyPages.title, entry: SurveyPages.name,
            lead: Text("问卷在台账里起草和开始；这里看结果、录纸质。", en: "Surveys are drafted in their ledger; here are their results.")
        ) { html in
            html.a(Text("起草问卷", en: "Draft a survey"), .href("/ledgers/surveys/new"), .class("btn btn-primary"))
        } main: { html in
            html.sheet {
                html.table(
                    Array(lines.prefix(Self.size)),
                    [
                        Column(Text("问卷", en: "Survey")) { html, line in
                            html.a(line.entry.title, .href(.survey(line.entry.id, "results")), .lang(.zh))
                        },
                        Column(Text("单位", en: "Union")) { html, line in html.span(line.owner, .lang(.zh)) },
                        Column(Text("状态", en: "Status")) { html, line in
                            let status = line.entry.status
                            html.chip(Survey.ledger.description.status(status)?.label ?? Text(same: status))
                        },
                    ], caption: SurveyPages.title,
                    empty: EmptyState(Text("还没有问卷。", en: "There is no survey yet.")))
                let next = lines.count > Self.size ? lines[Self.size - 1].cursor : nil
                html.pager(
                    first: isFirst ? nil : "/surveys", next: next.map { Link("/surveys").with("after", $0.description) }
                )
            }
        }
    }
}
