import Kernel
import Web

/// A survey before whoever answers it: its questions, and nothing about her.
struct SurveyPage {
    let open: OpenSurvey
    let form: Fields
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text(open.survey.title, en: ""), frame: .portal,
            lead: Text("不记名，不登录。", en: "Anonymous; no account.")
        ) { html in
            html.sheet {
                for line in open.survey.lead.split(separator: "\n") { html.p(String(line), .lang(.zh)) }
                html.form(post: .survey(open.entry.id), errors: errors) {
                    html.input(.type("hidden"), .name("once"), .value(Secret().text))
                    html.questions(open.survey.questions, form, errors)
                    html.submit(Text("提交", en: "Send"))
                }
            }
        }
    }

    static var thanks: Page {
        Page(Text("已收到", en: "Received"), frame: .portal) { html in
            html.sheet {
                html.p(Text("谢谢。答卷只计数，不保存是谁答的。", en: "Thank you. Answers are counted; who gave them is not kept."))
                html.p { html.a(Text("有事找工会", en: "Speak up"), .href("/speak")) }
            }
        }
    }
}

extension HTML {
    /// The questions of a survey as fields; every one may stay empty.
    func questions(_ questions: [SurveyQuestion], _ form: Fields, _ errors: FormErrors) {
        for (place, question) in questions.enumerated() {
            let name = SurveySheet.field(place)
            if question.kind == .words {
                var field = Field(
                    name, Text(question.question, en: ""), .paragraphs(rows: 3), value: form.text(name),
                    isRequired: false, maxLength: SurveySheet.longest)
                field.saysOptional = false
                self.field(field, errors: errors)
            } else {
                options(question, name, form, errors[name])
            }
        }
    }

    private func options(_ question: SurveyQuestion, _ name: String, _ form: Fields, _ error: Text?) {
        let isSeveral = question.kind == .several
        let chosen = Set(form.values(name))
        fieldset(.class(error == nil ? "field" : "field is-wrong"), .id("field-" + name)) {
            legend(Text(question.question, en: ""))
            if isSeveral { div(Text("可选多项", en: "Several may be chosen"), .class("field-help")) }
            if let error { div(error, .class("field-error")) }
            for (index, choice) in question.choices.enumerated() {
                label(.class("choice")) {
                    input(
                        .type(isSeveral ? "checkbox" : "radio"), .name(name), .value(String(index + 1)),
                        .class("form-check-input"), .when(chosen.contains(String(index + 1)), .checked))
                    span(choice, .lang(.zh))
                }
            }
        }
    }
}
