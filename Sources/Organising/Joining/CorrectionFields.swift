import Kernel
import Web

/// What a member wants to stand instead, on the screen.
enum CorrectionFields {
    static func wish(in form: Fields) -> CorrectionWish {
        var wish = CorrectionWish()
        (wish.name, wish.phone) = (form.text("name"), form.text("phone"))
        (wish.employer, wish.occupation) = (form.text("employer"), form.text("occupation"))
        return wish
    }

    static func write(_ form: Fields, _ errors: FormErrors, to html: HTML) {
        html.p(
            Text(
                "只填要改的。证件号码有错，请带证件到工会。",
                en: "Fill in only what is to be changed. For the document number, bring the document."),
            .class("hint"))
        for (name, label, most) in [
            ("name", Text("姓名", en: "Name"), 50), ("phone", Text("手机号码", en: "Mobile phone"), 30),
            ("employer", Text("工作单位", en: "Employer"), 100), ("occupation", Text("岗位", en: "Occupation"), 50),
        ] {
            var field = Field(
                name, label, value: form.text(name), isRequired: false, maxLength: most, autocomplete: "off")
            field.saysOptional = false
            html.field(field, errors: errors)
        }
    }

    /// What became of what she asked last.
    static func standing(of asked: AskedCorrection?, _ html: HTML) {
        guard let asked else { return }
        html.p {
            switch asked.answer {
            case nil: html.chip(Text("等工会办理", en: "Waits for the union"), .soon)
            case .made: html.chip(Text("已更正", en: "Corrected"), .good)
            case .refused: html.chip(Text("未更正", en: "Not corrected"))
            }
            html.text(" ")
            html.text(asked.askedOn.description)
            if !asked.because.isEmpty {
                html.text(" ")
                html.span(asked.because, .lang(.zh))
            }
        }
    }
}
