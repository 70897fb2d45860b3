import Kernel
import Web

/// What somebody asks for who makes a token.
struct TokenForm {
    let command: MakeToken

    /// - Throws: a refusal that stands beside its field.
    init(_ form: Fields, _ resources: [TokenResource]) throws {
        let scopes = resources.compactMap { resource -> TokenScope? in
            TokenScope.Access(rawValue: form.text("scope." + resource.name)).map { TokenScope(resource.name, $0) }
        }
        let words = form.text("addresses").split { $0.isWhitespace || $0 == "," || $0 == "，" }
        let addresses = words.map { AddressRange(String($0)) }
        guard addresses.allSatisfy({ $0 != nil }) else {
            throw Refusal.invalid(
                field: "addresses",
                why: Text("写 IP 地址或地址段，如 192.0.2.0/24", en: "Addresses or ranges, such as 192.0.2.0/24"))
        }
        command = MakeToken(
            name: form.text("name"), scopes: scopes, addresses: addresses.compactMap { $0 },
            days: form.number("days") ?? 0)
    }

    static func write(_ resources: [TokenResource], _ form: Fields, _ errors: FormErrors, to html: HTML) {
        html.form(post: TokenPages.link, errors: errors) {
            html.field(
                Field(
                    "name", Text("名称", en: "Name"), value: form.text("name"),
                    help: Text("给自己看的，如「人社系统对接」；留痕里会写上", en: "For yourself; the journal tells it too"), maxLength: 40),
                errors: errors)
            uses(resources, form, html)
            html.field(
                Field(
                    "days", Text("有效期", en: "Ends after"),
                    .choice(
                        [
                            (30, Text("30 天", en: "30 days")), (90, Text("90 天", en: "90 days")),
                            (365, Text("一年", en: "a year")),
                        ]
                        .map { .init(String($0.0), $0.1) }), value: form["days"] ?? "90"), errors: errors)
            html.field(
                Field(
                    "addresses", Text("只许从这些地址使用", en: "Only from these addresses"), value: form.text("addresses"),
                    help: Text(
                        "如 192.0.2.0/24，用空格分开；不写则不限", en: "Such as 192.0.2.0/24, apart by blanks; none means anywhere"),
                    isRequired: false, maxLength: 800), errors: errors)
            html.field(Field("old", Text("您现在的密码", en: "Your present password"), .password), errors: errors)
            html.submit(Text("生成令牌", en: "Make the token"), cancel: "/account")
        }
    }

    /// A choice for each resource; nothing is chosen at first.
    private static func uses(_ resources: [TokenResource], _ form: Fields, _ html: HTML) {
        html.fieldset(.class("field"), .id("field-scope")) {
            html.legend(Text("用途", en: "What for"))
            for resource in resources {
                let name = "scope." + resource.name
                let choices = [TokenScope.Access.read] + (resource.write == nil ? [] : [.write])
                html.div(.class("use")) {
                    html.label(resource.label, .for("use-" + resource.name))
                    html.select(.id("use-" + resource.name), .name(name), .class("form-select form-select-sm")) {
                        html.option(Text("不用", en: "Not"), .value(""))
                        for choice in choices {
                            html.option(
                                choice.label, .value(choice.rawValue),
                                .when(form.text(name) == choice.rawValue, .selected))
                        }
                    }
                }
            }
        }
    }
}
