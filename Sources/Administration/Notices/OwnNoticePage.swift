import Kernel
import Web

/// Where one's notices go, and which of them.
struct OwnNoticePage {
    let choices: NoticeChoices
    /// Whether the operator has switched mail on.
    let sendsMail: Bool
    let sent: Fields
    let errors: FormErrors

    private var ways: [NoticeWay] {
        (sendsMail && choices.isConfirmed ? [.mail] : []) + (choices.hasHook ? [.hook] : [])
    }

    var page: Page {
        Page(
            Text("提醒送到哪里", en: "Where notices go"), trail: [Crumb(Text("我的账号", en: "My account"), "/account")],
            lead: Text(
                "平台里总看得到；送到外面的只有事项、台账、编号、时限和链接，工作日 8:30 至 18:00 才送",
                en:
                    "They are always here. Outside go kind, ledger, number, day and a link, 8:30 to 18:00 of working days"
            )
        ) { html in
            if sendsMail { mail(html) }
            kinds(html)
        }
    }

    private func mail(_ html: HTML) {
        html.sheet(Text("邮箱", en: "E-mail")) {
            if let address = choices.mail {
                html.definitions {
                    html.definition(Text("地址", en: "Address")) {
                        html.text(address.description + " ")
                        html.chip(
                            choices.isConfirmed ? Text("已验证", en: "confirmed") : Text("待验证", en: "not confirmed"))
                        html.form(post: "/account/notices/mail/removal", class: "inline") {
                            html.button(Text("删除邮箱", en: "Delete the address"), .type("submit"), .class("quiet"))
                        }
                    }
                }
                if !choices.isConfirmed { code(html) }
            }
            html.form(post: "/account/notices/mail", errors: errors["code"] == nil ? errors : .none) {
                html.field(
                    Field(
                        "mail",
                        choices.mail == nil ? Text("邮箱地址", en: "Address") : Text("换一个地址", en: "Another address"),
                        .email, value: sent.text("mail"), maxLength: 254, autocomplete: "email"), errors: errors)
                html.submit(Text("发送验证码", en: "Mail me a code"), cancel: "/account")
            }
        }
    }

    private func code(_ html: HTML) {
        html.form(post: "/account/notices/mail/code", errors: errors["code"] == nil ? .none : errors) {
            html.field(
                Field(
                    "code", Text("邮件里的验证码", en: "The code in the mail"), help: Text("六位数字", en: "Six digits"),
                    maxLength: 6, autocomplete: "one-time-code"), errors: errors)
            html.submit(Text("验证邮箱", en: "Confirm the address"))
        }
    }

    private func kinds(_ html: HTML) {
        html.sheet(Text("哪些提醒", en: "Which notices")) {
            guard !ways.isEmpty else {
                return html.emptyState(
                    EmptyState(
                        sendsMail
                            ? Text(
                                "验证邮箱以后，可以选哪些提醒发邮件。您的单位没有群提醒。",
                                en: "Confirm an address and choose what is mailed. Your union has no group chat.")
                            : Text(
                                "平台没有开通邮件，您的单位也没有群提醒；提醒只在平台里。",
                                en: "Mail is not switched on and your union has no group chat: notices stay here.")))
            }
            html.form(post: OwnNoticePages.link) {
                for way in ways { html.input(.type("hidden"), .name("way"), .value(way.rawValue)) }
                html.div(.class("field")) {
                    html.table(
                        NoticeKind.allCases,
                        [Column(Text("提醒", en: "Notice")) { html, kind in html.text(kind.label) }] + ways.map(column),
                        caption: Text("哪些提醒送到哪里", en: "Which notices go where"),
                        empty: EmptyState(Text("没有提醒。", en: "There are no notices.")))
                }
                html.submit(Text("保存", en: "Save"), cancel: "/account")
            }
        }
    }

    private func column(_ way: NoticeWay) -> Column<NoticeKind> {
        Column(way.label) { html, kind in
            html.input(
                .type("checkbox"), .name(way.rawValue), .value(kind.rawValue), .class("form-check-input"),
                .label(kind.label + Text("，", en: ", ") + way.label),
                .when(!choices.silences.contains(.init(kind, way)), .checked))
        }
    }
}
