import Kernel
import Outgoing
import Store
import Web

/// Webhooks for programs: those of the token that asks.
struct WebhookOperations {
    let book: LedgerBook
    let allowance: OutgoingAllowance

    var all: [Operation] { [list, register, delete] }

    private static let group = Text("推送", en: "Webhooks")
    static let kinds = WebhookEvent.Kind.allCases.map(\.rawValue)

    private var ledgers: Schema { .list(.choice(book.ledgers.map(\.id.name))) }
    private static let events = Schema.list(.choice(kinds))

    private var schema: Schema {
        .object([
            "id": .key, "host": .text, "ledgers": ledgers, "events": Self.events,
            "state": .choice(Webhook.State.allCases.map(\.rawValue)), "made_at": .moment,
            "last": Schema.object([
                "id": .key, "at": .moment, "events": .number, "status": Schema.number.orNull,
                "problem": Schema.words.orNull,
            ]).orNull,
        ]).named("Webhook")
    }

    private var list: Operation {
        Operation(
            .get, "/webhooks", "webhooks.api-list", for: .signedIn, group: Self.group,
            Text("列出这个令牌的推送和最近一次的结果", en: "List the webhooks of this token, with what was last answered"),
            answer: .object(["webhooks": .list(schema)])
        ) { visit, platform in
            let identity = visit.identity
            return try await platform.read(as: identity) { connection, _ in
                let hooks = try Webhook.all(of: identity, on: connection)
                let last = try WebhookTry.last(of: hooks.map(\.id), on: connection)
                return Reply(.object(["webhooks": .array(hooks.map { Self.json($0, last[$0.id]) })]))
            }
        }
    }

    private var register: Operation {
        Operation(
            .post, "/webhooks", "webhooks.api-register", for: .signedIn, group: Self.group,
            Text("登记推送；密钥只在这里给出", en: "Register a webhook; its secret is told here and nowhere else"),
            body: .object(["address": .text(max: 1000), "ledgers": ledgers, "events": Self.events]),
            answer: .object(["webhook": schema, "secret": .text]), status: 201
        ) { visit, platform in
            guard case .token(let token, _) = visit.identity else { throw Refusal.signedOut }
            var body = try JSONBody(visit, names: ["address", "ledgers", "events"])
            let address = body.text("address")
            let ledgers = body.choices("ledgers", among: book.ledgers.map(\.id.name)).map { LedgerID($0) }
            let kinds = body.choices("events", among: Self.kinds).compactMap { WebhookEvent.Kind(rawValue: $0) }
            try body.finish()
            let host = try await allowance.shownHost(of: address)
            let deed = RegisterWebhook(to: address, host: host, ledgers: ledgers, kinds: kinds, by: token, book: book)
            // The secret is no part of the answer that is kept for an Idempotency-Key.
            let kept = try await platform.perform(
                Once(deed, key: try visit.requestKey()) { hook, _ in Reply(Self.json(hook, nil)) }, as: visit.identity)
            guard case .string(let text)? = kept.body["id"], let id = ID<Webhook>(text) else { throw Refusal.notFound }
            let secret = try await Webhook.secret(of: id, for: visit.identity, on: platform)
            return Reply(.object(["webhook": kept.body, "secret": .string(secret)]), status: 201)
        }
    }

    private var delete: Operation {
        Operation(
            .delete, "/webhooks/:id", "webhooks.api-delete", for: .signedIn, group: Self.group,
            Text("删除推送", en: "Delete a webhook"),
            parameters: [.segment("id", Text("推送的键", en: "The key of the webhook"))], answer: .object(["deleted": .key])
        ) { visit, platform in
            let id = try visit.id("id", of: Webhook.self)
            try await platform.perform(DeleteWebhook(id), as: visit.identity)
            return Reply(.object(["deleted": .key(id)]))
        }
    }

    private static func json(_ hook: Webhook, _ last: WebhookTry?) -> JSONValue {
        .object([
            "id": .key(hook.id), "host": .string(hook.host),
            "ledgers": .array(hook.ledgers.map { .string($0.name) }),
            "events": .array(hook.kinds.map { .string($0.rawValue) }), "state": .string(hook.state.rawValue),
            "made_at": .moment(hook.madeAt),
            "last": last.map { last in
                .object([
                    "id": .key(last.id), "at": .moment(last.at), "events": .integer(last.events),
                    "status": last.status.map { .integer($0) } ?? .null,
                    "problem": last.problem.map { .words($0.text) } ?? .null,
                ])
            } ?? .null,
        ])
    }
}
