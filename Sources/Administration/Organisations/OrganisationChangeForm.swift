import Kernel
import Web

/// The fields of each change.
struct OrganisationChangeForm {
    let change: OrganisationChange
    let subject: Organisation
    let children: [Organisation]
    let values: Fields

    func write(to html: HTML, _ errors: FormErrors) {
        for field in fields { html.field(field, errors: errors) }
        if change == .split { picks(html) }
        if change != .alias {
            html.field(
                Field(
                    "day", Text("自哪一天起", en: "From which day"), .day, value: values.text("day"),
                    help: Text("不填就是今天", en: "Today, if left empty"), isRequired: false), errors: errors)
        }
    }

    private var fields: [Field] {
        switch change {
        case .child: [name(Text("名称", en: "Name")), kinds, ranks]
        case .name: [name(Text("新名称", en: "New name"))]
        case .split: [name(Text("新组织的名称", en: "Name of the new one"))]
        case .parent: [other(Text("新的上级组织", en: "The organisation above"), isRequired: true)]
        case .second: [other(Text("产业工会", en: "Industrial union"), isRequired: false)]
        case .merger: [other(Text("并入哪个组织", en: "Into which organisation"), isRequired: true)]
        case .alias: [Field("alias", Text("别名", en: "Name"), value: values.text("alias"), maxLength: 40)]
        case .post:
            [
                Field("title", Text("职务", en: "Post"), value: values.text("title"), maxLength: 40),
                Field(
                    "holder", Text("任职的人", en: "Holder"), value: values.text("holder"), isRequired: false, maxLength: 40
                ),
            ]
        }
    }

    private func name(_ label: Text) -> Field {
        Field("name", label, value: values.text("name"), help: Text("写全称", en: "In full"), maxLength: 80)
    }

    private func other(_ label: Text, isRequired: Bool) -> Field {
        Field(
            "parent", label, value: values.text("parent"),
            help: Text("写全称、简称或拼音首字母", en: "Full name, short name or initials in pinyin"), isRequired: isRequired)
    }

    private var kinds: Field {
        Field(
            "kind", Text("类型", en: "Kind"), .choice(OrganisationKind.allCases.map { .init($0.rawValue, $0.label) }),
            value: values["kind"] ?? OrganisationKind.federation.rawValue)
    }

    private var ranks: Field {
        let below = Rank.allCases.filter { $0 > subject.rank || $0 == .base }
        return Field(
            "rank", Text("级别", en: "Rank"), .choice(below.map { .init(String($0.rawValue), $0.label) }),
            value: values["rank"] ?? String(below.first?.rawValue ?? Rank.base.rawValue))
    }

    private func picks(_ html: HTML) {
        html.fieldset(.class("field"), .id("field-taking")) {
            html.legend(Text("划给它的下级", en: "Handed over to it"))
            for child in children where child.status == .active {
                html.label(.class("choice")) {
                    html.input(
                        .type("checkbox"), .name("taking"), .value(child.id.description), .class("form-check-input"),
                        .when(values.values("taking").contains(child.id.description), .checked))
                    html.span(child.name)
                }
            }
        }
    }
}
