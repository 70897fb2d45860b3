import Kernel
import Store
import Web

/// The tokens of one's own account: made, shown once, revoked.
struct TokenPages {
    let platform: Platform
    let resources: [TokenResource]

    static let link: Link = "/account/tokens"

    var routes: [Route] {
        [
            .page("/account/tokens", "tokens.own", for: .signedIn) { try await page($0) },
            .post("/account/tokens", "tokens.make", for: .signedIn, limit: 65_536) { visit in
                try await .attempt {
                    .page(Self.shown(try await make(visit)))
                } orAgain: {
                    try await page(visit, errors: $0)
                }
            },
            .post("/account/tokens/:token/revocation", "tokens.revoke", for: .signedIn) { visit in
                guard let account = visit.actor.account else { throw Refusal.signedOut }
                try await revoke(visit, of: account)
                return .redirect(to: Self.link, saying: Self.revoked)
            },
            .post(
                "/accounts/:id/tokens/:token/revocation", "accounts.revoke-token",
                for: .holding(.changeAccounts, .subject)
            ) {
                visit in
                let account = try visit.id("id", of: Account.self)
                try await revoke(visit, of: account)
                return .redirect(to: "/accounts/\(account)", saying: Self.revoked)
            },
        ]
    }

    private static let revoked = Notice(
        .done, Text("令牌已停用，即刻失效", en: "The token is revoked and opens nothing any more"))

    private func revoke(_ visit: Visit, of account: ID<Account>) async throws {
        try await platform.perform(
            RevokeToken(try visit.id("token"), of: account), as: visit.identity)
    }

    private func make(_ visit: Visit) async throws -> String {
        let (id, sent) = (visit.actor.account, try TokenForm(visit.form, resources))
        guard let id, let account = try await platform.database.read({ try Account.find(id, on: $0) }) else {
            throw Refusal.signedOut
        }
        try await SignIn.confirm(
            account, password: visit.form["old"] ?? "", address: visit.clientAddress, on: platform)
        return try await platform.perform(sent.command, as: visit.identity)
    }

    /// The one page that shows the token; it is not kept.
    private static func shown(_ token: String) -> Page {
        Page(
            Text("令牌已生成", en: "The token is made"), trail: trail,
            lead: Text("只显示这一次，请现在就存到安全的地方", en: "It is shown this once: keep it in a safe place now")
        ) { html in
            html.sheet {
                html.pre(token, .class("proof"), .id("token"))
                html.div(.class("form-acts")) {
                    html.a(Text("存好了", en: "It is kept"), .href(link), .class("btn btn-primary"))
                    html.a(Text("接口说明", en: "The API"), .href(APIPages.page), .class("btn btn-link"))
                }
            }
        }
    }

    static let trail = [Crumb(Text("我的账号", en: "My account"), "/account")]

    private func page(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let account = visit.actor.account
        let tokens = try await platform.database.read { connection in
            try account.map { try AccessToken.all(of: $0, on: connection) } ?? []
        }
        let offered = resources.filter { visit.actor.may($0.read) }
        return Page(
            Text("接口令牌", en: "Tokens"), trail: Self.trail,
            lead: Text(
                "让别的系统以您的名义读写；权限不会超过您自己的", en: "Let other systems work in your name, never with more than you may do")
        ) { html in
            html.a(Text("接口说明", en: "The API"), .href(APIPages.page), .class("btn btn-outline-secondary btn-sm"))
        } main: { html in
            html.sheet(Text("已有的令牌", en: "Your tokens")) {
                TokenTable(tokens: tokens, now: visit.now, resources: resources).write(to: html) {
                    "/account/tokens/\($0)/revocation"
                }
            }
            html.sheet(Text("生成令牌", en: "Make a token")) {
                TokenForm.write(offered, visit.form, errors, to: html)
            }
        }
    }
}
