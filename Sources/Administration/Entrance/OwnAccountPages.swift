import Kernel
import Store
import Web

/// One's own account: who one is here, and the password.
struct OwnAccountPages {
    let platform: Platform

    var routes: [Route] {
        [
            .page("/account", "account.own", for: .signedIn) { visit in try await page(visit) },
            .post("/account/password", "account.change-password", for: .signedIn, limit: 8192) { visit in
                try await .attempt {
                    try await change(visit)
                    return .redirect(
                        to: "/sign-in",
                        saying: Notice(.done, Text("密码已改，请重新登录", en: "The password is changed; sign in again"))
                    ).signingOut()
                } orAgain: {
                    try await page(visit, errors: $0)
                }
            },
        ]
    }

    private func change(_ visit: Visit) async throws {
        guard let id = visit.actor.account else { throw Refusal.signedOut }
        guard let account = try await platform.database.read({ try Account.find(id, on: $0) }) else {
            throw Refusal.signedOut
        }
        let password = try NewPassword.read(visit.form, login: account.login)
        try await SignIn.confirm(
            account, password: visit.form["old"] ?? "", address: visit.clientAddress, on: platform)
        try await platform.perform(ChangePassword(hash: try await PasswordHash.make(password)), as: visit.identity)
    }

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let id = visit.actor.account
        let (account, home, grants) = try await platform.database.read { connection in
            guard let id, let account = try Account.find(id, on: connection) else { throw Refusal.signedOut }
            return (
                account, try Organisation.find(account.organisation, on: connection),
                try Account.grants(of: id, on: connection)
            )
        }
        return Page(Text("我的账号", en: "My account")) { html in
            html.sheet {
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
            if visit.actor.may(.useInbox) {
                html.sheet(Text("提醒", en: "Notices")) {
                    html.a(
                        Text("选择提醒送到哪里", en: "Choose where notices go"), .href(OwnNoticePages.link),
                        .class("btn btn-outline-secondary btn-sm"))
                } content: {
                    html.p(
                        Text("邮箱、单位群，哪些要、哪些不要。", en: "By mail or to your union's chat, and which of them."),
                        .class("hint"))
                }
            }
            html.sheet(Text("接口令牌", en: "Tokens")) {
                html.a(
                    Text("管理接口令牌", en: "Manage tokens"), .href(TokenPages.link),
                    .class("btn btn-outline-secondary btn-sm"))
            } content: {
                html.p(
                    Text("让别的系统以您的名义读写台账。", en: "They let other systems read and write ledgers in your name."),
                    .class("hint"))
            }
            html.sheet(WebhookListPage.title) {
                html.a(
                    Text("管理接口推送", en: "Manage webhooks"), .href(WebhookPages.link),
                    .class("btn btn-outline-secondary btn-sm"))
            } content: {
                html.p(
                    Text("事项有变动时告诉别的系统。", en: "They tell other systems when entries change."), .class("hint"))
            }
            html.sheet(Text("更改密码", en: "Change the password")) {
                html.form(post: "/account/password", errors: errors) {
                    html.field(Field("old", Text("现在的密码", en: "Present password"), .password), errors: errors)
                    NewPassword.fields(html, errors)
                    html.submit(Text("更改密码", en: "Change the password"))
                }
            }
        }
    }
}
