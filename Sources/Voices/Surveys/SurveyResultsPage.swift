import Kernel
import Web

/// How many sheets came; and once no more can come, the numbers of a survey beside its questions, and what was written.
struct SurveyResultsPage {
    let results: SurveyResults
    let mayCount: Bool

    static let waiting = Text(
        "征集截止后才看得到结果：边收边看，就看得出某一份是怎么答的。",
        en: "Results show once it has ended: looking while sheets come in would tell single ones.")

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
            if open.survey.status == .open {
                html.a(
                    Text("打印二维码", en: "Print the code"), .href(.survey(open.entry.id, "poster")),
                    .class("btn btn-outline-secondary"))
            }
            if open.survey.isCounted { html.exports(of: .survey(open.entry.id, "results")) }
        } main: { html in
            html.sheet {
                html.p(.class("prose")) {
                    html.text(Text("职工答题的地址：", en: "Where workers answer: "))
                    html.a("/surveys/\(open.entry.id)", .href(.survey(open.entry.id)))
                }
                if !open.survey.isCounted { html.p(Self.waiting, .class("prose note")) }
            }
            guard open.survey.isCounted else { return }
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
                let all = results.tally.written[place]
                if words.count < all {
                    html.div(.class("prose")) {
                        html.p(
                            Text("显示 \(words.count) 条，共 \(all) 条", en: "\(words.count) of \(all) are shown"),
                            .class("meta"))
                    }
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
