import Kernel
import Web

/// One webhook: what it tells, what can be done with it, and its last requests.
struct WebhookPage: Sendable {
    let hook: Webhook
    /// What its token is called.
    let token: String
    let tries: [WebhookTry]
    let tokens: [AccessToken]
    let ledgers: [AnyLedger]
    let errors: FormErrors

    var page: Page {
        Page(
            Text("推送到 \(hook.host)", en: "Webhook to \(hook.host)"),
            trail: WebhookPages.trail + [Crumb(WebhookListPage.title, WebhookPages.link)]
        ) { html in
            deed(Text("试发", en: "Send a trial"), "trial", html)
            if hook.state == .active { deed(Text("暂停", en: "Pause"), "pause", html) }
            deed(Text("更换密钥", en: "Another secret"), "secret", html)
            deed(Text("删除推送", en: "Delete the webhook"), "removal", html)
        } main: { html in
            html.sheet { description(html) }
            if hook.state != .active { html.sheet(Text("恢复推送", en: "Set it to work again")) { resumption(html) } }
            html.sheet(Text("最近的推送", en: "Last requests"), id: "requests") { requests(html) }
        }
    }

    private func description(_ html: HTML) {
        html.definitions {
            html.definition(Text("状态", en: "Status")) { html.chip(hook.state.label, hook.state.tone) }
            html.definition(Text("台账", en: "Ledgers"), hook.titles(among: ledgers))
            html.definition(Text("事件", en: "Events"), hook.events)
            html.definition(Text("令牌", en: "Token"), token)
            html.definition(Text("登记日期", en: "Registered on"), hook.madeAt.day.description)
        }
    }

    private func deed(_ words: Text, _ deed: String, _ html: HTML) {
        html.form(post: "/account/webhooks/\(hook.id)/\(deed)", class: "inline") {
            html.button(words, .type("submit"), .class("btn btn-outline-secondary btn-sm"))
        }
    }

    private func resumption(_ html: HTML) {
        guard !tokens.isEmpty else {
            return html.emptyState(
                EmptyState(
                    Text("先生成一个令牌，才能恢复。", en: "Make a token first."),
                    act: Crumb(Text("生成令牌", en: "Make a token"), TokenPages.link)))
        }
        html.form(post: "/account/webhooks/\(hook.id)/resumption", errors: errors) {
            Self.tokenField(tokens, chosen: hook.token.description, errors, html)
            html.submit(Text("恢复推送", en: "Set it to work again"), cancel: WebhookPages.link)
        }
    }

    /// By whose eyes it looks.
    static func tokenField(_ tokens: [AccessToken], chosen: String, _ errors: FormErrors, _ html: HTML) {
        let keys = tokens.map(\.id.description)
        let options = tokens.map { Field.Option($0.id.description, Text(same: "\($0.name) \($0.beginning)…")) }
        html.field(
            Field(
                "token", Text("以哪个令牌的名义", en: "In the name of which token"), .choice(options),
                value: keys.contains(chosen) ? chosen : keys.first ?? "",
                help: Text("只推送这个令牌读得到的；令牌失效，推送也停", en: "It tells what this token may read, and ends with it")),
            errors: errors)
    }

    private func requests(_ html: HTML) {
        html.table(
            tries,
            [
                Column(Text("时间", en: "Time")) { html, one in html.text(String(one.at.stamp.prefix(19))) },
                Column(Text("事件数", en: "Events"), isNumeric: true) { html, one in
                    html.text(one.events == 0 ? Text("试发", en: "trial") : Text(same: "\(one.events)"))
                },
                Column(Text("结果", en: "Outcome")) { html, one in html.text(one.outcome) },
                Column(Text("编号", en: "Number"), isMinor: true) { html, one in html.code(one.id.description) },
            ], caption: Text("最近的推送", en: "Last requests"),
            empty: EmptyState(Text("还没有推送过。", en: "Nothing was sent yet.")))
    }
}
