import Kernel
import Web

/// One's webhooks with what was last answered, and the form for another.
struct WebhookListPage: Sendable {
    let hooks: [Webhook]
    let last: [ID<Webhook>: WebhookTry]
    let tokens: [AccessToken]
    /// For their titles.
    let ledgers: [AnyLedger]
    /// Those that she may read.
    let offered: [AnyLedger]
    let sent: Fields
    let errors: FormErrors

    static let title = Text("接口推送", en: "Webhooks")

    var page: Page {
        Page(
            Self.title, trail: WebhookPages.trail,
            lead: Text(
                "事项有变动时告诉别的系统：哪一件、什么时候、到哪里读；内容不发",
                en:
                    "Other systems are told when entries change: which, when, and where to read it; never what stands there"
            )
        ) { html in
            html.a(
                Text("怎样接收", en: "How to receive"), .href("/help/webhooks"), .class("btn btn-outline-secondary btn-sm"))
        } main: { html in
            html.sheet(Text("已有的推送", en: "Your webhooks")) { table(html) }
            html.sheet(Text("登记推送", en: "Register a webhook"), id: "register") { form(html) }
        }
    }

    private func table(_ html: HTML) {
        html.table(
            hooks,
            [
                Column(Text("发往", en: "To")) { html, hook in
                    html.a(.href("/account/webhooks/\(hook.id)")) { html.code(hook.host) }
                },
                Column(Text("台账", en: "Ledgers")) { html, hook in html.text(hook.titles(among: ledgers)) },
                Column(Text("事件", en: "Events"), isMinor: true) { html, hook in html.text(hook.events) },
                Column(Text("最近一次", en: "Last request")) { html, hook in
                    guard let last = last[hook.id] else { return html.text(Text("还没有", en: "none yet")) }
                    html.text(last.outcome)
                    html.div(String(last.at.stamp.prefix(16)), .class("meta"))
                },
                Column(Text("状态", en: "Status")) { html, hook in html.chip(hook.state.label, hook.state.tone) },
            ], caption: Self.title, empty: EmptyState(Text("还没有推送。", en: "There are no webhooks yet.")))
    }

    private func form(_ html: HTML) {
        guard !tokens.isEmpty else {
            return html.emptyState(
                EmptyState(
                    Text("推送以一个令牌的名义发出，请先生成令牌。", en: "A webhook tells what a token may read: make a token first."),
                    act: Crumb(Text("生成令牌", en: "Make a token"), TokenPages.link)))
        }
        html.form(post: WebhookPages.link, errors: errors) {
            html.field(
                Field(
                    "address", Text("接收地址", en: "Address"), value: sent.text("address"),
                    help: Text(
                        "以 https:// 开头；保存后只显示主机名", en: "Begins with https://; afterwards only its host is shown"),
                    maxLength: 1000, autocomplete: "off"), errors: errors)
            WebhookPage.tokenField(tokens, chosen: sent.text("token"), errors, html)
            boxes(
                "ledgers", Text("哪些台账", en: "Which ledgers"), offered.map { ($0.id.name, $0.description.title) },
                chosen: sent.values("ledgers"), html)
            let kinds = WebhookEvent.Kind.allCases
            boxes(
                "events", Text("哪些事件", en: "Which events"), kinds.map { ($0.rawValue, $0.label) },
                chosen: sent.isEmpty ? kinds.map(\.rawValue) : sent.values("events"), html)
            html.submit(Text("登记推送", en: "Register the webhook"), cancel: "/account")
        }
    }

    /// Some of a few.
    private func boxes(
        _ name: String, _ legend: Text, _ choices: [(value: String, label: Text)], chosen: [String], _ html: HTML
    ) {
        let error = errors[name]
        html.fieldset(
            .class(error == nil ? "field" : "field is-wrong"), .id("field-" + name),
            .when(error != nil, .describedBy("field-\(name)-error"))
        ) {
            html.legend(legend)
            if let error { html.div(error, .class("field-error"), .id("field-\(name)-error")) }
            html.div(.class("choices")) {
                for choice in choices {
                    html.label(.class("choice")) {
                        html.input(
                            .type("checkbox"), .name(name), .value(choice.value), .class("form-check-input"),
                            .when(chosen.contains(choice.value), .checked))
                        html.span(choice.label)
                    }
                }
            }
        }
    }
}

extension Webhook {
    func titles(among ledgers: [AnyLedger]) -> Text {
        Self.list(self.ledgers.map { id in ledgers.first { $0.id == id }?.description.title ?? Text(same: id.name) })
    }

    var events: Text { Self.list(kinds.map(\.label)) }

    private static func list(_ words: [Text]) -> Text {
        Text(words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
    }
}

extension Webhook.State {
    var tone: Tone {
        switch self {
        case .active: .good
        case .paused: .plain
        case .stopped, .tokenEnded: .late
        }
    }
}

extension WebhookTry {
    var outcome: Text {
        if let problem { return problem.text }
        return Text("已送到（\(status ?? 200)）", en: "Arrived (\(status ?? 200))")
    }
}
