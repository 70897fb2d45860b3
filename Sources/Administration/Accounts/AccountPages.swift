import Foundation
import Kernel
import Store
import Web

/// Accounts: made, invited, disabled by the system administrator; seen by the three administrators.
struct AccountPages {
    let platform: Platform
    let address: URL
    let resources: [TokenResource]

    var routes: [Route] {
        [
            .page("/accounts", "accounts.list", for: .holding(.readAccounts, .anywhere)) { try await list($0) },
            .page("/accounts/new", "accounts.ask", for: .holding(.changeAccounts, .anywhere)) { form($0) },
            .post("/accounts/new", "accounts.create", for: .holding(.changeAccounts, .anywhere)) { visit in
                try await .attempt {
                    try await create(visit)
                } orAgain: {
                    form(visit, errors: $0)
                }
            },
            .page("/accounts/:id", "accounts.show", for: .holding(.readAccounts, .subject)) { visit in
                try await AccountSheet.load(visit, on: platform).page(visit.actor, tokens: resources, now: visit.now)
            },
            .post("/accounts/:id/invitation", "accounts.invite", for: .holding(.changeAccounts, .subject)) { visit in
                let id = try visit.id("id", of: Account.self)
                return handover(try await platform.perform(InviteAgain(id), as: visit.identity), id)
            },
            .post("/accounts/:id/enabled", "accounts.enable", for: .holding(.changeAccounts, .subject)) { visit in
                let id = try visit.id("id", of: Account.self)
                let isEnabled = visit.form["enabled"] == "1"
                try await platform.perform(SetAccountEnabled(id, isEnabled), as: visit.identity)
                let words =
                    isEnabled
                    ? Text("账号已启用", en: "The account is enabled")
                    : Text("账号已停用，所有登录已结束", en: "The account is disabled and signed out everywhere")
                return .redirect(to: "/accounts/\(id)", saying: Notice(.done, words))
            },
        ]
    }

    private func list(_ visit: Visit) async throws -> Page {
        let after = visit.query["after"]
        let rows = try await platform.read(as: visit.identity) { connection, actor in
            try Account.page(for: actor, after: after, on: connection)
        }
        return Page(
            Text("账号与角色", en: "Accounts and roles"),
            lead: Text(
                "账号由系统管理员建，角色由安全管理员授",
                en: "The system administrator makes accounts; the security administrator grants roles")
        ) { html in
            if visit.actor.may(.changeAccounts) {
                html.a(Text("新建账号", en: "New account"), .href("/accounts/new"), .class("btn btn-primary btn-sm"))
            }
        } main: { html in
            html.sheet {
                html.table(
                    rows,
                    [
                        Column(Text("账号", en: "Login")) { html, row in
                            html.a(row.account.login, .href("/accounts/\(row.account.id)"))
                        },
                        Column(Text("姓名", en: "Name")) { html, row in html.text(row.account.name) },
                        Column(Text("所在组织", en: "Organisation")) { html, row in html.text(row.organisation) },
                        Column(Text("角色", en: "Roles")) { html, row in
                            for role in row.roles { html.chip(role.label) }
                        },
                        Column(Text("状态", en: "Status"), isMinor: true) { html, row in
                            html.text(row.account.status.label)
                        },
                    ], caption: Text("账号", en: "Accounts"),
                    empty: EmptyState(Text("没有账号。", en: "There are no accounts.")))
            }
            html.pager(
                first: after == nil ? nil : "/accounts",
                next: rows.count == 50 ? rows.last.map { "/accounts?after=\($0.account.login)" } : nil)
        }
    }

    private func form(_ visit: Visit, errors: FormErrors = .none) -> Page {
        Page(
            Text("新建账号", en: "New account"),
            trail: [Crumb(Text("账号与角色", en: "Accounts and roles"), "/accounts")],
            lead: Text("建好后得到一个链接，交给本人设密码", en: "You get a link; its owner sets the password with it")
        ) { html in
            html.sheet {
                html.form(post: "/accounts/new", errors: errors) {
                    html.field(
                        Field(
                            "login", Text("账号", en: "Login"), value: visit.form.text("login"),
                            help: Text("3 至 32 个小写字母、数字或 . _ -", en: "3 to 32 of a-z, 0-9 and . _ -"), maxLength: 32,
                            autocomplete: "off"), errors: errors)
                    html.field(
                        Field(
                            "name", Text("姓名", en: "Name"), value: visit.form.text("name"), maxLength: 40,
                            autocomplete: "off"),
                        errors: errors)
                    html.field(
                        Field(
                            "organisation", Text("所在组织", en: "Organisation"), value: visit.form.text("organisation"),
                            help: Text("写全称、简称或拼音首字母", en: "Full name, short name or initials in pinyin")),
                        errors: errors)
                    html.submit(Text("建立账号", en: "Make the account"), cancel: "/accounts")
                }
            }
        }
    }

    private func create(_ visit: Visit) async throws -> Answer {
        let home = try await OrganisationField.read("organisation", visit, under: .changeAccounts, on: platform)
        let made = try await platform.perform(
            CreateAccount(login: visit.form.text("login"), name: visit.form.text("name"), at: home.id),
            as: visit.identity)
        return handover(made.link, made.account)
    }

    /// The one page that shows the link; it is not kept.
    private func handover(_ link: Secret, _ account: ID<Account>) -> Answer {
        .page(
            Page(
                Text("把链接交给本人", en: "Hand the link over"),
                trail: [Crumb(Text("账号与角色", en: "Accounts and roles"), "/accounts")],
                lead: Text(
                    "只能用一次，72 小时内有效；离开本页后不再显示，先前的链接已作废。",
                    en: "It works once, for 72 hours; it is not shown again, and earlier links have ended.")
            ) { html in
                html.sheet {
                    html.div(.class("prose")) { InvitationLink(link, address).write(to: html) }
                    html.div(.class("form-acts")) {
                        html.a(
                            Text("到账号页", en: "To the account"), .href("/accounts/\(account)"), .class("btn btn-primary")
                        )
                    }
                }
            })
    }
}
