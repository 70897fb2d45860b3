import Kernel
import Web

/// The page of one's own account: who one is here, where else things are set, and the password.
struct OwnAccountPage {
    let account: Account
    let home: Organisation?
    let grants: [(role: Role, name: String)]
    /// Whether there are notices for her.
    let mayBeTold: Bool
    let errors: FormErrors

    var page: Page {
        Page(Text("我的账号", en: "My account")) { [self] html in
            html.sheet { person(html) }
            way(
                Text("我的资料", en: "What is held about me"), Text("查看我的资料", en: "See what is held"), "/mine",
                Text("会籍、工作单位，以及谁看过我的登记卡。", en: "Membership, employers, and who opened my card."), html)
            if mayBeTold {
                way(
                    Text("提醒", en: "Notices"), Text("选择提醒送到哪里", en: "Choose where notices go"), OwnNoticePages.link,
                    Text("邮箱、单位群，哪些要、哪些不要。", en: "By mail or to your union's chat, and which of them."), html)
            }
            way(
                Text("接口令牌", en: "Tokens"), Text("管理接口令牌", en: "Manage tokens"), TokenPages.link,
                Text("让别的系统以您的名义读写台账。", en: "They let other systems read and write ledgers in your name."), html)
            way(
                WebhookListPage.title, Text("管理接口推送", en: "Manage webhooks"), WebhookPages.link,
                Text("事项有变动时告诉别的系统。", en: "They tell other systems when entries change."), html)
            html.sheet(Text("更改密码", en: "Change the password")) { password(html) }
        }
    }

    private func person(_ html: HTML) {
        html.definitions {
            html.definition(Text("姓名", en: "Name"), account.name)
            html.definition(Text("账号", en: "Login"), account.login)
            html.definition(Text("所在组织", en: "Organisation"), home?.name ?? "")
            html.definition(Text("角色", en: "Roles")) {
                html.ul(.class("bare")) {
                    for grant in grants {
                        html.li {
                            html.text(grant.role.label)
                            html.span(" · \(grant.name)", .class("meta"))
                        }
                    }
                }
            }
        }
    }

    /// Another page on which something of hers is set.
    private func way(_ title: Text, _ deed: Text, _ link: Link, _ words: Text, _ html: HTML) {
        html.sheet(title) {
            html.a(deed, .href(link), .class("btn btn-outline-secondary btn-sm"))
        } content: {
            html.p(words, .class("hint"))
        }
    }

    private func password(_ html: HTML) {
        html.form(post: "/account/password", errors: errors) {
            html.field(Field("old", Text("现在的密码", en: "Present password"), .password), errors: errors)
            NewPassword.fields(html, errors)
            html.submit(Text("更改密码", en: "Change the password"))
        }
    }
}
