import Kernel
import Web

/// Where an officer types in a sheet of paper, one after the other.
struct PaperSheetPage {
    let open: OpenSurvey
    let form: Fields
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("录入纸质问卷", en: "Type in a sheet of paper"),
            trail: [
                Crumb(SurveyPages.title, "/surveys"),
                Crumb(Text(open.survey.title, en: ""), .survey(open.entry.id, "results")),
            ], entry: SurveyPages.name,
            lead: Text("每份撕下存根，按存根编号录入，一份只计一次。", en: "Tear off the stub; each number is counted once.")
        ) { html in
            html.sheet {
                html.form(post: .survey(open.entry.id, "paper"), errors: errors) {
                    html.field(
                        Field(
                            "stub", Text("存根编号", en: "Number on the stub"), value: form.text("stub"), maxLength: 20,
                            autocomplete: "off"), errors: errors)
                    html.questions(open.survey.questions, form, errors)
                    html.submit(Text("计入", en: "Count it"), cancel: .survey(open.entry.id, "results"))
                }
            }
        }
    }
}
