import Kernel
import Web

/// Registers a directive, or files words under one that is registered.
struct DirectiveForm {
    let words, name, day, chosen: String
    let directives: [Directive]
    let errors: FormErrors

    var page: Page {
        Page(
            Text("登记传达学习事项", en: "Register a directive"),
            trail: [
                Crumb(Text("工会信息", en: "Bulletins"), "/bulletins"),
                Crumb(Text("传达学习", en: "Dissemination"), "/dissemination"),
            ], entry: "bulletins",
            lead: Text("登记一次，各组织何时传达从稿件里自动对上", en: "Registered once; who conveyed it when is found in the articles")
        ) { [self] html in
            html.sheet {
                html.form(post: "/directives/new", errors: errors) {
                    html.field(
                        Field(
                            "words", Text("稿件里的写法", en: "Words in print"), value: words,
                            help: Text("如 中国工会十七大精神", en: "As bulletins write it"), isRequired: false,
                            maxLength: 200),
                        errors: errors)
                    if !directives.isEmpty {
                        let options =
                            [Field.Option("", Text("新事项", en: "A new directive"))]
                            + directives.map { Field.Option($0.id.description, Text(same: $0.name)) }
                        html.field(
                            Field(
                                "directive", Text("归入", en: "File under"), .choice(options), value: chosen,
                                isRequired: false), errors: errors)
                    }
                    html.field(
                        Field(
                            "name", Text("名称", en: "Name"), value: name,
                            help: Text("归入已有事项时不用填", en: "Not needed when filed under another"), isRequired: false,
                            maxLength: 80), errors: errors)
                    html.field(
                        Field(
                            "day", Text("讲话、会议或来信的日期", en: "Day of the speech, congress or letter"), .day, value: day,
                            help: Text("相隔天数从这一天算起", en: "Lags are counted from it"), isRequired: false),
                        errors: errors)
                    html.submit(Text("登记", en: "Register"), cancel: "/dissemination")
                }
            }
        }
    }
}
