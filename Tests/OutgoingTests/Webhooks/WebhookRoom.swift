import HTTPTypes
import Logging
import Stage
import Store
import Testing

@testable import Kernel
@testable import Outgoing

/// A ``SmallTree`` with a ledger of errands, an officer of the east with a token, and a real receiver on this machine.
struct WebhookRoom: Sendable {
    let stage: KernelStage
    let tree: SmallTree
    let receiver: Listener.Handle
    let owner: Actor.Identity
    let token: ID<AccessToken>
    let book: LedgerBook

    static func with(_ engine: Engine, _ body: @escaping @Sendable (WebhookRoom) async throws -> Void) async throws {
        try await Listener.run { receiver in
            try await Stage.withSmallTree(engine) { stage, tree async throws in
                let book = LedgerBook(
                    [AnyLedger(Errand.ledger)], terms: EntryTerms(rules: RuleBook([]), calendar: try .shipped()))
                let owner = try await stage.account("officer", at: tree.east, .officer)
                let token = try await Self.token(of: owner, on: stage)
                try await body(
                    WebhookRoom(stage: stage, tree: tree, receiver: receiver, owner: owner, token: token, book: book))
            }
        }
    }

    /// A new token of somebody, for reading errands.
    static func token(
        of owner: Actor.Identity, on stage: KernelStage, for scopes: [TokenScope] = [TokenScope("errands", .read)]
    ) async throws -> ID<AccessToken> {
        try await stage.perform(MakeToken(name: "对接", scopes: scopes, days: 365), as: owner)
        let account = try #require(owner.id)
        return try await stage.read { try #require(try AccessToken.all(of: account, on: $0).first).id }
    }

    /// Registers a webhook of the officer's.
    func register(
        _ path: String = "/hook", kinds: [WebhookEvent.Kind] = WebhookEvent.Kind.allCases
    ) async throws -> ID<Webhook> {
        try await register(at: "http://localhost:\(receiver.port)\(path)", kinds: kinds)
    }

    func register(
        at address: String, kinds: [WebhookEvent.Kind] = WebhookEvent.Kind.allCases
    ) async throws -> ID<Webhook> {
        try await settle()
        return try await stage.perform(
            RegisterWebhook(
                to: address, host: "localhost", ledgers: ["errands"], kinds: kinds, by: token, book: book),
            as: owner
        ).id
    }

    /// - Parameter seconds: how long a receiver is waited for; many, unless it is to answer too late.
    func delivery(_ allowance: OutgoingAllowance? = nil, seconds: Int64 = 60) -> WebhookDelivery {
        WebhookDelivery(
            allowance: allowance ?? OutgoingAllowance(hosts: ["localhost:\(receiver.port)"]),
            api: "https://gonghui.example.cn/api/v1", clock: stage.clock.clock, seconds: seconds)
    }

    func clock(_ allowance: OutgoingAllowance? = nil, seconds: Int64 = 60) -> WebhookClock {
        let delivery = delivery(allowance, seconds: seconds)
        return WebhookClock(platform: stage.platform, book: book, log: Logger(label: "webhooks")) {
            await delivery.send($0)
        }
    }

    /// Gives every line its place in the journal, as a server does all the time.
    func settle() async throws {
        let (journal, now) = (stage.platform.journal, stage.clock.now)
        _ = try await stage.platform.database.write { try journal.settle(on: $0, at: now) }
    }

    func round() async throws -> Int {
        try await settle()
        return try await clock().round()
    }

    @discardableResult
    func open(_ title: String = "王小明的事", at owner: ID<Organisation>? = nil) async throws -> ID<Entry> {
        try await stage.perform(
            OpenEntry(in: "errands", of: owner ?? tree.east, ["title": .text(title)], handler: nil, book: book))
    }

    func hook(_ id: ID<Webhook>) async throws -> Webhook {
        try await stage.read { try Webhook.find(id, of: owner, on: $0) }
    }

    func tries(_ id: ID<Webhook>) async throws -> [WebhookTry] {
        try await stage.read { try WebhookTry.all(of: id, on: $0) }
    }

    func target(_ id: ID<Webhook>) async throws -> HookTarget {
        let keys = stage.platform.journal.keys
        return try await hook(id).target(with: keys, in: stage)
    }

    /// Every event that arrived, in the order in which they came.
    func events() async throws -> [JSONValue] {
        try await receiver.received.flatMap { request in
            guard case .array(let events)? = try JSONValue(text: request.body)["events"] else { return [JSONValue]() }
            return events
        }
    }

    func words(_ name: String) async throws -> [String] {
        try await events().compactMap { if case .string(let text)? = $0[name] { text } else { nil } }
    }

    func stops() async throws -> Int {
        let account = try #require(owner.id)
        return try await stage.read {
            try PersonNotice.list(of: account, limit: 50, on: $0).count { $0.kind == .webhookStopped }
        }
    }
}

extension Webhook {
    fileprivate func target(with keys: KeyFile, in stage: KernelStage) async throws -> HookTarget {
        try await stage.read { try target(with: keys, on: $0) }
    }
}

/// Something to be done by somebody.
struct Errand: LedgerEntry {
    var title = ""
    var status: Status = .begun

    enum Status: String, LedgerStatus {
        case begun, done

        var label: Text { Text(same: rawValue) }
        var term: Term { self == .begun ? .openEnded : .final }
    }

    static let ledger = Ledger<Errand>(
        "errands", Text("差事", en: "Errands"), mark: "差", catalogue: [], name: \.title,
        fields: [.line("title", \.title, Text("名称", en: "Title")).required()],
        steps: [Step("finish", Text("办结", en: "Finish"), from: .begun, to: .done)], counts: [], retention: 1)
}
