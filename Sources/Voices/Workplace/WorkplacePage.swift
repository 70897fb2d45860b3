import Kernel
import Web

/// What workers of a workplace say, written down by their union: no names.
struct WorkplacePage {
    let ways: [WorkplacePages.Way]
    let form: Fields
    var errors = FormErrors.none

    var page: Page {
        Page(
            Text("工情在线", en: "Workplace reports"), entry: "workplace-reports",
            lead: lead
        ) { html in
            guard !ways.isEmpty else { return }
            html.sheet {
                html.form(post: "/workplace-reports", errors: errors) {
                    html.input(.type("hidden"), .name("once"), .value(Secret().text))
                    if ways.count > 1 { union(html) }
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

    private var lead: Text {
        guard let way = ways.first else {
            return Text(
                "本工会之上没有受理职工诉求的工会，请直接登记。", en: "No union above yours takes such matters: take them down as calls.")
        }
        let after = Text(
            "交出后在本工会的账号里看不到，凭查询码只看编号、办到哪一步和期限。",
            en: "It shows in no account of your union afterwards; its code tells number, standing and term alone.")
        guard ways.count == 1 else { return after }
        return Text(
            "\(way.union.name)报，由\(way.owner.name)办理。\(after.zh)",
            en: "From \(way.union.name) to \(way.owner.name). \(after.en)")
    }

    private func union(_ html: HTML) {
        let options = ways.map { way in
            Field.Option(
                way.union.id.description,
                Text("\(way.union.name)，由\(way.owner.name)办理", en: "\(way.union.name), to \(way.owner.name)"))
        }
        html.field(
            Field(
                "union", Text("由哪个工会报送", en: "Which union reports"),
                .choice([.init("", Text("请选择", en: "Choose"))] + options), value: form.text("union")), errors: errors)
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
                .choice(
                    [.init("", isRequired ? Text("请选择", en: "Choose") : Text("不填", en: "Not said"))]
                        + cases.map { .init($0.rawValue, $0.label) }),
                value: form.text(name), isRequired: isRequired), errors: errors)
    }
}
