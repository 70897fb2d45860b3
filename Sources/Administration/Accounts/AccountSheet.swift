import Kernel
import Store
import Web

/// One account with its roles.
struct AccountSheet: Sendable {
    let account: Account
    let home: Organisation
    let grants: [(id: ID<Grant>, role: Role, organisation: ID<Organisation>, name: String, line: Line)]
    let tokens: [AccessToken]
    var errors = FormErrors.none
    var values = Fields.none

    static func load(_ visit: Visit, on platform: Platform) async throws -> AccountSheet {
        let id = try visit.id("id", of: Account.self)
        return try await platform.read(as: visit.identity) { connection, actor in
            let account = try Account.find(id, for: actor, under: .readAccounts, on: connection)
            guard let home = try Organisation.find(account.organisation, on: connection) else { throw Refusal.notFound }
            return AccountSheet(
                account: account, home: home, grants: try Account.grants(of: id, on: connection),
                tokens: try AccessToken.all(of: id, on: connection))
        }
    }

    /// - Parameter resources: the words for what tokens are for.
    func page(_ actor: Actor, tokens resources: [TokenResource] = [], now: Instant? = nil) -> Page {
        Page(
            Text(same: account.name), trail: [Crumb(Text("账号与角色", en: "Accounts and roles"), "/accounts")],
            lead: Text(same: account.login)
        ) { html in
            if actor.may(.changeAccounts, at: home.place), account.id != actor.account { acts(html) }
        } main: { html in
            html.sheet {
                html.definitions {
                    html.definition(Text("账号", en: "Login"), account.login)
                    html.definition(Text("所在组织", en: "Organisation"), home.name)
                    html.definition(Text("状态", en: "Status"), account.status.label)
                }
            }
            roles(html, mayGrant: actor.may(.grantRoles, at: home.place) && account.id != actor.account)
            if let now, !tokens.isEmpty {
                let mayRevoke = actor.may(.changeAccounts, at: home.place) && account.id != actor.account
                html.sheet(Text("接口令牌", en: "Tokens")) {
                    TokenTable(tokens: tokens, now: now, resources: resources).write(to: html) {
                        mayRevoke ? "/accounts/\(account.id)/tokens/\($0)/revocation" : nil
                    }
                }
            }
        }
    }

    private func acts(_ html: HTML) {
        let enabled = account.status != .disabled
        if enabled {
            html.form(post: "/accounts/\(account.id)/invitation", class: "inline") {
                html.button(
                    Text("发设置密码的链接", en: "Make a password link"), .type("submit"),
                    .class("btn btn-outline-secondary btn-sm"))
            }
        }
        html.form(post: "/accounts/\(account.id)/enabled", class: "inline") {
            html.input(.type("hidden"), .name("enabled"), .value(enabled ? "0" : "1"))
            html.button(
                enabled ? Text("停用", en: "Disable") : Text("启用", en: "Enable"), .type("submit"),
                .class("btn btn-outline-secondary btn-sm"))
        }
    }

    private func roles(_ html: HTML, mayGrant: Bool) {
        html.sheet(Text("角色", en: "Roles")) {
            if grants.isEmpty {
                html.emptyState(EmptyState(Text("还没有角色，这个账号看不到任何内容。", en: "It holds no role yet and sees nothing.")))
            }
            html.ul(.class("lines")) {
                for grant in grants {
                    html.li {
                        html.chip(grant.role.label)
                        html.text(" \(grant.name) ")
                        html.span(grant.line.label, .class("meta"))
                        if mayGrant {
                            html.form(post: "/accounts/\(account.id)/roles/\(grant.id)/revocation", class: "inline") {
                                html.button(Text("收回", en: "Revoke"), .type("submit"), .class("quiet"))
                            }
                        }
                    }
                }
            }
        }
        if mayGrant { grantForm(html) }
    }

    private func grantForm(_ html: HTML) {
        html.sheet(Text("授予角色", en: "Grant a role")) {
            html.form(post: "/accounts/\(account.id)/roles", errors: errors) {
                html.field(
                    Field(
                        "role", Text("角色", en: "Role"),
                        .choice(Role.allCases.map { .init($0.rawValue, $0.label, help: $0.reach) }),
                        value: values["role"] ?? Role.officer.rawValue), errors: errors)
                html.field(
                    Field(
                        "organisation", Text("在哪个组织（及其全部下级）", en: "At which organisation (and all below it)"),
                        value: values["organisation"] ?? home.name), errors: errors)
                html.field(
                    Field(
                        "line", Text("沿哪条线", en: "On which line"),
                        .choice(Line.allCases.map { .init($0.rawValue, $0.label) }),
                        value: values["line"] ?? Line.leadership.rawValue), errors: errors)
                html.submit(Text("授予", en: "Grant"))
            }
        }
    }
}

extension Role {
    /// What the role lets one do, in a line.
    fileprivate var reach: Text {
        switch self {
        case .officer: Text("查看本级和下级的信息", en: "Reads what its subtree issues")
        case .leader: Text("查看本级和下级的信息与数字", en: "Reads what its subtree issues, and the figures")
        case .editor: Text("导入、撤回工会信息", en: "Imports and withdraws bulletins")
        case .systemAdministrator: Text("建账号、调整组织；不看业务内容", en: "Makes accounts, changes the tree; reads no content")
        case .securityAdministrator: Text("授予和收回角色；不看业务内容", en: "Grants and revokes roles; reads no content")
        case .auditAdministrator: Text("查阅留痕；不看业务内容", en: "Reads the journal; reads no content")
        }
    }
}
