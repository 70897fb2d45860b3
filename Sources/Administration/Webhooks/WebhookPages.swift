import Kernel
import Outgoing
import Store
import Web

/// Webhooks of one's own: registered, tried, paused, given another secret, deleted, and what became of the last requests.
struct WebhookPages {
    let platform: Platform
    let book: LedgerBook
    let delivery: WebhookDelivery

    static let link: Link = "/account/webhooks"
    static let trail = [Crumb(Text("我的账号", en: "My account"), "/account")]

    var routes: [Route] {
        [
            .page("/account/webhooks", "webhooks.own", for: .signedIn) { try await list($0) },
            .post("/account/webhooks", "webhooks.register", for: .signedIn, limit: 65_536) { visit in
                try await .attempt {
                    try await shown(try await register(visit), visit)
                } orAgain: {
                    try await list(visit, errors: $0)
                }
            },
            .page("/account/webhooks/:id", "webhooks.show", for: .signedIn) { try await show($0) },
            .post("/account/webhooks/:id/trial", "webhooks.try", for: .signedIn) { try await tryOut($0) },
            .post("/account/webhooks/:id/pause", "webhooks.pause", for: .signedIn) {
                try await change($0, .pause, Text("已暂停；恢复以后补发", en: "Paused; what happens meanwhile is told later"))
            },
            .post("/account/webhooks/:id/resumption", "webhooks.resume", for: .signedIn) { visit in
                try await .attempt {
                    let token = try Self.token(visit.form)
                    return try await change(
                        visit, .resume(by: token), Text("已恢复，从停下的地方接着发", en: "At work again, from where it stopped"))
                } orAgain: {
                    try await show(visit, errors: $0)
                }
            },
            .post("/account/webhooks/:id/secret", "webhooks.rotate", for: .signedIn) { visit in
                let id = try visit.id("id", of: Webhook.self)
                try await platform.perform(ChangeWebhook(id, .rotate), as: visit.identity)
                return try await shown(id, visit)
            },
            .post("/account/webhooks/:id/removal", "webhooks.delete", for: .signedIn) { visit in
                try await platform.perform(DeleteWebhook(try visit.id("id")), as: visit.identity)
                return .redirect(
                    to: Self.link, saying: Notice(.done, Text("已删除，不再推送", en: "Deleted; nothing is told any more")))
            },
        ]
    }

    private func register(_ visit: Visit) async throws -> ID<Webhook> {
        let form = visit.form
        let address = form.text("address")
        let host = try await delivery.allowance.shownHost(of: address)
        let kinds = WebhookEvent.Kind.allCases.filter { form.values("events").contains($0.rawValue) }
        let ledgers = book.ledgers.map(\.id).filter { form.values("ledgers").contains($0.name) }
        return try await platform.perform(
            RegisterWebhook(
                to: address, host: host, ledgers: ledgers, kinds: kinds, by: try Self.token(form), book: book),
            as: visit.identity
        ).id
    }

    private static func token(_ form: Fields) throws -> ID<AccessToken> {
        guard let token = form.id("token", of: AccessToken.self) else {
            throw Refusal.invalid(field: "token", why: Text("请选一个令牌", en: "Choose a token"))
        }
        return token
    }

    private func change(_ visit: Visit, _ change: ChangeWebhook.Change, _ words: Text) async throws -> Answer {
        let id = try visit.id("id", of: Webhook.self)
        try await platform.perform(ChangeWebhook(id, change), as: visit.identity)
        return .redirect(to: "/account/webhooks/\(id)", saying: Notice(.done, words))
    }

    private func tryOut(_ visit: Visit) async throws -> Answer {
        let trial = try await platform.perform(TryWebhook(try visit.id("id")), as: visit.identity)
        let outcome = await delivery.send(trial)
        try await platform.perform(NoteWebhookTrial(trial, outcome), as: visit.identity)
        let notice =
            switch outcome {
            case .success(let status):
                Notice(.done, Text("试发成功，对方答复 \(status)", en: "It arrived; the answer was \(status)"))
            case .failure(let problem): Notice(.trouble, Text("没有送到：", en: "It did not arrive: ") + problem.text)
            }
        return .redirect(to: "/account/webhooks/\(trial.hook)", saying: notice)
    }

    /// The one page that shows the secret.
    private func shown(_ id: ID<Webhook>, _ visit: Visit) async throws -> Answer {
        let secret = try await Webhook.secret(of: id, for: visit.identity, on: platform)
        return .page(
            Page(
                Text("推送密钥", en: "The secret"), trail: Self.trail + [Crumb(WebhookListPage.title, Self.link)],
                lead: Text(
                    "只显示这一次；接收程序用它核对 X-Gonghui-Signature，请现在就存好",
                    en: "Shown this once: your receiver checks X-Gonghui-Signature with it; keep it in a safe place now"
                )
            ) { html in
                html.sheet {
                    html.pre(secret, .class("proof"), .id("secret"))
                    html.div(.class("form-acts")) {
                        html.a(
                            Text("存好了，去试发", en: "It is kept; send a trial"), .href("/account/webhooks/\(id)"),
                            .class("btn btn-primary"))
                        html.a(Text("怎样核对", en: "How to check it"), .href("/help/webhooks"), .class("btn btn-link"))
                    }
                }
            })
    }

    private func list(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (identity, now) = (visit.identity, visit.now)
        return try await platform.database.read { connection in
            let hooks = try Webhook.all(of: identity, on: connection)
            return WebhookListPage(
                hooks: hooks, last: try WebhookTry.last(of: hooks.map(\.id), on: connection),
                tokens: try Self.openTokens(of: identity, at: now, on: connection),
                ledgers: book.ledgers, offered: book.ledgers.filter { visit.actor.reads($0) }, sent: visit.form,
                errors: errors)
        }.page
    }

    private func show(_ visit: Visit, errors: FormErrors = .none) async throws -> Page {
        let (identity, now, id) = (visit.identity, visit.now, try visit.id("id", of: Webhook.self))
        return try await platform.read(as: identity) { connection, _ in
            let hook = try Webhook.find(id, of: identity, on: connection)
            return WebhookPage(
                hook: hook, token: try AccessToken.find(hook.token, on: connection)?.name ?? "",
                tries: try WebhookTry.all(of: id, on: connection),
                tokens: try Self.openTokens(of: identity, at: now, on: connection), ledgers: book.ledgers,
                errors: errors)
        }.page
    }

    private static func openTokens(
        of identity: Actor.Identity, at now: Instant, on connection: any Connection
    ) throws -> [AccessToken] {
        guard let account = identity.account else { return [] }
        return try AccessToken.all(of: account, on: connection).filter { $0.isOpen(at: now) }
    }
}

extension OutgoingAllowance {
    /// The host of an address that somebody typed, if it leads out.
    ///
    /// - Throws: a refusal beside the field `address`.
    func shownHost(of address: String) async throws -> String {
        do throws(OutgoingProblem) {
            return try await host(of: address)
        } catch {
            throw Refusal.invalid(field: "address", why: error.text)
        }
    }
}
