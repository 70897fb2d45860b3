import Kernel
import Web

/// The numbers of a survey beside its questions, and what was written.
struct SurveyResultsPage {
    let results: SurveyResults
    let mayCount: Bool

    private var open: OpenSurvey { results.open }

    var page: Page {
        Page(
            Text(open.survey.title, en: ""), trail: [Crumb(SurveyPages.title, "/surveys")],
            entry: SurveyPages.name,
            lead: Text(
                "收到 \(results.tally.sheets) 份，其中纸质 \(results.tally.papers) 份",
                en: "\(results.tally.sheets) sheets, \(results.tally.papers) of them on paper")
        ) { html in
            if mayCount, open.survey.status == .open {
                html.a(
                    Text("录入纸质问卷", en: "Type in a sheet of paper"), .href(.survey(open.entry.id, "paper")),
                    .class("btn btn-primary"))
            }
            html.exports(of: .survey(open.entry.id, "results"))
        } main: { html in
            html.sheet {
                html.p(.class("prose")) {
                    html.text(Text("职工答题的地址：", en: "Where workers answer: "))
                    html.a("/surveys/\(open.entry.id)", .href(.survey(open.entry.id)))
                }
            }
            for (place, question) in open.survey.questions.enumerated() { show(question, place, html) }
        }
    }

    private func show(_ question: SurveyQuestion, _ place: Int, _ html: HTML) {
        html.sheet(Text("\(place + 1). \(question.question)", en: "")) {
            if question.kind == .words {
                let words = results.tally.words[place]
                if words.isEmpty {
                    html.div(.class("prose")) { html.p(Text("还没有人写", en: "Nothing was written yet"), .class("meta")) }
                }
                html.ul(.class("lines")) {
                    for said in words { html.li { html.div(said, .lang(.zh)) } }
                }
            } else {
                html.table(
                    Array(zip(question.choices, results.tally.chosen[place])),
                    [
                        Column(Text("选项", en: "Option")) { html, row in html.span(row.0, .lang(.zh)) },
                        Column(Text("人数", en: "Persons")) { html, row in html.text(String(row.1)) },
                    ], caption: Text(question.question, en: ""), empty: EmptyState(Text("没有选项", en: "No options")))
            }
        }
    }
}
