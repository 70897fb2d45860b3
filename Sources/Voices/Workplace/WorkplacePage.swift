import Kernel
import Web

/// What workers of a workplace say, written down by their union: no names.
struct WorkplacePage {
    let way: WorkplacePages.Way
    let form: Fields
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("工情在线", en: "Workplace reports"), entry: "workplace-reports",
            lead: Text(
                "\(way.union.name)报，由\(way.owner.name)办理。交出后在本工会的账号里看不到，凭查询码看进度。",
                en: """
                    From \(way.union.name) to \(way.owner.name). It shows in no account of your union afterwards; its code tells how \
                    far it is.
                    """)
        ) { html in
            html.sheet {
                html.form(post: "/workplace-reports", errors: errors) {
                    html.input(.type("hidden"), .name("once"), .value(Secret().text))
                    html.field(
                        Field(
                            "words", Text("职工反映的情况", en: "What workers say"), .paragraphs(rows: 6),
                            value: form.text("words"), help: Text("不写职工姓名", en: "Without the names of workers"),
                            maxLength: 3900), errors: errors)
                    choices(html)
                    numbers(html)
                    html.submit(Text("报送", en: "Send"))
                }
            }
        }
    }

    private func choices(_ html: HTML) {
        choice("kind", Text("类别", en: "Kind"), VoiceKind.allCases, isRequired: true, html)
        choice("cause", Text("事由", en: "Cause"), VoiceCause.allCases, html)
        choice("industry", Text("行业", en: "Industry"), VoiceIndustry.allCases, html)
    }

    private func numbers(_ html: HTML) {
        html.field(
            Field(
                "employer", Text("用人单位", en: "Employer"), value: form.text("employer"), isRequired: false,
                maxLength: 100), errors: errors)
        html.field(
            Field(
                "persons", Text("涉及人数", en: "Workers concerned"), .number, value: form.text("persons"),
                isRequired: false, maxLength: 9), errors: errors)
        html.field(
            Field(
                "claimed", Text("拖欠金额（元）", en: "Wages claimed (yuan)"), value: form.text("claimed"), isRequired: false,
                maxLength: 20), errors: errors)
    }

    private func choice(
        _ name: String, _ label: Text, _ cases: [some LedgerChoice], isRequired: Bool = false, _ html: HTML
    ) {
        html.field(
            Field(
                name, label,
                .choice([.init("", Text("请选择", en: "Choose"))] + cases.map { .init($0.rawValue, $0.label) }),
                value: form.text(name), isRequired: isRequired), errors: errors)
    }
}
