import Kernel
import Web

/// The form: what it is about, where, and her own words. All else may stay empty.
struct SpeakPage {
    let places: [CounterPlace]
    let form: Fields
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("有事找工会", en: "Speak up"), frame: .portal,
            lead: Text(
                "不用注册，可以不留名。工会不会告诉您的单位。", en: "No account, no name needed. The union does not tell your employer.")
        ) { html in
            html.quickExit()
            html.sheet {
                html.p {
                    html.text(Text("有生命危险，马上打 ", en: "If a life is in danger, call "))
                    html.a(Text(same: "120"), .href(.outside("tel:120")))
                    html.text(Text("、", en: ", "))
                    html.a(Text(same: "110"), .href(.outside("tel:110")))
                    html.text(Text("；心里撑不住，打 ", en: "; if you cannot go on, "))
                    html.a(Text(same: "12356"), .href(.outside("tel:12356")))
                }
                html.form(post: "/speak", errors: errors, takesFiles: true) { fields(html) }
            }
            html.p {
                html.a(
                    Text("别人问过的，看看有没有答复", en: "See what others asked, and how unions answered"),
                    .href(ReplyPages.address))
            }
            html.p {
                html.a(Text("想当面说：主席有约的日子", en: "Say it in person: days with the chair"), .href(ChairDayPages.address))
            }
            html.p {
                html.a(Text("我有查询码，看看办到哪一步", en: "I have a code and want to see how far it is"), .href("/follow"))
            }
        }
    }

    private func fields(_ html: HTML) {
        html.input(.type("hidden"), .name("once"), .value(Secret().text))
        html.field(
            Field(
                "kind", Text("什么事", en: "What about"),
                .choice(SpokenOf.all.map { .init($0.kind.rawValue, $0.label) }), value: form.text("kind")),
            errors: errors)
        html.field(
            Field(
                "place", Text("在哪里上班", en: "Where you work"),
                .choice([.init("", Text("请选择", en: "Choose"))] + places.map { .init($0.id.description, $0.label) }),
                value: form.text("place"),
                help: Text("说不准哪个区县，就选市", en: "If you are not sure of the county, choose the city")), errors: errors)
        html.field(words, errors: errors)
        html.field(
            Field(
                "industry", Text("哪一行", en: "Your industry"),
                .choice(
                    [.init("", Text("不说也行", en: "Need not be said"))]
                        + VoiceIndustry.allCases.map { .init($0.rawValue, $0.label) }),
                value: form.text("industry"), isRequired: false), errors: errors)
        html.field(
            Field(
                "employer", Text("单位或工地", en: "Employer or site"), value: form.text("employer"), isRequired: false,
                maxLength: 100), errors: errors)
        html.field(
            Field(
                "name", Text("姓名", en: "Your name"), value: form.text("name"),
                help: Text(
                    "不写就是匿名。写了也加密保存，谁看过您查得到",
                    en: "Empty: anonymous. If you give it, it is encrypted, and you see who opened it"),
                isRequired: false, maxLength: 40, autocomplete: "off"), errors: errors)
        html.field(
            Field(
                "phone", Text("电话", en: "Telephone"), value: form.text("phone"), isRequired: false, maxLength: 20,
                autocomplete: "off"), errors: errors)
        html.field(
            Field(
                "mayShare", Text("可以请我们单位的工会一起处理", en: "The union at my workplace may take part"), .tick,
                value: form.text("mayShare"),
                help: Text("不勾，单位工会看不到这件事", en: "Otherwise the union at your workplace does not see it"),
                isRequired: false),
            errors: errors)
        html.field(
            Field(
                "toChair", Text("写给工会主席（主席信箱）", en: "To the chair’s mailbox"), .tick, value: form.text("toChair"),
                isRequired: false), errors: errors)
        html.enclosureField(errors: errors)
        html.submit(Text("提交", en: "Send"))
    }

    /// May stay empty beside a recording.
    private var words: Field {
        var field = Field(
            "words", Text("慢慢说", en: "In your own words"), .paragraphs(rows: 6), value: form.text("words"),
            help: Text(
                "哪天的事、欠多少、有几个人，想到什么写什么。不想打字，可以在最后发录音",
                en: "Since when, how much, how many of you: whatever comes to mind. Or send a recording, below"),
            isRequired: false, maxLength: 4000)
        field.saysOptional = false
        return field
    }
}

extension HTML {
    /// Away from here at once, to a page that says nothing. What stood here is kept by no cache.
    func quickExit() {
        a(
            Text("立即离开", en: "Leave now"), .href(.outside("https://www.weather.com.cn/")), .rel("noreferrer"),
            .class("leave"))
    }
}
