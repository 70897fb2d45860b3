import Kernel
import Web

/// Made for typing while somebody speaks: her words first, and beside them what the union knows. Nothing tells who she is or what she
/// said before: matters are found by the number that she reads out, never by worker.
struct CallPage {
    let places: [CounterPlace]
    let form: Fields
    let sheet: KnownSheet
    let urgent: UrgentQueue
    var draft: Instant?
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("接听登记", en: "Take a call"), entry: "calls", notices: notices,
            lead: Text("边听边记。登记后把回执号和查询码念给对方。", en: "Type while you listen; then read out receipt and code.")
        ) { [self] html in
            html.div(.class("columns")) {
                html.div(.class("wide")) {
                    html.sheet { html.form(post: "/calls", errors: errors) { fields(html) } }
                    html.sheet(Text("对方问进度", en: "She asks how far it is")) {
                        html.form(get: "/ledgers/voices") {
                            html.field(
                                Field(
                                    "words", Text("请对方念编号", en: "The number she reads out"), .search, maxLength: 40))
                            html.button(
                                Text("打开", en: "Open"), .type("submit"), .class("btn btn-outline-secondary btn-sm"))
                        }
                    }
                }
                html.div(.class("narrow")) {
                    urgent.write(to: html)
                    html.answered("known", by: "look") { sheet.write(to: html) }
                }
            }
        }
    }

    private var notices: [Notice] {
        guard let draft else { return [] }
        return [
            Notice(
                .hint,
                Text(
                    "表单里是您 \(draft.stamp.prefix(16)) 存的草稿；姓名、电话不存",
                    en: """
                        The form holds your draft of \(draft.stamp.prefix(16)); names and numbers are not kept in it
                        """))
        ]
    }

    private func fields(_ html: HTML) {
        matter(html)
        workers(html)
        caller(html)
        html.field(
            Field(
                "channel", Text("渠道", en: "Channel"), .choice(CallForm.channels.map { .init($0.rawValue, $0.label) }),
                value: form.text("channel").isEmpty ? Channel.hotline.rawValue : form.text("channel")),
            errors: errors)
        html.field(
            Field(
                "asked", Text("另查", en: "Look up other words"), .search, value: form.text("asked"),
                help: Text("法规里的词，如：高温津贴", en: "Words of a law"), isRequired: false, maxLength: 60),
            errors: errors)
        acts(html)
    }

    private func matter(_ html: HTML) {
        html.input(.type("hidden"), .name("once"), .value(Secret().text))
        html.field(
            Field(
                "words", Text("对方说的话", en: "What she says"), .paragraphs(rows: 7), value: form.text("words"),
                maxLength: 4000), errors: errors)
        html.div(.class("pair")) {
            html.field(
                Field(
                    "kind", Text("类别", en: "Kind"), .choice(Self.options(VoiceKind.allCases)), value: form.text("kind"),
                    help: Text("拿不准的选最接近的", en: "The nearest will do")),
                errors: errors)
            html.field(
                Field(
                    "place", Text("在哪里上班", en: "Where she works"), .suggested(places.map(\.label.zh)),
                    value: form.text("place"), help: Text("打一部分就行", en: "A part of the name will do"), maxLength: 60),
                errors: errors)
        }
        html.div(.class("pair")) {
            html.field(
                Field(
                    "cause", Text("事由", en: "Cause"), .choice(Self.options(VoiceCause.allCases, isRequired: false)),
                    value: form.text("cause"), isRequired: false), errors: errors)
            html.field(
                Field(
                    "industry", Text("行业", en: "Industry"),
                    .choice(Self.options(VoiceIndustry.allCases, isRequired: false)),
                    value: form.text("industry"), isRequired: false), errors: errors)
        }
    }

    private func workers(_ html: HTML) {
        html.field(
            Field(
                "employer", Text("用人单位", en: "Employer"), value: form.text("employer"), isRequired: false,
                maxLength: 100), errors: errors)
        html.div(.class("pair")) {
            html.field(
                Field(
                    "persons", Text("涉及人数", en: "Workers concerned"), .number, value: form.text("persons"),
                    isRequired: false, maxLength: 9), errors: errors)
            html.field(
                Field(
                    "claimed", Text("拖欠金额（元）", en: "Wages claimed (yuan)"), value: form.text("claimed"),
                    isRequired: false, maxLength: 20), errors: errors)
        }
        html.field(
            Field(
                "isPlatformWork", Text("新就业形态", en: "Platform work"), .tick, value: form.text("isPlatformWork"),
                isRequired: false), errors: errors)
    }

    private func caller(_ html: HTML) {
        html.div(.class("pair")) {
            html.field(
                Field(
                    "name", Text("姓名", en: "Name"), value: form.text("name"),
                    help: Text("不愿说就不填；密封保存", en: "Empty if she does not say; kept sealed"), isRequired: false,
                    maxLength: 40, autocomplete: "off"), errors: errors)
            html.field(
                Field(
                    "phone", Text("回电号码", en: "Number to call back"), value: form.text("phone"),
                    help: Text("密封保存", en: "Kept sealed"), isRequired: false, maxLength: 20, autocomplete: "off"),
                errors: errors)
        }
        html.field(
            Field(
                "mayShare", Text("同意请企业工会参与", en: "The union inside the employer may take part"), .tick,
                value: form.text("mayShare"), isRequired: false), errors: errors)
    }

    private func acts(_ html: HTML) {
        html.div(.class("form-acts")) {
            html.button(Text("登记，给回执", en: "Enter, and give a receipt"), .type("submit"), .class("btn btn-primary"))
            html.button(
                Text("查知识库", en: "Look it up"), .type("submit"), .name("look"), .value("1"),
                .class("btn btn-outline-secondary"), .noValidation)
            html.button(
                Text("存草稿", en: "Keep as draft"), .type("submit"), .name("draft"), .value("1"),
                .class("btn btn-outline-secondary"), .noValidation)
        }
    }

    /// Lists that are typed at.
    private static func options(_ choices: [some LedgerChoice], isRequired: Bool = true) -> [Field.Option] {
        [.init("", isRequired ? Text("（请选择）", en: "(choose)") : Text("（不填）", en: "(not said)"))]
            + choices.map { .init($0.rawValue, $0.label) }
    }
}
